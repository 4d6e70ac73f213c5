import type { Row } from '../../io/dataset/read-rows.ts';
import { documentGroups } from '../../io/rows/document-groups.ts';
import { type EntityIndex, entityIndex } from '../../io/rows/entity-index.ts';
import { readTable } from '../../io/rows/read-table.ts';
import type { Job } from '../format.ts';
import { isAsserted, NOT_ASSERTED } from './asserted.ts';
import { csvFile } from './csv-file.ts';

/** Name of the file and of the part: one row is one report of an event, its columns are like those of ACLED and UCDP. */
export const CONFLICT_EVENTS = 'conflict-events';

interface Context {
  readonly entities: EntityIndex;
  /** How many reports a happening has. */
  reports(incident: unknown): number | null;
  /** Whether this is the first report of its happening in the file. */
  isFirst(incident: unknown): boolean;
}

type Reader = (event: Row, document: Row, context: Context) => unknown;

/** Every column and where it comes from: `docs/export.md` publishes the same mapping. */
export const CONFLICT_COLUMNS: Readonly<Record<string, Reader>> = {
  event_id: (event) => event.event_id,
  event_date_start: (event) => event.date_start,
  event_date_end: (event) => event.date_end,
  date_precision: (event) => event.date_precision,
  year: (event) => yearOf(event.date_start ?? event.date_end),
  event_type: (event) => event.acled_event_type,
  sub_event_type: (event) => event.acled_sub_event_type,
  plover_type: (event) => event.type,
  plover_mode: (event) => event.mode,
  actor1: (event, _, { entities }) => entities.name(event.actor_id),
  assoc_actor_1: (event, _, { entities }) => entities.names(event.actor_ids).slice(1),
  actor2: (event, _, { entities }) => entities.name(event.recipient_id),
  assoc_actor_2: (event, _, { entities }) => entities.names(event.recipient_ids).slice(1),
  country: (event, _, { entities }) => entities.of(event.location_id)?.country ?? null,
  admin1: (event, _, { entities }) =>
    event.place_precision === 'admin1' ? entities.name(event.location_id) : null,
  location: (event, _, { entities }) => entities.name(event.location_id),
  latitude: (event) => event.latitude,
  longitude: (event) => event.longitude,
  geo_precision: (event) => event.place_precision,
  fatalities_low: (event) => event.killed_low,
  fatalities_best: (event) => bestOf(event),
  fatalities_high: (event) => event.killed_high,
  factuality: (event) => event.factuality,
  status: (event) => event.status,
  polarity: (event) => event.polarity,
  certainty: (event) => event.certainty,
  source_kind: (event) => event.source_kind,
  said_by: (event, _, { entities }) => entities.name(event.source_id),
  source: (_, document) => document.publisher,
  source_date: (_, document) => document.published,
  source_url: (_, document) => [document.source_id, document.source].find(isUrl) ?? null,
  source_title: (_, document) => document.title,
  source_id: (_, document) => document.source_id,
  doc_id: (event) => event.doc_id,
  notes: (event) => event.evidence,
  rule: (event) => event.rule,
  n_reports: (event, _, { reports }) => reports(event.incident_id),
  event_cluster_id: (event) => event.incident_id,
  first_of_cluster: (event, _, { isFirst }) => isFirst(event.incident_id),
};

export function writeConflictEvents(job: Job): void {
  const { dataset, assertedOnly, csv, target, losses } = job;
  const columns = Object.keys(CONFLICT_COLUMNS);
  const readers = Object.values(CONFLICT_COLUMNS);
  const context = contextOf(job);
  const file = csvFile(target, `${CONFLICT_EVENTS}.csv`, columns, csv, losses);
  for (const { document, rows } of documentGroups(dataset, ['events'], losses))
    for (const event of rows.get('events') ?? [])
      if (assertedOnly && !isAsserted(event)) losses.add(NOT_ASSERTED('conflict events'));
      else file.row(readers.map((read) => read(event, document, context)));
  file.close();
}

function contextOf({ dataset, losses }: Job): Context {
  /** Happenings with more than one report: most have one. */
  const many = new Map<unknown, number>();
  for (const { row } of readTable(dataset, 'incidents', losses))
    if (row.n_events !== 1) many.set(row.incident_id, Number(row.n_events));
  const met = new Set<unknown>();
  return {
    entities: entityIndex(dataset, losses),
    reports: (incident) => (incident === null ? null : (many.get(incident) ?? 1)),
    isFirst(incident) {
      if (!many.has(incident)) return true;
      if (met.has(incident)) return false;
      met.add(incident);
      return true;
    },
  };
}

/** The one figure that the report gives: exact, at least or about; null for a range and for an upper bound alone. */
function bestOf({ killed_low: low, killed_high: high }: Row): unknown {
  return low !== null && (high === null || high === low) ? low : null;
}

function yearOf(day: unknown): number | null {
  return typeof day === 'string' ? Number(day.slice(0, 4)) : null;
}

function isUrl(text: unknown): boolean {
  return typeof text === 'string' && /^https?:\/\/\S{1,4000}$/.test(text);
}
