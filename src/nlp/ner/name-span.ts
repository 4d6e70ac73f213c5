import type { Sentence } from '../../core/layers/segments.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { NameHints, NameToken } from './name-text.ts';

/** A name as the model sees it: tokens `first` <= i < `last`. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** How probable it is that exactly these words are a name of this type; calibrated on documents held out. */
  readonly score: number;
}

export interface NameTagger {
  /** Names in text order, none within another, none across sentences. */
  tag(
    tokens: readonly NameToken[],
    sentences: readonly Pick<Sentence, 'first' | 'last'>[],
    hints: NameHints,
  ): readonly NameSpan[];
}
