import type { RecordType } from '../../records/types/record-type.schema.ts';
import type { Texts } from './document-texts.ts';
import type { Row } from './read-rows.ts';

type SortKey = readonly (string | number)[];

/** Tells for each row in turn whether it stands after the one before it. */
export function rowOrder(type: RecordType, texts: Texts): (row: Row) => boolean {
  let before: SortKey | null = null;
  return (row) => {
    const key = sortKey(type, row, texts);
    const sorted = before === null || compareKeys(before, key) <= 0;
    before = key;
    return sorted;
  };
}

/** Documents by source, all that belongs to them in the same order, then by place in the raw text; the rest by id. */
function sortKey(type: RecordType, row: Row, texts: Texts): SortKey {
  if (type.name === 'documents' || type.name === 'quarantine')
    return [String(row.source_id), String(row.doc_id)];
  if (row.doc_id === undefined) return [String(row[type.key[0] ?? ''])];
  const document = texts.rank(String(row.doc_id));
  return typeof row.raw_start === 'number' ? [document, row.raw_start] : [document];
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as string | number, b[i] as string | number];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
