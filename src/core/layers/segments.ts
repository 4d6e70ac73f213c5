import type { Span } from '../span.ts';

/** A word with its place in the sentence's dependency tree. Offsets into the clean text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly lemma: string;
  /** Universal part of speech: `NOUN`, `PROPN`, `VERB` … */
  readonly pos: string;
  /** Penn Treebank tag: `NNS`, `VBD` … */
  readonly tag: string;
  /** Index of the head in the document's tokens; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal dependency relation to the head: `nsubj`, `obj`, `nsubj:pass`, `root` … */
  readonly dep: string;
}

export interface Sentence extends Span {
  /** Tokens `first` <= i < `last`. */
  readonly first: number;
  readonly last: number;
  /** Index of the block it stands in. */
  readonly block: number;
  /** Index of the paragraph, counted over the document; headings count as paragraphs. */
  readonly paragraph: number;
  readonly kind: 'heading' | 'body' | 'list';
}

export interface Segments {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
