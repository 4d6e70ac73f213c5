import type { Source } from '../core/layers/source.ts';
import type { Note } from '../core/stage.ts';
import type { Rejection } from '../records/to-bundle.ts';

/** One input as a reader hands it over: an article, or a clear reason why there is none. */
export type Incoming =
  | { readonly kind: 'article'; readonly source: Source; readonly notes: readonly Note[] }
  | { readonly kind: 'rejected'; readonly source: Source; readonly why: Rejection };

/** What all readers are told. */
export interface ReadOptions {
  /** ISO date for articles that carry none; from `--published`. */
  readonly published: string | null;
  /** Longest text in bytes: a JSONL row, or a text file after decompression. Default 8 MiB: a thousand-page book. */
  readonly maxText: number;
  /** Largest page or PDF, in bytes, after decompression. Default 64 MiB: most of it is no text. */
  readonly maxFile: number;
}

export const READ_DEFAULTS: ReadOptions = { published: null, maxText: 8 * 2 ** 20, maxFile: 64 * 2 ** 20 };

/** Why reading failed, as a quarantine row says it. */
export function unread(code: string, message: string, hint: string): Rejection {
  return { stage: 'read', code, message, hint };
}
