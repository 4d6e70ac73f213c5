import type { DocMeta } from '../../core/layers/cleaned.ts';
import type { Source } from '../../core/layers/source.ts';
import type { DocumentRow } from '../types/documents.schema.ts';
import { textOrNull } from './day.ts';
import type { RowContext } from './row-context.ts';

type Status = DocumentRow['status'];

export function documentRow({ doc, docId }: RowContext): DocumentRow {
  const { view, meta } = doc.cleaned;
  return fill(doc.source, docId, 'done', meta, view.text, doc.segments.sentences.length);
}

/** The row of an input that was not done: nothing is known but what arrived with it. */
export function plainDocumentRow(source: Source, docId: string, status: Status): DocumentRow {
  const { given } = source;
  const meta: DocMeta = {
    ...given,
    publishedPrecision: precisionOf(given.published),
    machineTranslated: null,
  };
  return fill(source, docId, status, meta, null, null);
}

function fill(
  source: Source,
  docId: string,
  status: Status,
  meta: DocMeta,
  text: string | null,
  sentences: number | null,
): DocumentRow {
  return {
    doc_id: docId,
    source_id: source.id,
    source: source.path,
    media_type: source.mediaType,
    sha256: source.sha256,
    status,
    title: textOrNull(meta.title),
    authors: meta.authors.filter((author) => author !== ''),
    publisher: textOrNull(meta.publisher),
    published: textOrNull(meta.published),
    published_precision: meta.published === null ? null : meta.publishedPrecision,
    published_evidence: textOrNull(meta.publishedEvidence),
    language: textOrNull(meta.language),
    machine_translated: meta.machineTranslated,
    near_duplicate_of: null,
    text: status === 'done' ? textOrNull(text) : null,
    raw_text: textOrNull(source.raw),
    n_sentences: sentences,
  };
}

/** How exact an ISO date is by its length. */
export function precisionOf(date: string | null): 'day' | 'month' | 'year' | null {
  if (date === null) return null;
  if (date.length >= 10) return 'day';
  return date.length >= 7 ? 'month' : 'year';
}
