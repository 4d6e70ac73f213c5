import type { Row } from '../../io/dataset/read-rows.ts';
import { alignRows, type Ground, wordsOf } from './align-rows.ts';
import type { Change } from './changes.ts';
import { contextOf } from './context.ts';
import { changedColumns } from './same-row.ts';
import { type DiffTable, DOCUMENT_ROWS } from './tables.table.ts';

/** A document as one run holds it: its row, and what was found in it by table. */
export interface DocumentSide {
  readonly document: Row;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

const DOCUMENT: DiffTable = {
  name: 'documents',
  id: 'doc_id',
  label: 'status',
  drift: [],
  words: ['title', 'source_id'],
};
/** Who an input is and where it lay; another folder makes no other document. */
const GIVEN: ReadonlySet<string> = new Set(['source', 'sha256', 'raw_text']);

/** What differs between two readings of one document. */
export function diffDocument(a: DocumentSide, b: DocumentSide): readonly Change[] {
  const ground: Ground = {
    sameRaw: a.document.raw_text === b.document.raw_text,
    sameText: a.document.text === b.document.text,
  };
  const columns = changedColumns(DOCUMENT, a.document, b.document, ground.sameRaw).filter(
    (column) => !GIVEN.has(column),
  );
  const changes: Change[] = [];
  const at = { a: contextOf(a.document), b: contextOf(b.document) };
  if (columns.length > 0) changes.push(changed(DOCUMENT, b.document, a.document, b.document, columns, null));
  for (const table of DOCUMENT_ROWS) {
    const rowsOf = (side: DocumentSide): readonly Row[] => side.rows.get(table.name) ?? [];
    const { pairs, added, removed } = alignRows(table, rowsOf(a), rowsOf(b), ground);
    for (const row of removed) changes.push(single('removed', table, a.document, row, at.a(row)));
    for (const row of added) changes.push(single('added', table, b.document, row, at.b(row)));
    for (const [before, after] of pairs) {
      const differing = changedColumns(table, before, after, ground.sameRaw);
      if (differing.length > 0)
        changes.push(changed(table, b.document, before, after, differing, at.b(after)));
    }
  }
  return changes;
}

function single(
  change: 'added' | 'removed',
  table: DiffTable,
  document: Row,
  row: Row,
  context: string | null,
): Change {
  const id = String(row[table.id]);
  return {
    ...head(table, document, row),
    change,
    before_id: change === 'removed' ? id : null,
    after_id: change === 'added' ? id : null,
    columns: [],
    before: change === 'removed' ? row : null,
    after: change === 'added' ? row : null,
    context,
  };
}

/** Both rows of what changed, in the columns that differ. */
export function changed(
  table: DiffTable,
  document: Row | null,
  before: Row,
  after: Row,
  columns: readonly string[],
  context: string | null,
): Change {
  const only = (row: Row): Row => Object.fromEntries(columns.map((column) => [column, short(row[column])]));
  return {
    ...head(table, document, after),
    change: 'changed',
    before_id: String(before[table.id]),
    after_id: String(after[table.id]),
    columns,
    before: only(before),
    after: only(after),
    context,
  };
}

function head(table: DiffTable, document: Row | null, row: Row) {
  const textOrNull = (value: unknown): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    table: table.name,
    label: table.label === null ? null : textOrNull(row[table.label]),
    source_id: textOrNull(document?.source_id),
    doc_id: textOrNull(document?.doc_id),
    words: wordsOf(table, row),
  };
}

/** A whole article is no value to print. */
function short(value: unknown): unknown {
  return typeof value === 'string' && value.length > 2000 ? `${value.slice(0, 2000)}…` : value;
}
