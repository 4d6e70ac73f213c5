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
  event_id: id('evt').describe('Key of the row.'),
  incident_id: id('inc').nullable().describe('The happening it reports; null for what did not happen.'),
  doc_id: docId,
  sentence,
  type: z.enum(EVENT_TYPES).describe('PLOVER.'),
  mode: textOrNull.describe('PLOVER: how it was done; null when the text does not say.'),
  quad: z.int().min(1).max(4).describe('1 verbal, 2 material cooperation; 3 verbal, 4 material conflict.'),
  acled_event_type: textOrNull.describe(
    'ACLED, derived from type, mode and the parties; null where ACLED has none.',
  ),
  acled_sub_event_type: textOrNull.describe('ACLED, derived likewise.'),
  trigger: text.describe('The word that names the act.'),
  trigger_start: offset.describe('Code points into documents.text.'),
  trigger_end: offset.describe('End exclusive.'),
  actor_id: entityRef.describe('The first of actor_ids.'),
  actor_ids: ids.describe('Who did it, as far as they are known.'),
  recipient_id: entityRef.describe('The first of recipient_ids.'),
  recipient_ids: ids.describe('To whom it was done, as far as they are known.'),
  location_id: entityRef.describe('The most exact of its places.'),
  latitude: z.number().min(-90).max(90).nullable().describe('Of the place, WGS 84, degrees.'),
  longitude: z.number().min(-180).max(180).nullable().describe('Of the place, WGS 84, degrees.'),
  place_precision: textOrNull.describe('site, city, admin2, admin1, region, country.'),
  date_id: id('dat').nullable().describe('The most exact of its time expressions.'),
  date_start: day.describe('First day it can have been; null when open or unknown.'),
  date_end: day.describe('Last day it can have been; null when open or unknown.'),
  date_precision: z.enum(DATE_PRECISIONS).nullable().describe('Of the time expression.'),
  killed_low: people.describe('The least; null when no number is told.'),
  killed_high: people.describe('The most; null when open above.'),
  injured_low: people.describe('The least; null when no number is told.'),
  injured_high: people.describe('The most; null when open above.'),
  casualties_low: people.describe('Killed and injured that the text does not tell apart.'),
  casualties_high: people.describe('The most; null when open above.'),
  weapon: textOrNull.describe('The words for the means.'),
  ...factualityColumns,
  cue: textOrNull.describe('The words that show how true it is.'),
  factuality,
  historical: z.boolean().nullable().describe('More than a year before publication.'),
  embedded_in: id('evt')
    .nullable()
    .describe('The accusation, threat, request or promise it is the content of.'),
  content_event_ids: z.array(id('evt')).describe('What is accused, threatened, asked for or promised in it.'),
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
