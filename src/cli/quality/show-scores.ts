import type { ScoreRow } from '../../eval/score-table.ts';
import { plain } from '../terminal.ts';

const percent = (value: number | null): string => (value === null ? '-' : (100 * value).toFixed(1));
const count = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** The score table as text: in percent, with counts, and with the 95 % interval of F1. */
export function showScores(rows: readonly ScoreRow[]): string {
  const cells = rows.map((row) => [
    row.slice === null ? row.measure : `  ${plain(row.slice)}`,
    percent(row.p),
    percent(row.r),
    percent(row.f1),
    row.low === null ? '-' : `${percent(row.low)}–${percent(row.high)}`,
    percent(row.macro),
    count(row.n),
    count(row.tp),
    count(row.fn),
    count(row.fp),
    String(row.documents),
  ]);
  const head = ['measure', 'P', 'R', 'F1', '95 %', 'macro', 'gold', 'right', 'missed', 'wrong', 'docs'];
  return alignColumns([head, ...cells]);
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
export function alignColumns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
