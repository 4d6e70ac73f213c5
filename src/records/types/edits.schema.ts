import { z } from 'zod';
import { EDIT_OPS, EDIT_STATUSES } from '../../core/vocabulary.ts';
import { docId, id, list, raw, rule, score, text, textOrNull } from './columns.schema.ts';
import { inDocument, type RecordType, rawSlice } from './record-type.schema.ts';

const schema = z.strictObject({
  edit_id: id('edt').describe('Key of the row.'),
  doc_id: docId,
  ...raw,
  before: textOrNull.describe('The words of the raw text; null for an insertion.'),
  after: textOrNull.describe('What stands there now; null for a deletion.'),
  op: z
    .enum(EDIT_OPS)
    .describe(
      'What it does to the text; lift takes out of the running text what is kept beside it: a note, a running head.',
    ),
  rule,
  why: text.describe('Why text comes to look like this.'),
  score,
  status: z
    .enum(EDIT_STATUSES)
    .describe(
      'applied; suggested: too little speaks for it, the text stays; vetoed: something in the text speaks against it.',
    ),
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
