import type { Source, SourceMeta } from '../core/doc.ts';
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
  /** Longest JSONL row in bytes. Default 16 MiB. */
  readonly maxLine: number;
  /** Largest file that is one article, in bytes, after decompression. Default 64 MiB. */
  readonly maxFile: number;
}

export const READ_DEFAULTS: ReadOptions = { published: null, maxLine: 16 * 2 ** 20, maxFile: 64 * 2 ** 20 };

export const NO_META: SourceMeta = {
  title: null,
  authors: [],
  publisher: null,
  published: null,
  publishedEvidence: null,
  url: null,
  language: null,
};

/** Why reading failed, as a quarantine row says it. */
export function unread(code: string, message: string, hint: string): Rejection {
  return { stage: 'read', code, message, hint };
}
