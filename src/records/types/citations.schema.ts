import { z } from 'zod';
import { docId, id, list, offsetOrNull, raw, textOrNull } from './columns.schema.ts';
import { inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  citation_id: id('cit').describe('Key of the row.'),
  doc_id: docId,
  number: z.int().nonnegative().nullable().describe('Of the note.'),
  authors: list.describe('Of the work.'),
  title: textOrNull.describe('Of the work.'),
  container: textOrNull.describe('What the work stands in: a newspaper, a journal, a book, a site.'),
  published: textOrNull.describe('ISO date, possibly partial.'),
  url: textOrNull.describe('Its address.'),
  ...raw,
  anchor_start: offsetOrNull.describe("Code points into documents.text where the note's mark stood."),
  short_form_of: id('cit').nullable().describe('The fuller citation that it shortens.'),
});
export type CitationRow = z.infer<typeof schema>;

export const CITATIONS: RecordType = {
  name: 'citations',
  about: 'a footnote or reference',
  schema,
  key: ['citation_id'],
  foreign: [inDocument, ref('short_form_of', 'citations', 'citation_id')],
  slices: [rawSlice(null)],
};
