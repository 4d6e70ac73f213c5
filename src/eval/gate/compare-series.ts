import { asScored } from '../baseline/as-scored.ts';
import type { Baseline } from '../baseline/baseline.schema.ts';
import { f1, goldCount, NOTHING, sum } from '../counts.ts';
import { type Draws, drawDocuments, interval95, resampledF1, type Series } from '../resample.ts';
import type { DocumentScore } from '../score-document.ts';
import { type MeasureSeries, seriesOf } from '../score-table.ts';
import { flipTest } from './flip-test.ts';

/** A measure, of everything or of a slice, before and now, over the same documents. F1 in 0–1. */
export interface Change {
  readonly measure: string;
  readonly slice: string | null;
  readonly before: number | null;
  readonly now: number | null;
  readonly delta: number;
  /** 95 % interval of the difference, documents drawn in pairs. */
  readonly low: number;
  readonly high: number;
  /** How likely so great a loss is by chance, and the least that the documents that changed could show. */
  readonly p: number;
  readonly least: number;
  /** Gold items. */
  readonly n: number;
}

export interface ResampleOptions {
  readonly seed: number;
  readonly resamples: number;
}

/** Every measure and slice that either side has, in table order. */
export function compareSeries(
  baseline: Baseline,
  documents: readonly DocumentScore[],
  { seed, resamples }: ResampleOptions,
): readonly Change[] {
  const order = new Map(documents.map(({ sourceId }, i) => [sourceId, i]));
  const old = [...baseline.documents].sort(
    (a, b) => (order.get(a.source_id) ?? 0) - (order.get(b.source_id) ?? 0),
  );
  const before = new Map(seriesOf(old.map(asScored)).map((series) => [nameOf(series), series]));
  const now = new Map(seriesOf(documents).map((series) => [nameOf(series), series]));
  const draws = drawDocuments(documents.length, resamples, seed);
  return [...new Set([...now.keys(), ...before.keys()])].map((name) =>
    changeOf(before.get(name), now.get(name), draws, seed),
  );
}

const nameOf = ({ measure, slice }: MeasureSeries): string => `${measure}\n${slice ?? ''}`;

function changeOf(
  before: MeasureSeries | undefined,
  now: MeasureSeries | undefined,
  draws: Draws,
  seed: number,
): Change {
  const either = (now ?? before) as MeasureSeries;
  const old = sum(before?.counts ?? []);
  const fresh = sum(now?.counts ?? []);
  const head = {
    measure: either.measure,
    slice: either.slice,
    before: f1(old),
    now: f1(fresh),
    delta: (f1(fresh) ?? 0) - (f1(old) ?? 0),
    n: Math.round(Math.max(goldCount(old), goldCount(fresh))),
  };
  if (isSame(before, now)) return { ...head, delta: 0, low: 0, high: 0, p: 1, least: 1 };
  const a = resampledF1(before ?? NONE, draws);
  const b = resampledF1(now ?? NONE, draws);
  const differences = b.map((value, i) => value - (a[i] ?? Number.NaN));
  const drawn = differences.filter((value) => !Number.isNaN(value));
  const [low, high] = interval95(drawn);
  return { ...head, low, high, ...flipTest(before ?? NONE, now ?? NONE, draws.resamples, seed) };
}

const NONE: Series = { at: [], counts: [] };

function isSame(before: MeasureSeries | undefined, now: MeasureSeries | undefined): boolean {
  const at = new Map(before?.at.map((index, i) => [index, before.counts[i] ?? NOTHING]));
  if (at.size !== (now?.at.length ?? 0)) return false;
  return (now?.at ?? []).every((index, i) => {
    const a = at.get(index);
    const b = now?.counts[i];
    return a !== undefined && b !== undefined && near(a.tp, b.tp) && near(a.fp, b.fp) && near(a.fn, b.fn);
  });
}

/** Baselines round to six places. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 2e-6;
