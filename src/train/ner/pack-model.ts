import { type ModelFile, modelArray } from '../../nlp/model-file.ts';
import { LABELS, NAME_TYPES } from '../../nlp/ner/labels.ts';
import type { CrfWeights } from './crf.ts';
import type { LexiconArrays } from './train-lexicon.ts';

const STEPS = 127;
/** Features that move no label by this much are left out. */
const FAINT = 0.012;

/** Weights in one byte each; features without effect left out. */
export function packModel(
  keys: Int32Array,
  { table, pairs }: CrfWeights,
  lexicon: LexiconArrays,
  settings: readonly number[],
): ModelFile {
  const largest = table.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const scale = Math.min(largest, LARGEST) / STEPS;
  const kept = Array.from(keys.keys()).filter((row) =>
    rowOfTable(table, row).some((w) => Math.abs(w) > FAINT),
  );
  const weights = new Int8Array(kept.length * LABELS);
  kept.forEach((row, to) => {
    rowOfTable(table, row).forEach((w, l) => {
      weights[to * LABELS + l] = Math.max(-STEPS, Math.min(STEPS, Math.round(w / scale)));
    });
  });
  return {
    header: { kind: 'names', types: NAME_TYPES, features: kept.length },
    arrays: new Map<string, Int8Array | Int32Array | Uint16Array | Float32Array>([
      ['settings', Float32Array.of(scale, ...settings)],
      ['features', Int32Array.from(kept, (row) => keys[row] as number)],
      ['weights', weights],
      ['pairs', pairs],
      ['words', lexicon.keys],
      ['classes', lexicon.masks],
    ]),
  };
}

/** Weights beyond this are cut: few reach it, and finer steps serve all others. */
const LARGEST = 3;

function rowOfTable(table: Float32Array, row: number): Float32Array {
  return table.subarray(row * LABELS, (row + 1) * LABELS);
}

/** The same model with scores that mean observed shares. */
export function withCalibration(model: ModelFile, [slope, offset]: readonly [number, number]): ModelFile {
  const [scale = 1, , , agreement = 0] = modelArray(model, 'settings', 'f32');
  const settings = Float32Array.of(scale, slope, offset, agreement);
  return { header: model.header, arrays: new Map([...model.arrays, ['settings', settings]]) };
}
