import { join } from 'node:path';
import { type Row, readRows } from '../../io/dataset/read-rows.ts';
import { type Both, mergeSorted } from './merge-sorted.ts';

/** All documents of one source id in a run: copies and rows that share an id stand together. */
export interface SourceRows {
  readonly id: string;
  readonly rows: readonly Row[];
}

/** Walks through the documents of two runs side by side, in order, without holding more than one source id. */
export function walkDocuments(outA: string, outB: string): Generator<Both<SourceRows>> {
  return mergeSorted(sources(outA), sources(outB), ({ id }) => id);
}

function* sources(out: string): Generator<SourceRows, undefined> {
  let id: string | null = null;
  let rows: Row[] = [];
  for (const row of readRows(join(out, 'data', 'documents.jsonl'))) {
    const next = String(row.source_id);
    if (id !== null && next !== id) {
      yield { id, rows };
      rows = [];
    }
    id = next;
    rows.push(row);
  }
  if (id !== null) yield { id, rows };
}
