import { z } from 'zod';
import { count, id, list, text, textOrNull } from './columns.schema.ts';
import { type RecordType, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  doc_id: id('doc'),
  source_id: text.describe("The row's id, or the file's name without its extensions."),
  source: text.describe('The path as given; file.jsonl#12 is row 12.'),
  media_type: text.describe('With the charset when it is not UTF-8.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the file, or of the text of a JSONL row.'),
  status: z.enum(['done', 'duplicate', 'quarantined']),
  title: textOrNull,
  authors: list,
  publisher: textOrNull,
  published: textOrNull.describe('ISO date, possibly partial.'),
  published_precision: z.enum(['day', 'month', 'year']).nullable(),
  published_evidence: textOrNull.describe(
    'row, front-matter, flag, json-ld, meta-tag, time-element, pdf-metadata, pdf-creation-date, or the words of the text.',
  ),
  language: textOrNull.describe(
    'ISO 639-1, as recognised; what the source says where the text is too short to tell.',
  ),
  machine_translated: z.boolean().nullable(),
  near_duplicate_of: id('doc').nullable(),
  text: textOrNull.describe('Cleaned; null when the document was not done.'),
  raw_text: textOrNull.describe('As it arrived.'),
  n_sentences: count.nullable(),
});
export type DocumentRow = z.infer<typeof schema>;

export const DOCUMENTS: RecordType = {
  name: 'documents',
  about: 'an input, whatever became of it',
  schema,
  key: ['doc_id'],
  foreign: [ref('near_duplicate_of', 'documents', 'doc_id')],
  slices: [],
};
