import type { Counts } from './counts.ts';

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

/** Documents drawn with replacement: how often each was drawn, one row for each resample. */
export interface Draws {
  readonly documents: number;
  readonly resamples: number;
  readonly times: Uint16Array;
}

export function drawDocuments(documents: number, resamples: number, seed: number): Draws {
  const random = generator(seed);
  const times = new Uint16Array(documents * resamples);
  for (let b = 0; b < resamples; b++)
    for (let n = 0; n < documents; n++) {
      const at = b * documents + Math.floor(random() * documents);
      times[at] = (times[at] as number) + 1;
    }
  return { documents, resamples, times };
}

/** The counts of one measure in the documents where it was judged. */
export interface Series {
  readonly at: readonly number[];
  readonly counts: readonly Counts[];
}

/** F1 of each resample; NaN where nothing was drawn that could be found. Flat arrays: this is where `eval` spends its time. */
export function resampledF1(series: Series, draws: Draws): Float64Array {
  const { documents, resamples, times } = draws;
  const at = Int32Array.from(series.at);
  const hits = Float64Array.from(series.counts, ({ tp }) => 2 * tp);
  const alls = Float64Array.from(series.counts, ({ tp, fp, fn }) => 2 * tp + fp + fn);
  const scores = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    const row = b * documents;
    let hit = 0;
    let all = 0;
    for (let i = 0; i < at.length; i++) {
      const often = times[row + (at[i] as number)] as number;
      hit += often * (hits[i] as number);
      all += often * (alls[i] as number);
    }
    scores[b] = all === 0 ? Number.NaN : hit / all;
  }
  return scores;
}

/** The middle 95 % of resampled values. */
export function interval95(values: Float64Array): readonly [number, number] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** Of sorted values. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (high - low) * (place - Math.floor(place));
}
