import { type Row, readLinesWithOffsets } from '../dataset/read-rows.ts';
import { tablePath } from '../dataset/table-path.ts';
import type { Losses } from './losses.ts';
import type { Dataset } from './open-dataset.ts';
import { columnsOfTable, fits } from './table-columns.ts';

/** A row whose columns are there and hold what the schema says, and the line it stands on. */
export interface ReadRow {
  readonly row: Row;
  readonly where: string;
  /** Bytes of the line: what the row takes in memory, more or less. */
  readonly bytes: number;
}

/** The rows of a table, one after the other. A line that is no row is counted and left out. */
export function* readTable({ out }: Dataset, table: string, losses: Losses): Generator<ReadRow> {
  const columns = columnsOfTable(table);
  let number = 0;
  for (const { line, length } of readLinesWithOffsets(tablePath(out, table))) {
    const where = `data/${table}.jsonl:${++number}`;
    const row = parse(line);
    if (row === null) losses.broken(`lines of ${table} that are no rows`, where);
    else if (columns.some(({ name, type }) => !fits(row[name], type)))
      losses.broken(`rows of ${table} that do not fit the schema`, where);
    else yield { row, where, bytes: length };
  }
}

function parse(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
  } catch {
    return null;
  }
}
