import { type Counts, NOTHING } from '../counts.ts';
import { generator, type Series } from '../resample.ts';

/** How likely a fall is by chance. */
export interface FlipTest {
  /** One-sided, 0–1. */
  readonly p: number;
  /** The least p that so few changed documents can give. */
  readonly least: number;
}

/**
 * If nothing had changed but chance, each document might as well have had its counts of now before and those of before
 * now: the share of such exchanges that lose as much F1 as was lost. Documents drawn with replacement would judge a
 * slice of three articles far too surely. All exchanges are tried where they are few, else as many as `times`.
 */
export function flipTest(before: Series, now: Series, times: number, seed: number): FlipTest {
  const { changed, fixed } = pairsOf(before, now);
  const m = changed.length;
  if (m === 0) return { p: 1, least: 1 };
  const exact = 2 ** m <= times;
  const rounds = exact ? 2 ** m : times;
  const random = generator(seed);
  const lost = difference(changed, fixed, () => false);
  let asMuch = 0;
  for (let round = 0; round < rounds; round++) {
    const flips = exact ? (i: number) => ((round >> i) & 1) === 1 : () => random() < 0.5;
    if (difference(changed, fixed, flips) <= lost + ROUNDING) asMuch++;
  }
  const p = exact ? asMuch / rounds : (asMuch + 1) / (rounds + 1);
  return { p, least: exact ? 1 / rounds : 1 / (rounds + 1) };
}

const ROUNDING = 1e-9;

/** 2·tp and 2·tp + fp + fn, before and now. */
type Halves = readonly [hits: number, all: number, hitsNow: number, allNow: number];

function pairsOf(
  before: Series,
  now: Series,
): { readonly changed: readonly Halves[]; readonly fixed: Halves } {
  const old = new Map(before.at.map((at, i) => [at, before.counts[i] ?? NOTHING]));
  const fresh = new Map(now.at.map((at, i) => [at, now.counts[i] ?? NOTHING]));
  const changed: Halves[] = [];
  let fixed: Halves = [0, 0, 0, 0];
  for (const at of new Set([...old.keys(), ...fresh.keys()])) {
    const pair: Halves = [...halves(old.get(at) ?? NOTHING), ...halves(fresh.get(at) ?? NOTHING)];
    const same = Math.abs(pair[0] - pair[2]) < SAME && Math.abs(pair[1] - pair[3]) < SAME;
    if (same) fixed = [fixed[0] + pair[0], fixed[1] + pair[1], fixed[2] + pair[2], fixed[3] + pair[3]];
    else changed.push(pair);
  }
  return { changed, fixed };
}

/** Baselines round to six places. */
const SAME = 1e-5;
const halves = ({ tp, fp, fn }: Counts): readonly [number, number] => [2 * tp, 2 * tp + fp + fn];

function difference(changed: readonly Halves[], fixed: Halves, isFlipped: (i: number) => boolean): number {
  let [hits, all, hitsNow, allNow] = fixed;
  changed.forEach(([a, b, c, d], i) => {
    const flipped = isFlipped(i);
    hits += flipped ? c : a;
    all += flipped ? d : b;
    hitsNow += flipped ? a : c;
    allNow += flipped ? b : d;
  });
  return (allNow === 0 ? 0 : hitsNow / allNow) - (all === 0 ? 0 : hits / all);
}
