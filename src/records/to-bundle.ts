import { RejectError } from '../core/errors.ts';
import type { Source } from '../core/layers/source.ts';
import type { Outcome } from '../core/pipeline.ts';
import type { Note } from '../core/stage.ts';
import {
  type Bundle,
  type DocumentTable,
  docIdOf,
  type EntitySighting,
  type EventFact,
  type Lines,
  linesOf,
} from './bundle.ts';
import { documentRows } from './document-rows.ts';
import { fillLayers } from './fill-layers.ts';
import { plainDocumentRow } from './rows/documents.ts';
import { type FullDoc, type RowContext, rowContext } from './rows/row-context.ts';
import { signatureOf } from './run/signature.ts';
import type { EventRow } from './types/events.schema.ts';

/** Why an input, or a part of one, could not be done. */
export interface Rejection {
  readonly stage: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What a finished or failed document leaves behind. A finding that cannot be recorded fails its document. */
export function toBundle(outcome: Outcome): Bundle {
  if (outcome.kind === 'failed')
    return { ...rejectedBundle(outcome.source, outcome), notes: stackNotes(outcome.stage, outcome.error) };
  try {
    return doneBundle(fillLayers(outcome.doc), outcome.notes);
  } catch (error) {
    return { ...rejectedBundle(outcome.doc.source, unrecorded(error)), notes: stackNotes('records', error) };
  }
}

function unrecorded(error: unknown): Rejection {
  if (error instanceof RejectError)
    return { stage: 'records', code: error.code, message: error.message, hint: error.hint };
  return {
    stage: 'records',
    code: 'E_RECORDS',
    message: error instanceof Error ? error.message : String(error),
    hint: 'a stage gave findings that do not fit together: run explain on this document with --debug',
  };
}

/** Where a stage broke, for whoever mends it: run.json keeps the first few. */
function stackNotes(stage: string, error: unknown): readonly Note[] {
  if (error instanceof RejectError || !(error instanceof Error)) return [];
  return [{ level: 'doubt', stage, code: 'N_STACK', message: error.stack ?? error.message }];
}

function doneBundle(doc: FullDoc, notes: readonly Note[]): Bundle {
  const docId = docIdOf(doc.source);
  const context = rowContext(doc, docId);
  const { tables, events } = documentRows(context);
  const lines = new Map<DocumentTable, Lines>();
  for (const [table, rows] of tables) lines.set(table, linesOf(rows));
  return {
    sourceId: doc.source.id,
    docId,
    status: 'done',
    lines,
    sightings: sightingsOf(context),
    events: events.map(factOf),
    signature: signatureOf(doc.cleaned.view.text),
    published: doc.cleaned.meta.published,
    quarantine: [],
    notes,
  };
}

/** The entities that some words of the document name, with how often. */
function sightingsOf(context: RowContext): readonly EntitySighting[] {
  const { mentions, entities } = context.doc.entities;
  const times = new Map<string, number>();
  mentions.forEach((mention, index) => {
    const id = context.entityOf(index)?.id;
    if (id !== undefined) times.set(id, (times.get(id) ?? 0) + 1);
    const place = context.knownEntity(mention.metonymy);
    if (place !== null) times.set(place, times.get(place) ?? 0);
  });
  return entities.flatMap((entity) => {
    const count = times.get(entity.id);
    times.delete(entity.id);
    return count === undefined ? [] : [{ entity, mentions: count }];
  });
}

function factOf(row: EventRow): EventFact {
  return {
    event_id: row.event_id,
    doc_id: row.doc_id,
    type: row.type,
    mode: row.mode,
    actor_ids: row.actor_ids,
    recipient_ids: row.recipient_ids,
    location_id: row.location_id,
    place_precision: row.place_precision,
    date_start: row.date_start,
    date_end: row.date_end,
    killed_low: row.killed_low,
    killed_high: row.killed_high,
    source_id: row.source_id,
    status: row.status,
    factuality: row.factuality,
  };
}

/** One document row and one quarantine row: counts in are counts out. */
export function rejectedBundle(source: Source, why: Rejection, copy = 0): Bundle {
  const docId = docIdOf(source, copy);
  return {
    ...plainBundle(source, docId, 'quarantined'),
    quarantine: [
      {
        doc_id: docId,
        source: source.path,
        source_id: source.id,
        stage: why.stage,
        code: why.code,
        message: why.message.toWellFormed().replaceAll('\0', '\uFFFD') || 'no message',
        hint: why.hint,
      },
    ],
  };
}

/** The second and later copies of an input keep a row that points to the first. */
export function duplicateBundle(source: Source, copy: number): Bundle {
  return plainBundle(source, docIdOf(source, copy), 'duplicate', docIdOf(source));
}

function plainBundle(
  source: Source,
  docId: string,
  status: 'duplicate' | 'quarantined',
  first: string | null = null,
): Bundle {
  const full = plainDocumentRow(source, docId, status);
  const row = first === null ? full : { ...full, near_duplicate_of: first, raw_text: null };
  return {
    sourceId: source.id,
    docId,
    status,
    lines: new Map([['documents', linesOf([row])]]),
    sightings: [],
    events: [],
    signature: null,
    published: source.given.published,
    quarantine: [],
    notes: [],
  };
}
