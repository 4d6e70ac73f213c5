import { z } from 'zod';
import { docId, id, list, offsetOrNull, raw, textOrNull } from './columns.schema.ts';
import { inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  citation_id: id('cit'),
  doc_id: docId,
  number: z.int().nonnegative().nullable(),
  authors: list,
  title: textOrNull,
  container: textOrNull,
  published: textOrNull,
  url: textOrNull,
  ...raw,
  anchor_start: offsetOrNull.describe("Code points into documents.text where the note's mark stood."),
  short_form_of: id('cit').nullable(),
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
