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
  quantity_id: id('qty').describe('Key of the row.'),
  doc_id: docId,
  sentence,
  ...clean,
  ...raw,
  text: text.describe('The words in the cleaned text.'),
  low: number.describe('The least it can be; null when open below.'),
  high: number.describe('The most it can be; null when open above (at least 20).'),
  approximate: z.boolean().describe('Told as about so many.'),
  unit: textOrNull.describe('What is counted, or the unit, as a singular word.'),
  kind: z.enum(QUANTITY_KINDS).describe('What it counts or measures.'),
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
