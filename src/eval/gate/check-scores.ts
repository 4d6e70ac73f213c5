import type { Floors } from '../baseline/floors.ts';
import { HEADLINES } from '../measures.table.ts';
import { type Check, check } from './check.ts';
import type { Change } from './compare-series.ts';
import { taroneHolm } from './holm.ts';

/** A headline measure may fall by so little whatever the interval says, 0–1. */
const HEADLINE_SLACK = 0.003;
/** Slices with fewer gold items are not judged. */
const SLICE_ITEMS = 30;
const SLICE_LOSS = 0.03;
const LEVEL = 0.05;

const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(1)}`;
const percent = (value: number | null): string => (value === null ? '-' : (100 * value).toFixed(1));

/** `93.7 → 92.1 (−1.6, 95 % −2.4 to −0.8, n 183)` */
export function describe({ before, now, delta, low, high, n }: Change): string {
  return `${percent(before)} → ${percent(now)} (${points(delta)}, 95 % ${points(low)} to ${points(high)}, n ${n})`;
}

/** Rule a: a headline measure fell, and not by chance. What fell otherwise is a warning. */
export function checkHeadlines(changes: readonly Change[]): readonly Check[] {
  return changes
    .filter(({ measure, slice }) => slice === null && HEADLINES.includes(measure))
    .map((change) => {
      const fell = change.high < 0 && change.delta < -HEADLINE_SLACK;
      const status = fell ? 'fail' : change.delta < 0 ? 'warn' : 'pass';
      return check('a', change.measure, status, describe(change));
    });
}

/** Rule b: a slice lost more than three points; p values hold together over all slices that were judged. */
export function checkSlices(changes: readonly Change[]): readonly Check[] {
  const slices = changes.filter(({ slice, n }) => slice !== null && n >= SLICE_ITEMS);
  const adjusted = taroneHolm(slices, LEVEL);
  const lost = slices.flatMap((change, i) => {
    if (change.delta >= -SLICE_LOSS) return [];
    const p = adjusted[i] ?? 1;
    const name = `${change.measure} ${change.slice}`;
    const message = `${describe(change)}, Holm p ${p.toFixed(3)}`;
    return [check('b', name, p < LEVEL ? 'fail' : 'warn', message)];
  });
  const looked = check(
    'b',
    'slices',
    'pass',
    `${slices.length} slices with at least ${SLICE_ITEMS} gold items`,
  );
  return [looked, ...lost];
}

/** No measure falls below its floor. */
export function checkFloors(changes: readonly Change[], floors: Floors): readonly Check[] {
  const below = Object.entries(floors).flatMap(([measure, floor]) => {
    const now = changes.find((change) => change.measure === measure && change.slice === null)?.now ?? 0;
    return 100 * now < floor
      ? [check('floor', measure, 'fail', `${percent(now)} is below the floor of ${floor}`)]
      : [];
  });
  return [check('floor', 'floors', 'pass', `${Object.keys(floors).length} measures have a floor`), ...below];
}
