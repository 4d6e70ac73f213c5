import { type Slicer, slicer } from '../../io/dataset/document-texts.ts';
import type { Row } from '../../io/dataset/read-rows.ts';
import type { StandoffLink } from '../../io/gold/standoff.ts';
import { documentGroups } from '../../io/rows/document-groups.ts';
import { type EntityIndex, entityIndex } from '../../io/rows/entity-index.ts';
import type { Job } from '../format.ts';
import type { AnnotatedSpan } from './annotated-span.ts';
import { eventsOf } from './events.ts';
import { LAYERS } from './layers.table.ts';
import { relationsOf } from './relations.ts';

/** A document as annotation tools know it: spans and links over its cleaned text. Offsets are code points. */
export interface Annotated {
  readonly docId: string;
  readonly sourceId: string;
  readonly title: string | null;
  readonly text: string;
  readonly slices: Slicer;
  /** In the order of the text; of those that begin together the longest first. */
  readonly spans: readonly AnnotatedSpan[];
  readonly links: readonly StandoffLink[];
}

/** All documents that have a text, with the layers that are wanted. */
export function* annotatedDocuments(job: Job): Generator<Annotated> {
  const { dataset, only, losses } = job;
  const tables = [...only, ...(only.has('events') ? ['arguments'] : [])];
  const entities = entityIndex(dataset, losses);
  for (const { document, rows } of documentGroups(dataset, tables, losses)) {
    const slices = slicer(document.text);
    if (slices === null) losses.add(`documents without a cleaned text (${document.status})`);
    else yield annotate(document, slices, rows, { job, entities });
  }
}

interface Context {
  readonly job: Job;
  readonly entities: EntityIndex;
}

function annotate(
  document: Row,
  slices: Slicer,
  rows: ReadonlyMap<string, readonly Row[]>,
  { job, entities }: Context,
): Annotated {
  const spans = new Map<string, AnnotatedSpan>();
  const put = (span: AnnotatedSpan, words: unknown): void => {
    if (span.start < span.end && slices.slice(span.start, span.end) === words) spans.set(span.id, span);
    else job.losses.broken(`spans of ${span.layer} that do not show their words`, span.id);
  };
  for (const layer of LAYERS)
    if (job.only.has(layer.name))
      for (const row of rows.get(layer.name) ?? []) put(layer.span(row, entities), row.text);
  const events = job.only.has('events') ? eventsOf(rows, job, put) : [];
  const links = [...events.flatMap((event) => event(spans)), ...relationsOf(rows, job, spans)];
  return {
    docId: String(document.doc_id),
    sourceId: String(document.source_id),
    title: document.title as string | null,
    text: String(document.text),
    slices,
    spans: [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    links,
  };
}
