import { contentId } from '../core/id.ts';
import type { Entity } from '../core/layers/entities.ts';
import type { Source } from '../core/layers/source.ts';
import type { Note } from '../core/stage.ts';
import type { EventRow } from './types/events.schema.ts';
import type { QuarantineRow } from './types/quarantine.schema.ts';

/** The tables whose rows belong to one document. The others are made over the whole run. */
export const DOCUMENT_TABLES = [
  'documents',
  'edits',
  'blocks',
  'citations',
  'mentions',
  'dates',
  'quantities',
  'relations',
  'events',
  'arguments',
] as const;
export type DocumentTable = (typeof DOCUMENT_TABLES)[number];

/** Finished JSONL lines of one table, each ending in LF. */
export interface Lines {
  readonly text: string;
  readonly count: number;
}

/** An entity as one document saw it. */
export interface EntitySighting {
  readonly entity: Entity;
  readonly mentions: number;
}

/** What incidents are made of: an event row without its words. */
export type EventFact = Pick<
  EventRow,
  | 'event_id'
  | 'doc_id'
  | 'type'
  | 'mode'
  | 'actor_ids'
  | 'recipient_ids'
  | 'location_id'
  | 'place_precision'
  | 'date_start'
  | 'date_end'
  | 'killed_low'
  | 'killed_high'
  | 'source_id'
  | 'status'
  | 'factuality'
>;

/** All that one input leaves behind. It crosses processes: finished lines and small facts, no documents. */
export interface Bundle {
  readonly sourceId: string;
  readonly docId: string;
  readonly status: 'done' | 'duplicate' | 'quarantined';
  readonly lines: ReadonlyMap<DocumentTable, Lines>;
  readonly sightings: readonly EntitySighting[];
  readonly events: readonly EventFact[];
  /** For near duplicates; null when the text is too short to tell. */
  readonly signature: Uint32Array | null;
  readonly published: string | null;
  readonly quarantine: readonly QuarantineRow[];
  readonly notes: readonly Note[];
}

/** The same for the same source id and bytes; `copy` tells repeated inputs apart. */
export function docIdOf(source: Pick<Source, 'id' | 'sha256'>, copy = 0): string {
  return copy === 0
    ? contentId('doc', source.id, source.sha256)
    : contentId('doc', source.id, source.sha256, copy);
}

/** JSONL lines of rows whose keys already stand in the order of the schema. */
export function linesOf(rows: readonly object[]): Lines {
  let text = '';
  for (const row of rows) text += `${JSON.stringify(row)}\n`;
  return { text, count: rows.length };
}
