import { compare } from '../../core/compare.ts';
/** How far the values of a column moved from run A to run B. */
export interface Drift {
  readonly table: string;
  readonly column: string;
  /** Jensen–Shannon divergence in bits: 0 for the same distribution, 1 for nothing in common. */
  readonly divergence: number;
  readonly labels: readonly LabelDrift[];
}

export interface LabelDrift {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  /** Its part of the divergence. */
  readonly part: number;
}

/** Counts the values of one column in both runs. */
export interface DriftCount {
  before(value: unknown): void;
  after(value: unknown): void;
  drift(): Drift;
}

export function driftCount(table: string, column: string): DriftCount {
  const counts = new Map<string, [number, number]>();
  const add = (value: unknown, side: 0 | 1): void => {
    const label = value === null || value === undefined ? '(none)' : String(value);
    const pair = counts.get(label) ?? [0, 0];
    pair[side]++;
    counts.set(label, pair);
  };
  return {
    before: (value) => add(value, 0),
    after: (value) => add(value, 1),
    drift: () => driftOf(table, column, counts),
  };
}

function driftOf(
  table: string,
  column: string,
  counts: ReadonlyMap<string, readonly [number, number]>,
): Drift {
  const total = (side: 0 | 1): number => [...counts.values()].reduce((sum, pair) => sum + pair[side], 0);
  const [a, b] = [total(0), total(1)];
  const labels = [...counts]
    .map(([label, [before, after]]) => ({ label, before, after, part: partOf(before, after, a, b) }))
    .sort((x, y) => y.part - x.part || compare(x.label, y.label));
  return { table, column, divergence: labels.reduce((sum, { part }) => sum + part, 0), labels };
}

/** ½·p·log₂(p/m) + ½·q·log₂(q/m) with m the mean of p and q. Empty tables have no distribution: no divergence. */
function partOf(before: number, after: number, allBefore: number, allAfter: number): number {
  if (allBefore === 0 || allAfter === 0) return 0;
  const p = before / allBefore;
  const q = after / allAfter;
  const m = (p + q) / 2;
  const half = (x: number): number => (x === 0 ? 0 : (x / 2) * Math.log2(x / m));
  return half(p) + half(q);
}
