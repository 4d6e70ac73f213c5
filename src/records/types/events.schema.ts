import { z } from 'zod';
import { DATE_PRECISIONS, EVENT_TYPES } from '../../core/vocabulary.ts';
import {
  clean,
  count,
  day,
  docId,
  entityRef,
  id,
  offset,
  raw,
  rule,
  score,
  sentence,
  text,
  textOrNull,
} from './columns.schema.ts';
import { factuality, factualityColumns } from './factuality.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const ids = z.array(id('ent'));
const people = count.nullable();

const schema = z.strictObject({
  event_id: id('evt'),
  incident_id: id('inc').nullable().describe('The happening it reports; null for what did not happen.'),
  doc_id: docId,
  sentence,
  type: z.enum(EVENT_TYPES).describe('PLOVER.'),
  mode: textOrNull,
  quad: z.int().min(1).max(4).describe('1 verbal, 2 material cooperation; 3 verbal, 4 material conflict.'),
  acled_event_type: textOrNull,
  acled_sub_event_type: textOrNull,
  trigger: text,
  trigger_start: offset,
  trigger_end: offset,
  actor_id: entityRef.describe('The first of actor_ids.'),
  actor_ids: ids,
  recipient_id: entityRef,
  recipient_ids: ids,
  location_id: entityRef,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  place_precision: textOrNull.describe('site, city, admin2, admin1, region, country.'),
  date_id: id('dat').nullable(),
  date_start: day,
  date_end: day,
  date_precision: z.enum(DATE_PRECISIONS).nullable(),
  killed_low: people,
  killed_high: people,
  injured_low: people,
  injured_high: people,
  casualties_low: people.describe('Killed and injured that the text does not tell apart.'),
  casualties_high: people,
  weapon: textOrNull,
  ...factualityColumns,
  cue: textOrNull.describe('The words that show how true it is.'),
  factuality,
  historical: z.boolean().nullable().describe('More than a year before publication.'),
  embedded_in: id('evt')
    .nullable()
    .describe('The accusation, threat, request or promise it is the content of.'),
  content_event_ids: z.array(id('evt')),
  ...clean,
  ...raw,
  evidence: text.describe('The words of the clean text that show it.'),
  rule,
  score,
});
export type EventRow = z.infer<typeof schema>;

export const EVENTS: RecordType = {
  name: 'events',
  about: 'something that happened, is said, planned or denied',
  schema,
  key: ['event_id'],
  foreign: [
    inDocument,
    ref('incident_id', 'incidents', 'incident_id'),
    ref('actor_id', 'entities', 'entity_id'),
    ref('actor_ids', 'entities', 'entity_id'),
    ref('recipient_id', 'entities', 'entity_id'),
    ref('recipient_ids', 'entities', 'entity_id'),
    ref('location_id', 'entities', 'entity_id'),
    ref('date_id', 'dates', 'date_id'),
    ref('source_id', 'entities', 'entity_id'),
    ref('embedded_in', 'events', 'event_id'),
    ref('content_event_ids', 'events', 'event_id'),
  ],
  slices: [
    cleanSlice('evidence'),
    rawSlice(null),
    { of: 'text', start: 'trigger_start', end: 'trigger_end', words: 'trigger' },
  ],
};
