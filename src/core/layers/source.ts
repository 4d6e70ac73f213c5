import type { Span } from '../span.ts';
import type { BlockKind } from '../vocabulary.ts';

/** An article as a reader hands it over. Nothing here is ever altered. */
export interface Source {
  /** The row's `id` or the file's name without its extensions. */
  readonly id: string;
  /** The path as given; `file.jsonl#12` for row 12. */
  readonly path: string;
  readonly mediaType: string;
  /** Well-formed Unicode without NUL and byte-order mark. */
  readonly raw: string;
  /** Of the bytes as they arrived, lower-case hexadecimal. */
  readonly sha256: string;
  /** What the row, front matter, meta tags or a flag say; null where nothing says so. */
  readonly given: SourceMeta;
  /** What the reader saw of the page that the words alone do not show: by tags, or by their place on a PDF page. */
  readonly parts?: readonly SourcePart[];
}

/** A part of a page as its reader saw it, in text order. What it does not name is left to cleaning. */
export interface SourcePart {
  readonly raw: Span<'raw'>;
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly reason: string;
  /** False for what stands on the page beside the article: menus, comments, running heads. */
  readonly keep: boolean;
}

/** What somebody says of an article; null where nobody does. */
export interface SourceMeta {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO date, possibly partial (`2026-04`). */
  readonly published: string | null;
  /** Where `published` comes from: `row`, `front-matter`, `flag`, `meta-tag`. */
  readonly publishedEvidence: string | null;
  readonly url: string | null;
  readonly language: string | null;
}
