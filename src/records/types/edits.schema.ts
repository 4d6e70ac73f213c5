import { z } from 'zod';
import { EDIT_OPS, EDIT_STATUSES } from '../../core/vocabulary.ts';
import { docId, id, list, raw, rule, score, text, textOrNull } from './columns.schema.ts';
import { inDocument, type RecordType, rawSlice } from './record-type.schema.ts';

const schema = z.strictObject({
  edit_id: id('edt'),
  doc_id: docId,
  ...raw,
  before: textOrNull.describe('The words of the raw text; null for an insertion.'),
  after: textOrNull.describe('What stands there now; null for a deletion.'),
  op: z.enum(EDIT_OPS),
  rule,
  why: text,
  score,
  status: z.enum(EDIT_STATUSES),
  evidence: list.describe('The words that decided.'),
});
export type EditRow = z.infer<typeof schema>;

export const EDITS: RecordType = {
  name: 'edits',
  about: 'one change that cleaning made or suggests',
  schema,
  key: ['edit_id'],
  foreign: [inDocument],
  slices: [rawSlice('before')],
};
