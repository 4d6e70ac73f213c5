/** Right, wrongly found and missed. Fractions stand where credit is shared (partial spans, interval overlap). */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export const NOTHING: Counts = { tp: 0, fp: 0, fn: 0 };
export const RIGHT: Counts = { tp: 1, fp: 0, fn: 0 };
export const EXTRA: Counts = { tp: 0, fp: 1, fn: 0 };
export const MISSED: Counts = { tp: 0, fp: 0, fn: 1 };
/** Found, but wrong: it is missing where it belongs, and stands where it does not. */
export const WRONG: Counts = { tp: 0, fp: 1, fn: 1 };

export function add(a: Counts, b: Counts): Counts {
  return { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn };
}

export function sum(all: Iterable<Counts>): Counts {
  let total = NOTHING;
  for (const one of all) total = add(total, one);
  return total;
}

/** Gold items that were looked for. */
export function goldCount({ tp, fn }: Counts): number {
  return tp + fn;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export function precision({ tp, fp }: Counts): number | null {
  return share(tp, tp + fp);
}

export function recall({ tp, fn }: Counts): number | null {
  return share(tp, tp + fn);
}

/** 0–1; null when there was nothing to find and nothing was found. */
export function f1({ tp, fp, fn }: Counts): number | null {
  return share(2 * tp, 2 * tp + fp + fn);
}
