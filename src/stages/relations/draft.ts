import type { Factuality } from '../../core/layers/factuality.ts';
import type { Relation } from '../../core/layers/relation.ts';

/** A relation found; the chooser drops doubles. */
export type Draft = Relation;

/** What the author states without more ado. */
export const STATED: Factuality = {
  polarity: 'positive',
  status: 'ongoing',
  certainty: 'certain',
  sourceKind: 'author',
  source: null,
  cue: null,
};
