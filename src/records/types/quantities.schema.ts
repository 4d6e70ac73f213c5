import { z } from 'zod';
import { QUANTITY_KINDS } from '../../core/vocabulary.ts';
import {
  clean,
  docId,
  entityRef,
  id,
  number,
  raw,
  rule,
  sentence,
  text,
  textOrNull,
} from './columns.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  quantity_id: id('qty'),
  doc_id: docId,
  sentence,
  ...clean,
  ...raw,
  text,
  low: number,
  high: number,
  approximate: z.boolean(),
  unit: textOrNull.describe('What is counted, or the unit, as a singular word.'),
  kind: z.enum(QUANTITY_KINDS),
  of_entity_id: entityRef.describe('Whose people or things are counted.'),
  rule,
});
export type QuantityRow = z.infer<typeof schema>;

export const QUANTITIES: RecordType = {
  name: 'quantities',
  about: 'a number that counts or measures',
  schema,
  key: ['quantity_id'],
  foreign: [inDocument, ref('of_entity_id', 'entities', 'entity_id')],
  slices: [cleanSlice('text'), rawSlice(null)],
};
