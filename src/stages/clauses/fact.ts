import type { Certainty, Polarity, SourceKind, Status } from '../../core/vocabulary.ts';

/** A fact on the way from the sentence's top down to a clause. `status` null: the clause's own tense decides. */
export interface Fact {
  readonly polarity: Polarity;
  readonly status: Status | null;
  /** The status holds even where the clause has a tense of its own. */
  readonly forced: boolean;
  readonly certainty: Certainty;
  readonly sourceKind: SourceKind;
  readonly source: number | null;
  readonly polarityCue: string | null;
  readonly statusCue: string | null;
  readonly sourceCue: string | null;
  /** Who tells that it is asked, promised or threatened; null where nobody does. */
  readonly asker: Teller | null;
}

/** Who answers for what a text takes for granted. */
export type Teller = Pick<Fact, 'sourceKind' | 'source' | 'sourceCue'>;

export const AUTHOR: Fact = {
  polarity: 'positive',
  status: null,
  forced: false,
  certainty: 'certain',
  sourceKind: 'author',
  source: null,
  polarityCue: null,
  statusCue: null,
  sourceCue: null,
  asker: null,
};

export function flip(polarity: Polarity): Polarity {
  return polarity === 'positive' ? 'negative' : 'positive';
}

/** `demanded the release of a man who was jailed`: that he was jailed nobody demands. */
export function tellerOf({ asker }: Fact): Fact | null {
  return asker === null ? null : { ...AUTHOR, ...asker };
}

/** Only who says it is handed down to a clause that is no content. */
export function sourceOnly(outer: Fact): Fact {
  return { ...AUTHOR, sourceKind: outer.sourceKind, source: outer.source, sourceCue: outer.sourceCue };
}
