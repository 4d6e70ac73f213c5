import { z } from 'zod';
import { EVENT_TYPES } from '../../core/vocabulary.ts';
import { count, day, entityRef, id, list, textOrNull } from './columns.schema.ts';
import { type RecordType, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  incident_id: id('inc'),
  type: z.enum(EVENT_TYPES),
  mode: textOrNull,
  actor_ids: z.array(id('ent')),
  recipient_ids: z.array(id('ent')),
  location_id: entityRef,
  date_start: day,
  date_end: day,
  n_events: count,
  n_documents: count,
  claim_sources: z.array(id('ent')).describe('Who says so, where a report names its source.'),
  killed_low: count.nullable(),
  killed_best: count.nullable().describe('The figure that most reports give.'),
  killed_high: count.nullable(),
  conflicting_fields: list.describe('Columns in which the reports contradict each other.'),
  event_ids: z.array(id('evt')),
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
