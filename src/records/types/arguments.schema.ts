import { z } from 'zod';
import { docId, entityRef, id, offset, text } from './columns.schema.ts';
import { inDocument, type RecordType, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  event_id: id('evt').describe('The event it is a part of.'),
  doc_id: docId,
  role: text.describe('actor, recipient, location, date, killed, injured, casualties, weapon, mediator …'),
  position: offset.describe('Order within the event, from 0.'),
  entity_id: entityRef.describe('Who or what fills the role; null when it is not known.'),
  mention_id: id('men').nullable().describe('The words that name it; null for words that name nothing.'),
  date_id: id('dat').nullable().describe('Of the role date.'),
  quantity_id: id('qty').nullable().describe('Of roles that are numbers.'),
  text: text.describe('The words in the cleaned text.'),
});
export type ArgumentRow = z.infer<typeof schema>;

export const ARGUMENTS: RecordType = {
  name: 'arguments',
  about: 'one role of one event (long form, for joins)',
  schema,
  key: ['event_id', 'position'],
  foreign: [
    inDocument,
    ref('event_id', 'events', 'event_id'),
    ref('entity_id', 'entities', 'entity_id'),
    ref('mention_id', 'mentions', 'mention_id'),
    ref('date_id', 'dates', 'date_id'),
    ref('quantity_id', 'quantities', 'quantity_id'),
  ],
  slices: [],
};
