import type { Run } from './run-of-words.ts';

/** Points of a page between two columns at least. */
const GUTTER = 7;
/** Lines on each side of a gutter at least, or it is a chance. */
const FEW = 3;
/** A gutter is crossed by headings and pictures' captions, not by more than these of 100 lines. */
const CROSSED = 45;
/** Letters that a column's line has on average; cells of a table have fewer. */
const NARROWEST = 14;
/** Columns in columns in columns are no page that was ever printed. */
const DEEPEST = 6;

/** The runs of a page as groups that are read one after the other: each is one column, or a stretch across all of them. */
export function inReadingOrder(runs: readonly Run[], depth = 0): readonly (readonly Run[])[] {
  const gutter = depth < DEEPEST && runs.length >= 2 * FEW ? bestGutter(runs) : null;
  if (gutter === null) return runs.length === 0 ? [] : [runs];
  const crosses = (run: Run): boolean => run.x < gutter && run.right > gutter;
  return bandsOf(runs, crosses).flatMap((band) => {
    const first = band[0];
    if (first && crosses(first)) return inReadingOrder(band, depth + 1);
    const left = band.filter((run) => run.right <= gutter);
    const right = band.filter((run) => run.x >= gutter);
    return [...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1)];
  });
}

/** Stretches of the page from top to bottom, cut where runs that cross the gutter begin and end. */
function bandsOf(runs: readonly Run[], crosses: (run: Run) => boolean): readonly (readonly Run[])[] {
  const bands: Run[][] = [];
  let across: boolean | null = null;
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const here = crosses(run);
    if (here !== across) bands.push([]);
    across = here;
    bands.at(-1)?.push(run);
  }
  return bands;
}

/** The middle of the stretch that fewest runs cross, with columns on both sides of it; null without. */
function bestGutter(runs: readonly Run[]): number | null {
  const from = Math.min(...runs.map((run) => run.x));
  const to = Math.max(...runs.map((run) => run.right));
  if (!(to - from > 100 && to - from < 20_000)) return null;
  const crossing = crossings(runs, from, to);
  const levels = new Set(crossing.filter((count) => count <= (CROSSED * runs.length) / 100));
  for (const level of [...levels].sort((a, b) => a - b)) {
    const gutter = stretches(crossing, level)
      .map(({ start, end }) => from + (start + end) / 2)
      .find((middle) => parts(runs, middle));
    if (gutter !== undefined) return gutter;
  }
  return null;
}

/** How many runs stand across each point of the width. */
function crossings(runs: readonly Run[], from: number, to: number): readonly number[] {
  const steps = new Array<number>(Math.ceil(to - from) + 2).fill(0);
  for (const run of runs) {
    const start = Math.round(run.x - from);
    const end = Math.max(start, Math.round(run.right - from));
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  let open = 0;
  return steps.map((step) => {
    open += step;
    return open;
  });
}

/** Stretches wide enough for a gutter that no more than so many runs cross, widest first. */
function stretches(
  crossing: readonly number[],
  level: number,
): readonly { readonly start: number; readonly end: number }[] {
  const out: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= crossing.length; at++) {
    if ((crossing[at] ?? Number.POSITIVE_INFINITY) <= level) continue;
    if (at - start >= GUTTER) out.push({ start, end: at });
    start = at + 1;
  }
  return out.sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** Text in lines on both sides: not the cells of a table, not a number in the margin. */
function parts(runs: readonly Run[], gutter: number): boolean {
  return (
    isColumn(runs.filter((run) => run.right <= gutter)) && isColumn(runs.filter((run) => run.x >= gutter))
  );
}

function isColumn(runs: readonly Run[]): boolean {
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0);
  return runs.length >= FEW && letters >= NARROWEST * runs.length;
}
