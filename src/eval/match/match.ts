import { bestAssignment } from './assignment.ts';

export interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** A gold item and the finding that stands for it. */
export interface Pair<G, F> {
  readonly gold: G;
  readonly found: F;
}

export interface Matching<G, F> {
  readonly pairs: readonly Pair<G, F>[];
  readonly missed: readonly G[];
  readonly extra: readonly F[];
}

export const overlaps = (a: Spanned, b: Spanned): boolean => a.start < b.end && b.start < a.end;
export const sameSpan = (a: Spanned, b: Spanned): boolean => a.start === b.start && a.end === b.end;

/** Shared letters over all letters of both, 0–1. */
export function spanOverlap(a: Spanned, b: Spanned): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Pairs items that overlap one to one so that the sum of weights is the greatest there is. Both lists must be in
 * canonical order: where two pairings weigh the same, the one that comes first is taken, whoever delivered it.
 */
export function matchSpans<G extends Spanned, F extends Spanned>(
  golds: readonly G[],
  found: readonly F[],
  weight: (gold: G, found: F) => number,
): Matching<G, F> {
  return collect(golds, found, (visit) => {
    for (const group of overlapping(golds, found)) visit(group.golds, group.found, weight);
  });
}

/** The same for items without a place in the text. */
export function matchSets<G, F>(
  golds: readonly G[],
  found: readonly F[],
  weight: (gold: G, found: F) => number,
): Matching<G, F> {
  return collect(golds, found, (visit) =>
    visit(
      golds.map((_, i) => i),
      found.map((_, i) => i),
      weight,
    ),
  );
}

type Visit<G, F> = (
  golds: readonly number[],
  found: readonly number[],
  weight: (gold: G, found: F) => number,
) => void;

function collect<G, F>(
  golds: readonly G[],
  found: readonly F[],
  walk: (visit: Visit<G, F>) => void,
): Matching<G, F> {
  const partner = new Map<number, number>();
  walk((rows, columns, weight) => {
    const weights = rows.map((i) => columns.map((j) => weight(golds[i] as G, found[j] as F)));
    bestAssignment(weights).forEach((column, row) => {
      if (column >= 0) partner.set(rows[row] as number, columns[column] as number);
    });
  });
  const taken = new Set(partner.values());
  return {
    pairs: [...partner]
      .sort(([a], [b]) => a - b)
      .map(([i, j]) => ({ gold: golds[i] as G, found: found[j] as F })),
    missed: golds.filter((_, i) => !partner.has(i)),
    extra: found.filter((_, j) => !taken.has(j)),
  };
}

interface Group {
  readonly golds: number[];
  readonly found: number[];
}

/** Stretches of the text in which items overlap each other, directly or through others. */
function overlapping(golds: readonly Spanned[], found: readonly Spanned[]): readonly Group[] {
  const all = [
    ...golds.map((item, at) => ({ item, at, gold: true })),
    ...found.map((item, at) => ({ item, at, gold: false })),
  ].sort((a, b) => a.item.start - b.item.start);
  const groups: Group[] = [];
  let reach = -1;
  for (const { item, at, gold } of all) {
    if (item.start >= reach) groups.push({ golds: [], found: [] });
    reach = Math.max(reach, item.end);
    const group = groups.at(-1);
    (gold ? group?.golds : group?.found)?.push(at);
  }
  for (const group of groups) {
    group.golds.sort((a, b) => a - b);
    group.found.sort((a, b) => a - b);
  }
  return groups.filter((group) => group.golds.length > 0 && group.found.length > 0);
}
