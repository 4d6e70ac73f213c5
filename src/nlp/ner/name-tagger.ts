import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence, Token } from '../../core/doc.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { readModel } from '../model-file.ts';
import { documentContext } from './document-context.ts';
import { addFeatures, type FeatureSink, featureSink } from './features.ts';
import { rowOf } from './hash.ts';
import { LABELS, type LabelSpan, NAME_TYPES, spansOf } from './labels.ts';
import { bestLabels, expPairs, marginalsOf, spanProbability } from './lattice.ts';
import { calibrated, type NameModel, nameModel } from './name-model.ts';
import { type FormCache, type NameHints, nameText } from './name-text.ts';

export type { NameHints } from './name-text.ts';

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
  tag(tokens: readonly Token[], sentences: readonly Sentence[], hints: NameHints): readonly NameSpan[];
}

/** The name model of a models folder; null when the folder holds none. */
export function loadNameTagger(modelsFolder: string): NameTagger | null {
  const path = join(modelsFolder, 'ner.bin');
  return existsSync(path) ? nameTagger(nameModel(readModel(path))) : null;
}

export function nameTagger(model: NameModel): NameTagger {
  const cache: FormCache = new Map();
  const exp = expPairs(model.pairs);
  return {
    tag(tokens, sentences, hints) {
      const text = nameText(tokens, sentences, hints, model.lexicon, cache);
      const context = documentContext(
        text,
        tokens.map((token) => token.text),
      );
      const sink = featureSink();
      const spans: NameSpan[] = [];
      for (const sentence of sentences) {
        const size = sentence.last - sentence.first;
        const scores = new Float64Array(size * LABELS);
        for (let i = 0; i < size; i++) {
          sink.size = 0;
          addFeatures(sink, text, context, sentence, sentence.first + i);
          addScores(model, sink, scores, i * LABELS);
        }
        spans.push(...readSentence(model, scores, size, exp, sentence.first));
      }
      return spans;
    },
  };
}

function addScores(model: NameModel, sink: FeatureSink, scores: Float64Array, at: number): void {
  const { index, table, scale } = model;
  for (let f = 0; f < sink.size; f++) {
    const row = rowOf(index, sink.values[f] as number);
    if (row < 0) continue;
    const base = row * LABELS;
    for (let l = 0; l < LABELS; l++)
      scores[at + l] = (scores[at + l] as number) + (table[base + l] as number);
  }
  for (let l = 0; l < LABELS; l++) scores[at + l] = (scores[at + l] as number) * scale;
}

function readSentence(
  model: NameModel,
  scores: Float64Array,
  size: number,
  exp: Float64Array,
  offset: number,
): readonly NameSpan[] {
  const found = spansOf(bestLabels(scores, size, model.pairs));
  if (found.length === 0) return [];
  const marginals = marginalsOf(scores, size, exp);
  return found.flatMap((span) => {
    const type = reportedType(span);
    if (type === null) return [];
    const score = calibrated(model, spanProbability(marginals, span, exp));
    return [{ first: offset + span.first, last: offset + span.last, type, score }];
  });
}

function reportedType({ type }: LabelSpan): EntityType | null {
  const name = NAME_TYPES[type];
  return name === undefined || name === 'MISC' ? null : name;
}
