import type { ScoreRow } from '../score-table.ts';

export type Floors = Readonly<Record<string, number>>;

/** A measure may fall by this much, in points, before its floor is reached. */
const BELOW = 1;

/** Where the floor of each measure would stand, in whole percent. */
function floorsOf(table: readonly ScoreRow[]): Floors {
  const whole = table.filter(({ slice, f1 }) => slice === null && f1 !== null);
  return Object.fromEntries(
    whole.map(({ measure, f1 }) => [measure, Math.max(0, Math.floor(100 * (f1 ?? 0) - BELOW))]),
  );
}

/** Raises the floors that the scores have left behind; lowers none. */
export function ratchet(floors: Floors, table: readonly ScoreRow[]): Floors {
  const now = floorsOf(table);
  const names = [...new Set([...Object.keys(floors), ...Object.keys(now)])];
  return Object.fromEntries(names.map((name) => [name, Math.max(floors[name] ?? 0, now[name] ?? 0)]));
}

/** Floors for scores that were accepted with a reason: none stands above what was accepted. */
export function acceptedFloors(floors: Floors, table: readonly ScoreRow[]): Floors {
  const now = floorsOf(table);
  return Object.fromEntries(
    Object.entries(now).map(([name, floor]) => [name, Math.min(floors[name] ?? floor, floor)]),
  );
}
