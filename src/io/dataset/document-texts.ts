import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { readLinesWithOffsets } from './read-rows.ts';

/** Slices a text by code points. */
export interface Slicer {
  readonly length: number;
  slice(start: number, end: number): string;
}

export interface Texts {
  /** Cleaned and raw text of a document; null for texts it does not have; undefined for unknown documents. */
  of(docId: string): { readonly text: Slicer | null; readonly raw_text: Slicer | null } | undefined;
  /** Number of the document's row; -1 for unknown documents. */
  rank(docId: string): number;
  close(): void;
}

/** Looks texts up in `documents.jsonl` by their place in the file: one document is held at a time. */
export function documentTexts(path: string): Texts {
  const places = new Map<
    string,
    { readonly offset: number; readonly length: number; readonly rank: number }
  >();
  if (!existsSync(path)) return { of: () => undefined, rank: () => -1, close: () => {} };
  for (const { line, offset, length } of readLinesWithOffsets(path)) {
    const id = /^\{"doc_id":"([^"]+)"/.exec(line)?.[1];
    if (id !== undefined) places.set(id, { offset, length, rank: places.size });
  }
  const fd = openSync(path, 'r');
  let last: { readonly id: string; readonly texts: ReturnType<Texts['of']> } | null = null;
  return {
    of(id) {
      if (last?.id === id) return last.texts;
      const place = places.get(id);
      const texts = place && read(fd, place.offset, place.length);
      last = { id, texts };
      return texts;
    },
    rank: (id) => places.get(id)?.rank ?? -1,
    close: () => closeSync(fd),
  };
}

function read(fd: number, offset: number, length: number): ReturnType<Texts['of']> {
  const buffer = Buffer.allocUnsafe(length);
  readSync(fd, buffer, 0, length, offset);
  try {
    const row = JSON.parse(buffer.toString('utf8')) as Record<string, unknown>;
    return { text: slicer(row.text), raw_text: slicer(row.raw_text) };
  } catch {
    return undefined;
  }
}

/** Null for what is no text. */
export function slicer(text: unknown): Slicer | null {
  if (typeof text !== 'string') return null;
  if (!/[\u{10000}-\u{10ffff}]/u.test(text))
    return { length: text.length, slice: (from, to) => text.slice(from, to) };
  const letters = [...text];
  return { length: letters.length, slice: (from, to) => letters.slice(from, to).join('') };
}
