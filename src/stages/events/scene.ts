import type { Doc } from '../../core/doc.ts';
import { bySentence, type DocIndex, indexDoc } from '../../core/doc-index.ts';
import { entryDates } from './entry-dates.ts';
import { selfNamed } from './self-named.ts';
import type { Words } from './words.ts';

export type Input = Doc<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses'>;

/** A document with its look-ups and the word classes of the packs. */
export interface Scene extends DocIndex {
  readonly doc: Input;
  readonly words: Words;
  /** Clause whose predicate a token is; -1 without. */
  readonly clauseAt: readonly number[];
  /** Quantities of a sentence, in text order. */
  readonly quantitiesIn: readonly (readonly number[])[];
  /** The date that heads the entry of a chronology a sentence belongs to. */
  readonly entryDates: readonly (number | null)[];
  /** Who `we` are in a statement that says so. */
  readonly self: number | null;
}

export function makeScene(doc: Input, words: Words): Scene {
  const clauseAt = doc.segments.tokens.map(() => -1);
  doc.clauses.forEach((clause, i) => {
    clauseAt[clause.predicate] = i;
  });
  const index = indexDoc(doc);
  return {
    ...index,
    doc,
    words,
    clauseAt,
    quantitiesIn: bySentence(doc, doc.quantities),
    entryDates: entryDates(doc),
    self: selfNamed(index, doc),
  };
}
