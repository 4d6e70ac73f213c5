import { z } from 'zod';
import { ANCHOR_KINDS, DATE_PRECISIONS, TIMEX_TYPES } from '../../core/vocabulary.ts';
import { clean, day, docId, id, list, raw, rule, sentence, text, textOrNull } from './columns.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  date_id: id('dat').describe('Key of the row.'),
  doc_id: docId,
  sentence,
  ...clean,
  ...raw,
  text: text.describe('The words in the cleaned text.'),
  type: z.enum(TIMEX_TYPES).describe('TIMEX3: a day or longer, a time of day, how long, how often.'),
  value: text.describe('TIMEX3 value.'),
  mod: textOrNull.describe('TIMEX3: START, MID, END, APPROX, MORE_THAN …'),
  quant: textOrNull.describe('TIMEX3, of a SET: EVERY, EACH …'),
  freq: textOrNull.describe('TIMEX3, of a SET: how many times.'),
  edtf: textOrNull.describe('The value as EDTF (ISO 8601-2); null where it has none.'),
  date_start: day.describe('First day.'),
  date_end: day.describe('Last day.'),
  precision: z.enum(DATE_PRECISIONS).describe('The unit that is known.'),
  anchor_kind: z
    .enum(ANCHOR_KINDS)
    .describe(
      'What it is read against: nothing (explicit), the day of publication (dct), another expression (timex), a named event.',
    ),
  anchor_date: textOrNull.describe('The date it is read against.'),
  anchor_ref: id('dat').nullable().describe('The time expression it is read against.'),
  alternatives: list.describe('Further values that the words allow.'),
  calendar: z
    .enum(['gregorian', 'persian', 'islamic'])
    .describe('Of the words; value and days are Gregorian.'),
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
