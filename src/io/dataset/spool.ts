import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Bundle, DOCUMENT_TABLES, type DocumentTable } from '../../records/bundle.ts';
import { compare } from '../../records/document-rows.ts';

/** Finished lines on disk, keys in memory: rows are put in order at the end without ever being held together. */
export interface Spool {
  add(bundle: Bundle): void;
  /** Lines of one table, document by document, sorted by source_id, then doc_id. */
  read(table: DocumentTable): Generator<SpooledLines>;
  close(): void;
}

interface SpooledLines {
  readonly docId: string;
  readonly text: string;
  readonly count: number;
}

interface Entry {
  readonly sourceId: string;
  readonly docId: string;
  readonly offset: number;
  /** Byte length and number of rows for each table, in the order of DOCUMENT_TABLES. */
  readonly sizes: Uint32Array;
}

export function openSpool(path: string): Spool {
  mkdirSync(dirname(path), { recursive: true });
  const fd = openSync(path, 'w+');
  const entries: Entry[] = [];
  let end = 0;
  let sorted = true;
  return {
    add(bundle) {
      const { chunk, sizes } = pack(bundle);
      for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at, chunk.length - at, end + at);
      entries.push({ sourceId: bundle.sourceId, docId: bundle.docId, offset: end, sizes });
      end += chunk.length;
      sorted = false;
    },
    *read(table) {
      if (!sorted) entries.sort((a, b) => compare(a.sourceId, b.sourceId) || compare(a.docId, b.docId));
      sorted = true;
      const column = DOCUMENT_TABLES.indexOf(table) * 2;
      for (const entry of entries) {
        const length = entry.sizes[column] ?? 0;
        if (length === 0) continue;
        const text = readAt(fd, entry.offset + skipped(entry.sizes, column), length);
        yield { docId: entry.docId, text, count: entry.sizes[column + 1] ?? 0 };
      }
    },
    close: () => closeSync(fd),
  };
}

function pack(bundle: Bundle): { readonly chunk: Buffer; readonly sizes: Uint32Array } {
  const sizes = new Uint32Array(DOCUMENT_TABLES.length * 2);
  const chunks = DOCUMENT_TABLES.map((table, i) => {
    const lines = bundle.lines.get(table);
    const chunk = Buffer.from(lines?.text ?? '', 'utf8');
    sizes[i * 2] = chunk.length;
    sizes[i * 2 + 1] = lines?.count ?? 0;
    return chunk;
  });
  return { chunk: Buffer.concat(chunks), sizes };
}

function skipped(sizes: Uint32Array, column: number): number {
  let bytes = 0;
  for (let i = 0; i < column; i += 2) bytes += sizes[i] ?? 0;
  return bytes;
}

function readAt(fd: number, position: number, length: number): string {
  const buffer = Buffer.allocUnsafe(length);
  for (let at = 0; at < length; ) at += readSync(fd, buffer, at, length - at, position + at);
  return buffer.toString('utf8');
}
