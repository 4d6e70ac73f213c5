import type { z } from 'zod';

/** One of the files of a dataset: its schema, its keys, and how its spans are checked. */
export interface RecordType {
  /** File name without extension and name of the table. */
  readonly name: string;
  /** What one row is. */
  readonly about: string;
  readonly schema: z.ZodObject;
  readonly key: readonly string[];
  readonly foreign: readonly ForeignKey[];
  readonly slices: readonly Slice[];
}

/** A column (also a list column) whose values are keys of another table. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

/** Offsets and the column that must hold the words between them; null when no column holds them. */
export interface Slice {
  readonly of: 'text' | 'raw_text';
  readonly start: string;
  readonly end: string;
  readonly words: string | null;
}

export const ref = (column: string, table: string, to: string): ForeignKey => ({ column, table, to });
export const inDocument = ref('doc_id', 'documents', 'doc_id');
export const cleanSlice = (words: string | null): Slice => ({
  of: 'text',
  start: 'start',
  end: 'end',
  words,
});
export const rawSlice = (words: string | null): Slice => ({
  of: 'raw_text',
  start: 'raw_start',
  end: 'raw_end',
  words,
});
