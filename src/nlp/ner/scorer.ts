import type { DocumentContext } from './document-context.ts';
import type { FeatureSink } from './feature-view.ts';
import { addFeatures, featureSink } from './features.ts';
import { rowOf } from './hash.ts';
import { LABELS } from './labels.ts';
import { LANE_BITS, LANE_MASK, LANES, type NameModel, RAISE } from './name-model.ts';
import type { NameText, TokenRange } from './name-text.ts';

/** Local copies: loops over labels must not look an import up each time, which some loaders make slow. */
const SIZE = LABELS;
const WIDTH = LANES;
const BITS = LANE_BITS;
const MASK = LANE_MASK;
const RAISED_BY = RAISE;

/** The label scores of a sentence: one row of LABELS for each token. */
export type Scorer = (text: NameText, context: DocumentContext, sentence: TokenRange) => Float64Array;

/** Sums the weights of each token's features. */
export function scorer(model: NameModel): Scorer {
  const sink = featureSink();
  const sums = new Int32Array(WIDTH);
  return (text, context, sentence) => {
    const size = sentence.last - sentence.first;
    const scores = new Float64Array(size * SIZE);
    for (let i = 0; i < size; i++) {
      sink.size = 0;
      addFeatures(sink, text, context, sentence, sentence.first + i);
      const raised = RAISED_BY * addWeights(model, sink, sums);
      for (let l = 0; l < SIZE; l++) {
        const steps = ((sums[l >> 1] as number) >>> (BITS * (l & 1))) & MASK;
        scores[i * SIZE + l] = (steps - raised) * model.scale;
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
    const base = rowOf(index, sink.values[f] as number) * WIDTH;
    if (base < 0) continue;
    known++;
    for (let k = 0; k < WIDTH; k++) sums[k] = (sums[k] as number) + (lanes[base + k] as number);
  }
  return known;
}
