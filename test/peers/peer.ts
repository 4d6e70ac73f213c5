import type { EntityType } from '../../src/core/vocabulary.ts';

/** A name as another library finds it; offsets are UTF-16 units of the text it was given. */
export interface PeerName {
  readonly start: number;
  readonly end: number;
  /** null where the library finds names without saying of what kind. */
  readonly type: EntityType | null;
}

export interface PeerDate {
  readonly start: number;
  readonly end: number;
  /** TIMEX3 as far as the library knows it; null where it gives no value. */
  readonly value: string | null;
  readonly interval: readonly [string, string] | null;
}

/** Another library, as it comes out of its box. */
export interface Peer {
  readonly name: string;
  readonly names: ((text: string) => readonly PeerName[]) | null;
  /** `published` is what relative dates are read against, as for us. */
  readonly dates: ((text: string, published: string | null) => readonly PeerDate[]) | null;
}

/** What libraries leave around a find and gold does not: punctuation, articles and prepositions before it. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead =
    /^(?:[\s\p{P}]|(?:on|in|at|from|during|since|until|by|of|the|and|between)\s)*/iu.exec(words)?.[0] ?? '';
  const rest = words.slice(lead.length);
  const tail = /(?:['’]s)?[\s\p{P}]*$/u.exec(rest)?.[0] ?? '';
  return rest.length === tail.length
    ? { start, end }
    : { start: start + lead.length, end: end - tail.length };
}
