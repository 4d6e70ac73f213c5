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

/** A linear model as it is read: each class with its weight beside it, so that one look at memory finds both. */
export interface LinearTable {
  readonly bits: number;
  readonly width: number;
  readonly starts: Int32Array;
  /** The class in the upper byte, the weight in the lower. */
  readonly cells: Uint16Array;
}

export function linearTable({ bits, width, starts, classes, weights }: LinearModel): LinearTable {
  // One more, for slots without weights at the end: reading ahead looks at the first cell of each.
  const cells = new Uint16Array(weights.length + 1);
  for (let k = 0; k < weights.length; k++)
    cells[k] = ((classes[k] as number) << 8) | ((weights[k] as number) & 0xff);
  return { bits, width, starts, cells };
}

/** Sums the weights of all features into `scores`, one number a class. */
export function scoreClasses(table: LinearTable, list: FeatureList, scores: Int32Array): void {
  scores.fill(0);
  addClasses(table, list, scores);
}

/**
 * Adds the weights of all features to `scores`: of one kind of array only, which keeps the innermost loop quick. Where they
 * stand is looked up for all features first, and one cell of each is touched: looks at far memory that do not wait for
 * each other take half the time.
 */
export function addClasses(table: LinearTable, list: FeatureList, scores: Int32Array): void {
  const { cells } = table;
  const { from, to, size } = list;
  readAhead(table, list);
  for (let i = 0; i < size; i++) {
    const end = to[i] as number;
    for (let k = from[i] as number; k < end; k++) {
      const cell = cells[k] as number;
      (scores[cell >> 8] as number) += (cell << 24) >> 24;
    }
  }
}

function readAhead({ starts, cells }: LinearTable, list: FeatureList): void {
  const { slots, from, to, size } = list;
  for (let i = 0; i < size; i++) {
    const slot = slots[i] as number;
    from[i] = starts[slot] as number;
    to[i] = starts[slot + 1] as number;
  }
  let ahead = 0;
  for (let i = 0; i < size; i++) ahead ^= cells[from[i] as number] as number;
  list.ahead = ahead;
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
