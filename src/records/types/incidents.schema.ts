import { z } from 'zod';
import { EVENT_TYPES } from '../../core/vocabulary.ts';
import { count, day, entityRef, id, list, textOrNull } from './columns.schema.ts';
import { type RecordType, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  incident_id: id('inc').describe('Key of the row.'),
  type: z.enum(EVENT_TYPES).describe('PLOVER, as all of its events.'),
  mode: textOrNull.describe('The first that a report gives.'),
  actor_ids: z.array(id('ent')).describe('By any report; those without a name only where nobody has one.'),
  recipient_ids: z
    .array(id('ent'))
    .describe('By any report; those without a name only where nobody has one.'),
  location_id: entityRef.describe('The place; finer than a country where a report gives one.'),
  date_start: day.describe('First day it can have been.'),
  date_end: day.describe('Last day it can have been.'),
  n_events: count.describe('Reports of it.'),
  n_documents: count.describe('Documents that tell of it.'),
  claim_sources: z.array(id('ent')).describe('Who says so, where a report names its source.'),
  killed_low: count.nullable().describe('The least that any report gives.'),
  killed_best: count.nullable().describe('The figure that most reports give.'),
  killed_high: count.nullable().describe('The most that any report gives.'),
  conflicting_fields: list.describe('Columns in which the reports contradict each other.'),
  event_ids: z.array(id('evt')).describe('Its reports.'),
});
export type IncidentRow = z.infer<typeof schema>;

export const INCIDENTS: RecordType = {
  name: 'incidents',
  about: 'one happening, however many reports',
  schema,
  key: ['incident_id'],
  foreign: [
    ref('actor_ids', 'entities', 'entity_id'),
    ref('recipient_ids', 'entities', 'entity_id'),
    ref('location_id', 'entities', 'entity_id'),
    ref('claim_sources', 'entities', 'entity_id'),
    ref('event_ids', 'events', 'event_id'),
  ],
  slices: [],
};
