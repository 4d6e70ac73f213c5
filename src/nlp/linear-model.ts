import type { FeatureList } from './features.ts';
import { type ModelArray, type ModelFile, modelArray } from './model-file.ts';

/** A linear classifier over hashed features. Most weights of a slot are nought, so only the others are kept. */
export interface LinearModel {
  /** Binary logarithm of the number of slots. */
  readonly bits: number;
  /** Number of classes. */
  readonly width: number;
  /** The weights of slot i stand at `starts[i]` <= k < `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** Sums the weights of all features into `scores`, one number a class. */
export function scoreClasses(model: LinearModel, list: FeatureList, scores: Int32Array): void {
  scores.fill(0);
  addClasses(model, list, scores);
}

/** Adds the weights of all features to `scores`. */
export function addClasses(model: LinearModel, list: FeatureList, scores: Int32Array | Int16Array): void {
  const { starts, classes, weights } = model;
  for (let i = 0; i < list.size; i++) {
    const slot = list.slots[i] as number;
    const end = starts[slot + 1] as number;
    for (let k = starts[slot] as number; k < end; k++)
      (scores[classes[k] as number] as number) += weights[k] as number;
  }
}

/** All weights in rows of four, for models of up to four classes: one look at memory a feature instead of three. */
export function rowsOfFour(model: LinearModel): Int8Array {
  const rows = new Int8Array(4 * (model.starts.length - 1));
  for (let slot = 0; slot < model.starts.length - 1; slot++)
    for (let k = model.starts[slot] as number; k < (model.starts[slot + 1] as number); k++)
      rows[4 * slot + (model.classes[k] as number)] = model.weights[k] as number;
  return rows;
}

/** As `scoreClasses`, for three classes. */
export function scoreThree(rows: Int8Array, list: FeatureList, scores: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  for (let i = 0; i < list.size; i++) {
    const row = 4 * (list.slots[i] as number);
    a += rows[row] as number;
    b += rows[row + 1] as number;
    c += rows[row + 2] as number;
  }
  scores[0] = a;
  scores[1] = b;
  scores[2] = c;
}

/** The class with the highest score; the first of equals. */
export function bestClass(scores: Int32Array | Float64Array | Float32Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}

/** The arrays of a linear model as they stand in a model file: gaps instead of starts, which pack better. */
export function linearArrays(name: string, model: LinearModel): readonly (readonly [string, ModelArray])[] {
  const counts = new Uint8Array(model.starts.length - 1);
  for (let i = 0; i < counts.length; i++)
    counts[i] = (model.starts[i + 1] as number) - (model.starts[i] as number);
  return [
    [`${name}.counts`, counts],
    [`${name}.classes`, model.classes],
    [`${name}.weights`, model.weights],
  ];
}

export function readLinear(file: ModelFile, name: string, width: number): LinearModel {
  const counts = modelArray(file, `${name}.counts`, 'u8');
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number);
  return {
    bits: Math.log2(counts.length),
    width,
    starts,
    classes: modelArray(file, `${name}.classes`, 'u8'),
    weights: modelArray(file, `${name}.weights`, 'i8'),
  };
}
