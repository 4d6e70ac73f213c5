import type { EntityType } from '../../core/vocabulary.ts';
import type { ModelFile } from '../../nlp/model-file.ts';
import { NAME_TYPES, spansOf } from '../../nlp/ner/labels.ts';
import { nameModel } from '../../nlp/ner/name-model.ts';
import type { NameSpan, NameTagger } from '../../nlp/ner/name-span.ts';
import { nameTagger } from '../../nlp/ner/name-tagger.ts';
import type { Judged } from './calibrate.ts';
import { type Corpus, foldOf } from './corpus.ts';
import { fitModel } from './fit.ts';
import { type Found, findNames } from './measure.ts';
import type { TrainDoc } from './train-docs.ts';

export interface HeldOut {
  /** By index of the document. */
  readonly found: ReadonlyMap<number, Found>;
  readonly judged: readonly Judged[];
}

/** Where the models of the folds are kept, so that they may be learnt side by side and measured again. */
export interface FoldKeeper {
  read(fold: Fold): ModelFile | null;
  write(fold: Fold, model: ModelFile): void;
}

/** Stands for no fold: learnt from everything. */
export const ALL = 'all';
type Fold = number | typeof ALL;

/** The model that has seen nothing of one fold, its scores not calibrated. */
export function fitOrRead(corpus: Corpus, fold: Fold, keep: FoldKeeper): ModelFile {
  const model = keep.read(fold) ?? fitModel(corpus, fold === ALL ? null : fold, [1, 0]);
  keep.write(fold, model);
  return model;
}

/** Finds the names of every document of these folds with a model that never saw it. */
export function holdOut(corpus: Corpus, folds: readonly number[], keep: FoldKeeper): HeldOut {
  const found = new Map<number, Found>();
  const judged: Judged[] = [];
  for (const fold of folds) {
    const file = fitOrRead(corpus, fold, keep);
    const tagger = nameTagger(nameModel(file));
    corpus.docs.forEach((doc, i) => {
      if (foldOf(doc.id) !== fold) return;
      found.set(i, findNames(tagger, doc.id, doc.segments));
      judged.push(...judge(tagger, doc));
    });
  }
  return { found, judged };
}

function judge(tagger: NameTagger, { segments, labels }: TrainDoc): readonly Judged[] {
  const gold = new Set(
    spansOf(labels).map(({ first, last, type }) => keyOf(first, last, NAME_TYPES[type] as EntityType)),
  );
  return tagger
    .tag(segments.tokens, segments.sentences, { classes: null })
    .map(({ first, last, type, score }: NameSpan) => ({
      probability: score,
      right: gold.has(keyOf(first, last, type)),
    }));
}

function keyOf(first: number, last: number, type: EntityType): string {
  return `${first} ${last} ${type}`;
}
