import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { type Row, readRows } from '../../io/dataset/read-rows.ts';

/** Reads a table once, from front to back, in the order of its documents. */
export interface TableCursor {
  /** The rows of this document; the next document's rows stay where they are. */
  take(docId: string): readonly Row[];
  /** The document of the row that stands next; null at the end. */
  next(): string | null;
}

/** A file that is not there holds no rows: an older dataset may lack a table. */
export function tableCursor(out: string, table: string): TableCursor {
  const path = join(out, 'data', `${table}.jsonl`);
  const rows = existsSync(path) ? readRows(path) : [].values();
  let held = rows.next();
  const docOf = (): string | null => (held.done ? null : String((held.value as Row).doc_id));
  return {
    next: docOf,
    take(docId) {
      const taken: Row[] = [];
      for (; docOf() === docId; held = rows.next()) taken.push(held.value as Row);
      return taken;
    },
  };
}

/** @throws SetupError E_DIFF_ORDER when rows are left over: they did not stand where their documents do */
export function mustBeDone(out: string, table: string, cursor: TableCursor): void {
  const left = cursor.next();
  if (left === null) return;
  throw new SetupError('E_DIFF_ORDER', `rows of ${left} do not stand in the order of documents.jsonl`, {
    where: join(out, 'data', `${table}.jsonl`),
    hint: 'run `dragoman validate` on the folder, or make the dataset again',
  });
}
