import { createHash } from 'node:crypto';
import { NO_META } from '../../core/bare.ts';
import { metaText } from '../../core/clean-unicode.ts';
import { RejectError } from '../../core/errors.ts';
import type { Source, SourceMeta, SourcePart } from '../../core/layers/source.ts';
import type { Note } from '../../core/stage.ts';
import { type Incoming, type ReadOptions, unread } from '../incoming.ts';
import { isoDate } from '../iso-date.ts';
import type { ArticleRow } from './article-row.schema.ts';

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is known of an input before it is read. */
export interface Stub {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
}

export function rejected(stub: Stub, error: unknown): Incoming {
  const source: Source = { ...stub, raw: '', given: NO_META };
  if (!(error instanceof RejectError)) throw error;
  return { kind: 'rejected', source, why: unread(error.code, error.message, error.hint) };
}

export function article(
  stub: Stub,
  raw: string,
  given: SourceMeta,
  charset: string | null,
  options: ReadOptions,
  parts: readonly SourcePart[] = [],
): Incoming {
  const mediaType = charset === null ? stub.mediaType : `${stub.mediaType}; charset=${charset}`;
  const meta =
    given.published === null && options.published !== null
      ? { ...given, published: options.published, publishedEvidence: 'flag' }
      : given;
  const source = { ...stub, mediaType, raw, given: meta, ...(parts.length === 0 ? {} : { parts }) };
  return { kind: 'article', source, notes: charsetNote(charset) };
}

function charsetNote(charset: string | null): readonly Note[] {
  if (charset === null) return [];
  const message = `read as ${charset}: the bytes are no whole UTF-8`;
  return [{ level: 'doubt', stage: 'read', code: 'N_CHARSET', message }];
}

/** What a row or a front-matter block says of the article. */
export function metaOf(row: ArticleRow, evidence: string): SourceMeta {
  const published = isoDate(row.published);
  const authors = [...(row.authors ?? []), row.author].flatMap((author) => metaText(author) ?? []);
  return {
    title: metaText(row.title),
    authors,
    publisher: metaText(row.publisher),
    published,
    publishedEvidence: published === null ? null : evidence,
    url: metaText(row.url),
    language: metaText(row.language),
  };
}

/** Says so when a row carries a date that is no ISO date: it counts as absent. */
export function dateNotes(row: ArticleRow): readonly Note[] {
  if (metaText(row.published) === null || isoDate(row.published) !== null) return [];
  const message = `published "${metaText(row.published)?.slice(0, 40)}" is no ISO date and counts as absent`;
  return [{ level: 'doubt', stage: 'read', code: 'N_PUBLISHED', message }];
}
