import type { Doc } from '../../core/doc.ts';
import { type DocIndex, indexDoc } from '../../core/doc-index.ts';
import type { Words } from './words.ts';

export type Input = Doc<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses'>;

/** A document with its look-ups and the word classes of the packs. */
export interface Scene extends DocIndex {
  readonly doc: Input;
  readonly words: Words;
}

export function makeScene(doc: Input, words: Words): Scene {
  return { ...indexDoc(doc), doc, words };
}
