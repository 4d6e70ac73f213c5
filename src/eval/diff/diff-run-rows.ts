import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, readRows } from '../../io/dataset/read-rows.ts';
import { wordsOf } from './align-rows.ts';
import type { Change } from './changes.ts';
import { changed } from './diff-document.ts';
import { type Both, mergeSorted } from './merge-sorted.ts';
import { changedColumns } from './same-row.ts';
import type { DiffTable } from './tables.table.ts';

/** Walks through a table that is sorted by its id, in both runs at once. */
export function pairById(table: DiffTable, outA: string, outB: string): Generator<Both<Row>> {
  const open = (out: string): Iterator<Row> => rowsOf(join(out, 'data', `${table.name}.jsonl`));
  return mergeSorted(open(outA), open(outB), (row) => String(row[table.id]));
}

function* rowsOf(path: string): Generator<Row, undefined> {
  if (existsSync(path)) yield* readRows(path);
}

/** What differs between the two; null when nothing does. */
export function changeOf(table: DiffTable, { a, b }: Both<Row>): Change | null {
  if (a && b) {
    const columns = changedColumns(table, a, b, true);
    return columns.length === 0 ? null : changed(table, null, a, b, columns, null);
  }
  const row = a ?? b;
  if (!row) return null;
  const id = String(row[table.id]);
  return {
    change: a ? 'removed' : 'added',
    table: table.name,
    label: table.label === null ? null : String(row[table.label]),
    source_id: null,
    doc_id: null,
    before_id: a ? id : null,
    after_id: b ? id : null,
    columns: [],
    before: a,
    after: b,
    words: wordsOf(table, row),
    context: null,
  };
}
