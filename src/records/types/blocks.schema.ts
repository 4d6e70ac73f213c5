import { z } from 'zod';
import { BLOCK_KINDS } from '../../core/vocabulary.ts';
import { docId, id, offsetOrNull, raw, text } from './columns.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice } from './record-type.schema.ts';

const schema = z.strictObject({
  block_id: id('blk').describe('Key of the row.'),
  doc_id: docId,
  kind: z.enum(BLOCK_KINDS).describe('What it is on the page.'),
  level: z.int().nonnegative().nullable().describe('Of a heading, from 1.'),
  ...raw,
  start: offsetOrNull.describe('Code points into documents.text; null when cleaning removed it.'),
  end: offsetOrNull.describe('End exclusive; null when cleaning removed it.'),
  reason: text.describe('What shows it: a rule, a tag, a place on the page.'),
});
export type BlockRow = z.infer<typeof schema>;

export const BLOCKS: RecordType = {
  name: 'blocks',
  about: 'a part of the page',
  schema,
  key: ['block_id'],
  foreign: [inDocument],
  slices: [rawSlice(null), cleanSlice(null)],
};
