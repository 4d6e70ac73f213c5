import type { DocumentContext } from './document-context.ts';
import { addFeatures, type FeatureSink, featureSink } from './features.ts';
import { rowOf } from './hash.ts';
import { LABELS } from './labels.ts';
import type { NameModel } from './name-model.ts';
import type { NameText, TokenRange } from './name-text.ts';

/** The label scores of a sentence: one row of LABELS for each token. */
export type Scorer = (text: NameText, context: DocumentContext, sentence: TokenRange) => Float64Array;

/** Sums the weights of each token's features. */
export function scorer(model: NameModel): Scorer {
  const sink = featureSink();
  const sums = new Int32Array(LABELS);
  return (text, context, sentence) => {
    const size = sentence.last - sentence.first;
    const scores = new Float64Array(size * LABELS);
    for (let i = 0; i < size; i++) {
      sink.size = 0;
      addFeatures(sink, text, context, sentence, sentence.first + i);
      addWeights(model, sink, sums);
      for (let l = 0; l < LABELS; l++) scores[i * LABELS + l] = (sums[l] as number) * model.scale;
    }
    return scores;
  };
}

function addWeights({ index, table }: NameModel, sink: FeatureSink, sums: Int32Array): void {
  sums.fill(0);
  for (let f = 0; f < sink.size; f++) {
    const base = rowOf(index, sink.values[f] as number) * LABELS;
    if (base < 0) continue;
    for (let l = 0; l < LABELS; l++) sums[l] = (sums[l] as number) + (table[base + l] as number);
  }
}
