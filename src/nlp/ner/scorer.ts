import type { DocumentContext } from './document-context.ts';
import { addFeatures, type FeatureSink, featureSink } from './features.ts';
import { rowOf } from './hash.ts';
import { LABELS } from './labels.ts';
import { LANE_BITS, LANE_MASK, LANES, type NameModel, RAISE } from './name-model.ts';
import type { NameText, TokenRange } from './name-text.ts';

/** The label scores of a sentence: one row of LABELS for each token. */
export type Scorer = (text: NameText, context: DocumentContext, sentence: TokenRange) => Float64Array;

/** Sums the weights of each token's features. */
export function scorer(model: NameModel): Scorer {
  const sink = featureSink();
  const sums = new Int32Array(LANES);
  return (text, context, sentence) => {
    const size = sentence.last - sentence.first;
    const scores = new Float64Array(size * LABELS);
    for (let i = 0; i < size; i++) {
      sink.size = 0;
      addFeatures(sink, text, context, sentence, sentence.first + i);
      const raised = RAISE * addWeights(model, sink, sums);
      for (let l = 0; l < LABELS; l++) {
        const steps = ((sums[l >> 1] as number) >>> (LANE_BITS * (l & 1))) & LANE_MASK;
        scores[i * LABELS + l] = (steps - raised) * model.scale;
      }
    }
    return scores;
  };
}

/** How many features have weights. */
function addWeights({ index, lanes }: NameModel, sink: FeatureSink, sums: Int32Array): number {
  sums.fill(0);
  let known = 0;
  for (let f = 0; f < sink.size; f++) {
    const base = rowOf(index, sink.values[f] as number) * LANES;
    if (base < 0) continue;
    known++;
    for (let k = 0; k < LANES; k++) sums[k] = (sums[k] as number) + (lanes[base + k] as number);
  }
  return known;
}
