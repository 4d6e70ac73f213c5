import { inReadingOrder } from './columns.ts';
import { type Run, runsOf, type TextItem } from './run-of-words.ts';

/** A line of a column as printed. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Number of its column on the page, in reading order. */
  readonly column: number;
}

/** A page of a PDF: its lines in reading order. */
export interface PdfPage {
  readonly lines: readonly PageLine[];
  /** Words that stand aslant, on one line; empty without. */
  readonly aslant: string;
}

export function pageOf(items: readonly TextItem[]): PdfPage {
  const { runs, aslant } = runsOf(items);
  const lines = inReadingOrder(runs).flatMap((group, column) => linesOf(group, column));
  return { lines, aslant };
}

/** Runs whose baselines meet, from left to right. The size is that of most of its letters. */
function linesOf(runs: readonly Run[], column: number): readonly PageLine[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - run.y < 0.5 * Math.min(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.x - b.x),
      column,
    ),
  );
}

function lineOf(row: readonly Run[], column: number): PageLine {
  const main = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: row
      .map((run) => run.text.trim())
      .join(' ')
      .replace(/\s{2,1000}/g, ' '),
    x: row[0]?.x ?? 0,
    right: Math.max(...row.map((run) => run.right)),
    y: main.y,
    size: main.size,
    column,
  };
}
