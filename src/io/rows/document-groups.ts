import { type Row, readLinesWithOffsets } from '../dataset/read-rows.ts';
import { tablePath } from '../dataset/table-path.ts';
import type { Losses } from './losses.ts';
import type { Dataset } from './open-dataset.ts';
import { type ReadRow, readTable } from './read-table.ts';

/** A document and its rows of other tables. */
export interface DocumentGroup {
  readonly document: Row;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/**
 * All documents, each with its rows: tables stand in the order of the documents, so that they are read side by side and
 * one document is held at a time.
 */
export function* documentGroups(
  dataset: Dataset,
  tables: readonly string[],
  losses: Losses,
): Generator<DocumentGroup> {
  const ranks = rankDocuments(dataset);
  const cursors = tables.map((table) => [table, cursor(dataset, table, ranks, losses)] as const);
  for (const { row } of readTable(dataset, 'documents', losses)) {
    const rank = ranks.get(String(row.doc_id)) ?? 0;
    yield { document: row, rows: new Map(cursors.map(([table, take]) => [table, take(rank)])) };
  }
  for (const [, take] of cursors) take(Number.POSITIVE_INFINITY);
}

/** Number of each document's row. */
function rankDocuments({ out }: Dataset): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { line } of readLinesWithOffsets(tablePath(out, 'documents'))) {
    const id = /^\{"doc_id":"([^"]{1,200})"/.exec(line)?.[1];
    if (id !== undefined && !ranks.has(id)) ranks.set(id, ranks.size);
  }
  return ranks;
}

/** Gives the rows of one document after the other. Rows without a document, or behind their place, are left out. */
function cursor(
  dataset: Dataset,
  table: string,
  ranks: ReadonlyMap<string, number>,
  losses: Losses,
): (rank: number) => readonly Row[] {
  const rows = readTable(dataset, table, losses);
  let next: ReadRow | undefined = rows.next().value ?? undefined;
  return (rank) => {
    const found: Row[] = [];
    for (; next !== undefined; next = rows.next().value ?? undefined) {
      const own = ranks.get(String(next.row.doc_id)) ?? -1;
      if (own > rank) break;
      if (own === rank) found.push(next.row);
      else losses.broken(`rows of ${table} whose document is not there, or stands elsewhere`, next.where);
    }
    return found;
  };
}
