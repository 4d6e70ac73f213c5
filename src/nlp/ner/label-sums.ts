import type { FeatureSink } from './feature-view.ts';
import { readAhead, rowOf } from './hash.ts';
import { LABELS } from './labels.ts';
import { type NameModel, PACKED, RAISE } from './name-model.ts';

/** Local copies: loops over labels must not look an import up each time, which some loaders make slow. */
const SIZE = LABELS;
const WIDTH = PACKED;
/** Two labels to a number, so that one addition serves both; then how many features were summed. */
const LANES = 2 * WIDTH;
const BYTES = 0x00ff00ff;

/** Numbers that the sums of some features take: those of all labels, and how many features had weights. */
export const SUMS = LANES + 1;

/** Where the sum of each label stands: its number, and by how many bits it is shifted there. */
const LANE_OF = Uint8Array.from({ length: SIZE }, (_, l) => 2 * (l >> 2) + (l & 1));
const SHIFT_OF = Uint8Array.from({ length: SIZE }, (_, l) => 16 * ((l >> 1) & 1));

/** Adds the weights of all features to the sums that stand in `into` from `at` on. */
export function summing(model: NameModel): (sink: FeatureSink, into: Int32Array, at: number) => void {
  const { index, steps } = model;
  const starts = new Int32Array(1 << 9);
  return (sink, into, at) => {
    let known = 0;
    sink.ahead = readAhead(index, sink.values, sink.size);
    for (let f = 0; f < sink.size; f++) {
      const row = rowOf(index, sink.values[f] as number);
      if (row >= 0) starts[known++] = row * WIDTH;
    }
    for (let k = 0; k < WIDTH; k++) addColumn(steps, starts, known, k, into, at + 2 * k);
    into[at + LANES] = (into[at + LANES] as number) + known;
  };
}

/** Four labels at once, column by column: their sums stay in registers over all features. */
function addColumn(
  steps: Int32Array,
  starts: Int32Array,
  known: number,
  k: number,
  into: Int32Array,
  at: number,
): void {
  let even = into[at] as number;
  let odd = into[at + 1] as number;
  for (let f = 0; f < known; f++) {
    const four = steps[(starts[f] as number) + k] as number;
    even = (even + (four & BYTES)) | 0;
    odd = (odd + ((four >>> 8) & BYTES)) | 0;
  }
  into[at] = even;
  into[at + 1] = odd;
}

/** Writes what the sums mean into a row of LABELS scores. */
export function writeScores(sums: Int32Array, scale: number, scores: Float64Array, at: number): void {
  const raised = RAISE * (sums[LANES] as number);
  for (let l = 0; l < SIZE; l++) {
    const steps = ((sums[LANE_OF[l] as number] as number) >>> (SHIFT_OF[l] as number)) & 0xffff;
    scores[at + l] = (steps - raised) * scale;
  }
}
