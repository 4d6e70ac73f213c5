import { z } from 'zod';
import { count, id, list, text, textOrNull } from './columns.schema.ts';
import { type RecordType, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  doc_id: id('doc').describe('From source_id and the bytes: the same input has the same id in every run.'),
  source_id: text.describe("The row's id, or the file's name without its extensions."),
  source: text.describe('The path as given; file.jsonl#12 is row 12.'),
  media_type: text.describe('With the charset when it is not UTF-8.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the file, or of the text of a JSONL row.'),
  status: z
    .enum(['done', 'duplicate', 'quarantined'])
    .describe(
      'done; duplicate: an earlier input of this id says the same; quarantined: its reason stands in that table.',
    ),
  title: textOrNull.describe('As the source or the page gives it.'),
  authors: list.describe('As the source or the page names them.'),
  publisher: textOrNull.describe('As the source or the page names it.'),
  published: textOrNull.describe('ISO date, possibly partial.'),
  published_precision: z.enum(['day', 'month', 'year']).nullable().describe('How much of the date is known.'),
  published_evidence: textOrNull.describe(
    'row, front-matter, flag, json-ld, meta-tag, time-element, pdf-metadata, pdf-creation-date, or the words of the text.',
  ),
  language: textOrNull.describe(
    'ISO 639-1, as recognised; what the source says where the text is too short to tell.',
  ),
  machine_translated: z
    .boolean()
    .nullable()
    .describe('True where the text shows signs of a machine translation; null where it shows too few.'),
  near_duplicate_of: id('doc')
    .nullable()
    .describe('The document whose text it repeats; null for an original.'),
  text: textOrNull.describe('Cleaned; null when the document was not done.'),
  raw_text: textOrNull.describe('As it arrived.'),
  n_sentences: count
    .nullable()
    .describe('Sentences of the cleaned text; null when the document was not done.'),
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
