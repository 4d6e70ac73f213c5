import type { FeatureList } from '../nlp/features.ts';
import type { LinearModel } from '../nlp/linear-model.ts';

/** An averaged perceptron over hashed features: dense while it learns. */
export interface Perceptron {
  readonly bits: number;
  readonly width: number;
  readonly weights: Float32Array;
  /** Sum over time of what was added, so that the mean of all states can be had at the end. */
  readonly drift: Float64Array;
  clock: number;
}

export function makePerceptron(bits: number, width: number): Perceptron {
  const size = 2 ** bits * width;
  return { bits, width, weights: new Float32Array(size), drift: new Float64Array(size), clock: 1 };
}

export function scorePerceptron(model: Perceptron, list: FeatureList, scores: Float64Array): void {
  const { weights, width } = model;
  scores.fill(0);
  for (let i = 0; i < list.size; i++) {
    const row = (list.slots[i] as number) * width;
    for (let k = 0; k < width; k++) (scores[k] as number) += weights[row + k] as number;
  }
}

/** Moves the weights of all features of the case towards `right` and away from `wrong`. */
export function learn(model: Perceptron, list: FeatureList, right: number, wrong: number, by = 1): void {
  const { weights, drift, width, clock } = model;
  for (let i = 0; i < list.size; i++) {
    const row = (list.slots[i] as number) * width;
    (weights[row + right] as number) += by;
    (drift[row + right] as number) += by * clock;
    (weights[row + wrong] as number) -= by;
    (drift[row + wrong] as number) -= by * clock;
  }
}

/** The mean weights over all states the model went through. */
export function meanWeights(model: Perceptron): Float32Array {
  return model.weights.map((weight, i) => weight - (model.drift[i] as number) / model.clock);
}

/**
 * Rounds weights to a byte. `unit` is the weight that becomes 1; what rounds to nought is dropped.
 * All numbers come from sums and one division of whole numbers: the same bytes on every system.
 */
export function quantise(weights: Float32Array, bits: number, width: number, unit: number): LinearModel {
  const starts = new Int32Array(2 ** bits + 1);
  const classes: number[] = [];
  const kept: number[] = [];
  for (let slot = 0; slot < 2 ** bits; slot++) {
    for (let k = 0; k < width; k++) {
      const value = Math.round((weights[slot * width + k] as number) / unit);
      if (value === 0) continue;
      classes.push(k);
      kept.push(Math.max(-127, Math.min(127, value)));
    }
    starts[slot + 1] = kept.length;
  }
  return { bits, width, starts, classes: Uint8Array.from(classes), weights: Int8Array.from(kept) };
}

/** A small generator of numbers in 0 <= x < 1, the same on every system (mulberry32). */
export function makeDice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: readonly T[], dice: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** The mean of the mean weights of several runs; `run` makes one of them. */
export function meanOfRuns<T extends string>(
  seeds: readonly number[],
  run: (seed: number) => Readonly<Record<T, Perceptron>>,
): Readonly<Record<T, Float32Array>> {
  const sums = {} as Record<T, Float32Array>;
  for (const seed of seeds)
    for (const [name, model] of Object.entries(run(seed)) as [T, Perceptron][]) {
      const weights = meanWeights(model);
      const sum = sums[name];
      sums[name] = sum === undefined ? weights : sum.map((value, i) => value + (weights[i] as number));
    }
  for (const name of Object.keys(sums) as T[]) sums[name] = sums[name].map((value) => value / seeds.length);
  return sums;
}
