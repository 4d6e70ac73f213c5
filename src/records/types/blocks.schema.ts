import { z } from 'zod';
import { BLOCK_KINDS } from '../../core/vocabulary.ts';
import { docId, id, offsetOrNull, raw, text } from './columns.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice } from './record-type.schema.ts';

const schema = z.strictObject({
  block_id: id('blk'),
  doc_id: docId,
  kind: z.enum(BLOCK_KINDS),
  level: z.int().nonnegative().nullable(),
  ...raw,
  start: offsetOrNull.describe('Code points into documents.text; null when cleaning removed it.'),
  end: offsetOrNull,
  reason: text,
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
