import { compare } from '../core/compare.ts';
import { type Counts, f1, goldCount, NOTHING, precision, recall, sum } from './counts.ts';
import { byMeasure, HEADLINES } from './measures.table.ts';
import { drawDocuments, interval95, resampledF1, type Series } from './resample.ts';
import type { DocumentScore } from './score-document.ts';

/** One line of the score table. Scores are 0–1; null where there was nothing to find and nothing was found. */
export interface ScoreRow extends Counts {
  readonly measure: string;
  /** `type=PER`, `genre=wire`, `part=held` …; null for everything. */
  readonly slice: string | null;
  readonly p: number | null;
  readonly r: number | null;
  readonly f1: number | null;
  /** Mean F1 over documents. */
  readonly macro: number | null;
  /** Gold items. */
  readonly n: number;
  readonly documents: number;
  /** 95 % interval of F1, by drawing documents; null where only one was judged. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A measure, of everything or of a slice, with its counts in each document where it was judged. */
export interface MeasureSeries extends Series {
  readonly measure: string;
  readonly slice: string | null;
}

/** All measures over all items; the headline measures also by slice of items and of documents. */
export function seriesOf(documents: readonly Scored[]): readonly MeasureSeries[] {
  const all = new Map<string, { measure: string; slice: string | null; at: number[]; counts: Counts[] }>();
  documents.forEach((document, at) => {
    for (const { measure, slice, counts } of countsOf(document)) {
      const key = `${measure}\n${slice ?? ''}`;
      const series = all.get(key) ?? { measure, slice, at: [], counts: [] };
      all.set(key, series);
      series.at.push(at);
      series.counts.push(counts);
    }
  });
  return [...all.values()].sort((a, b) => byMeasure(a.measure, b.measure) || compareSlices(a.slice, b.slice));
}

export type Scored = Pick<DocumentScore, 'part' | 'slices' | 'tallies'>;
type Count = { readonly measure: string; readonly slice: string | null; readonly counts: Counts };

function countsOf({ part, slices, tallies }: Scored): readonly Count[] {
  return [...tallies].flatMap(([measure, bySlice]) => {
    const whole = bySlice.get('') ?? NOTHING;
    const all: Count = { measure, slice: null, counts: whole };
    if (!HEADLINES.includes(measure)) return [all];
    const items = [...bySlice].filter(([slice]) => slice !== '');
    return [
      all,
      ...items.map(([slice, counts]) => ({ measure, slice, counts })),
      ...[`part=${part}`, ...slices].map((slice) => ({ measure, slice, counts: whole })),
    ];
  });
}

function compareSlices(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compare(a, b);
}

/** Resamples for the intervals of a score table; a gate draws more often. */
const RESAMPLES = 1000;

export function scoreTable(documents: readonly Scored[], seed: number): readonly ScoreRow[] {
  const draws = drawDocuments(documents.length, RESAMPLES, seed);
  return seriesOf(documents).map((series) => {
    const total = sum(series.counts);
    const score = f1(total);
    // One document drawn again and again says nothing of others.
    const drawn = score !== null && series.at.length > 1;
    const [low, high] = drawn ? interval95(resampledF1(series, draws)) : [null, null];
    return {
      measure: series.measure,
      slice: series.slice,
      ...total,
      p: precision(total),
      r: recall(total),
      f1: score,
      macro: mean(series.counts.flatMap((one) => f1(one) ?? [])),
      n: Math.round(goldCount(total)),
      documents: series.at.length,
      low,
      high,
    };
  });
}

const mean = (all: readonly number[]): number | null =>
  all.length === 0 ? null : all.reduce((a, b) => a + b, 0) / all.length;
