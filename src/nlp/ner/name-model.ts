import { type ModelFile, modelArray } from '../model-file.ts';
import type { Transitions } from './best-labels.ts';
import { type HashIndex, hashIndex } from './hash.ts';
import { LABELS } from './labels.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

/** The weights as they are used: one row of label weights for each feature. */
export interface NameModel {
  readonly index: HashIndex;
  /** Four labels to a number, for rows that fit a line of memory: PACKED numbers a row, each step raised by RAISE. */
  readonly steps: Int32Array;
  /** What one step is worth. */
  readonly scale: number;
  readonly pairs: Transitions;
  readonly lexicon: Lexicon;
  /** Slope and offset that turn the model's own probability into an observed one. */
  readonly calibration: readonly [number, number];
  /** How strongly a word is drawn towards what it is elsewhere in the document. */
  readonly agreement: number;
}

/** @throws SetupError E_MODEL when an array is missing */
export function nameModel(file: ModelFile): NameModel {
  const [scale = 1, slope = 1, offset = 0, agreement = 0] = modelArray(file, 'settings', 'f32');
  return {
    index: hashIndex(modelArray(file, 'features', 'i32')),
    steps: packed(modelArray(file, 'weights', 'i8')),
    scale,
    pairs: modelArray(file, 'pairs', 'f32'),
    lexicon: lexiconOf(modelArray(file, 'words', 'i32'), modelArray(file, 'classes', 'u16')),
    calibration: [slope, offset],
    agreement,
  };
}

export const PACKED = (LABELS + 3) >> 2;
/** Makes every step positive: sums of up to 256 features stay within sixteen bits. */
export const RAISE = 128;

function packed(table: Int8Array): Int32Array {
  const rows = table.length / LABELS;
  const steps = new Int32Array(rows * PACKED);
  const step = (at: number): number => (table[at] as number) + RAISE;
  let from = 0;
  let to = 0;
  for (let row = 0; row < rows; row++) {
    const end = from + LABELS;
    for (; from + 4 <= end; from += 4)
      steps[to++] = step(from) | (step(from + 1) << 8) | (step(from + 2) << 16) | (step(from + 3) << 24);
    if (from === end) continue;
    let last = 0;
    for (let shift = 0; from < end; shift += 8) last |= step(from++) << shift;
    steps[to++] = last;
  }
  return steps;
}

/** The share of names of such probability that are right, rounded to four places. */
export function calibrated({ calibration: [slope, offset] }: NameModel, probability: number): number {
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  const score = 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
  return Math.round(score * 1e4) / 1e4;
}
