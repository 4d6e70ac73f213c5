import type { Row } from '../../io/dataset/read-rows.ts';
import { type DiffTable, FOLLOWING } from './tables.table.ts';

const RAW: ReadonlySet<string> = new Set(['raw_start', 'raw_end']);

/** The columns in which two rows of one finding differ. Raw offsets count only while they mean the same text. */
export function changedColumns(table: DiffTable, a: Row, b: Row, sameRaw: boolean): readonly string[] {
  const columns = new Set([...Object.keys(a), ...Object.keys(b)]);
  columns.delete(table.id);
  return [...columns].filter(
    (column) =>
      !FOLLOWING.has(column) && (sameRaw || !RAW.has(column)) && !same(column, a[column], b[column]),
  );
}

/** Scores are the same when they are so to two places: a model that is trained again moves the rest. */
function same(column: string, a: unknown, b: unknown): boolean {
  if (column === 'score' && typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 0.005;
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
