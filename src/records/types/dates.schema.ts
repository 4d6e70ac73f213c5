import { z } from 'zod';
import { ANCHOR_KINDS, DATE_PRECISIONS, TIMEX_TYPES } from '../../core/vocabulary.ts';
import { clean, day, docId, id, list, raw, rule, sentence, text, textOrNull } from './columns.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  date_id: id('dat'),
  doc_id: docId,
  sentence,
  ...clean,
  ...raw,
  text,
  type: z.enum(TIMEX_TYPES),
  value: text.describe('TIMEX3 value.'),
  mod: textOrNull,
  quant: textOrNull,
  freq: textOrNull,
  edtf: textOrNull,
  date_start: day.describe('First day.'),
  date_end: day.describe('Last day.'),
  precision: z.enum(DATE_PRECISIONS),
  anchor_kind: z.enum(ANCHOR_KINDS),
  anchor_date: textOrNull,
  anchor_ref: id('dat').nullable().describe('The time expression it is read against.'),
  alternatives: list.describe('Further values that the words allow.'),
  calendar: z.enum(['gregorian', 'persian', 'islamic']),
  in_name: z.boolean().describe('Part of a name: no date of an event.'),
  rule,
});
export type DateRow = z.infer<typeof schema>;

export const DATES: RecordType = {
  name: 'dates',
  about: 'a time expression',
  schema,
  key: ['date_id'],
  foreign: [inDocument, ref('anchor_ref', 'dates', 'date_id')],
  slices: [cleanSlice('text'), rawSlice(null)],
};
