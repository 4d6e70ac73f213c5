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
}

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
};

export function flip(polarity: Polarity): Polarity {
  return polarity === 'positive' ? 'negative' : 'positive';
}

/** Only who says it is handed down to a clause that is no content. */
export function sourceOnly(outer: Fact): Fact {
  return { ...AUTHOR, sourceKind: outer.sourceKind, source: outer.source, sourceCue: outer.sourceCue };
}
