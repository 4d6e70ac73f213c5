import type { Factuality, Relation } from '../../core/doc.ts';

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
