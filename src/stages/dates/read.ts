import type { Fields, Meaning } from './meaning.ts';
import type { Text } from './reader.ts';

/** A reading that starts at the token it was asked for. */
export interface Read {
  readonly next: number;
  readonly meaning: Meaning;
  readonly rule: string;
}

export type Reader = (text: Text, i: number) => Read | null;

/** A date that the words tell by its fields. */
export function point(next: number, fields: Fields, rule: string): Read {
  return { next, meaning: { kind: 'point', fields }, rule };
}

/** The longest of several readings; among equals the first. */
export function longest(...reads: readonly (Read | null)[]): Read | null {
  let best: Read | null = null;
  for (const read of reads) if (read !== null && (best === null || read.next > best.next)) best = read;
  return best;
}
