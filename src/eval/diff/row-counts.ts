import type { Row } from '../../io/dataset/read-rows.ts';
import type { ChangeCounts } from './change-counts.ts';
import { type Drift, type DriftCount, driftCount } from './drift.ts';
import { type DiffTable, DOCUMENT_ROWS, RUN_ROWS } from './tables.table.ts';

/** Counts the rows of both runs, by label and for drift. */
export interface RowCounts {
  row(table: DiffTable, row: Row, side: 'before' | 'after'): void;
  readonly drift: () => readonly Drift[];
}

export function rowCounts(counts: ChangeCounts): RowCounts {
  const drifts = new Map<string, readonly (readonly [string, DriftCount])[]>();
  for (const table of [...DOCUMENT_ROWS, ...RUN_ROWS])
    drifts.set(
      table.name,
      table.drift.map((column) => [column, driftCount(table.name, column)]),
    );
  return {
    row(table, row, side) {
      counts.row(table.name, table.label === null ? '' : String(row[table.label] ?? ''), side);
      for (const [column, drift] of drifts.get(table.name) ?? []) drift[side](row[column]);
    },
    drift: () => [...drifts.values()].flatMap((list) => list.map(([, drift]) => drift.drift())),
  };
}
