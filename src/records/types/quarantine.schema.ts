import { z } from 'zod';
import { docId, text } from './columns.schema.ts';
import { inDocument, type RecordType } from './record-type.schema.ts';

const schema = z.strictObject({
  doc_id: docId,
  source: text.describe('The path as given.'),
  source_id: text.describe('As in documents.'),
  stage: text.describe('Where it failed: read, or the name of a stage.'),
  code: text.describe('E_ and a word: the same reason has the same code.'),
  message: text.describe('What is wrong.'),
  hint: text.describe('What to do.'),
});
export type QuarantineRow = z.infer<typeof schema>;

export const QUARANTINE: RecordType = {
  name: 'quarantine',
  about: 'an input, or a part of one, that could not be done',
  schema,
  key: ['doc_id', 'stage', 'code'],
  foreign: [inDocument],
  slices: [],
};
