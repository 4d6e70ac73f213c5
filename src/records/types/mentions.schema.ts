import { z } from 'zod';
import { ENTITY_TYPES, MENTION_FORMS } from '../../core/vocabulary.ts';
import {
  clean,
  docId,
  entityRef,
  id,
  raw,
  rule,
  score,
  sentence,
  text,
  textOrNull,
} from './columns.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  mention_id: id('men').describe('Key of the row.'),
  doc_id: docId,
  sentence,
  ...clean,
  ...raw,
  text: text.describe('The words in the cleaned text.'),
  raw_text: textOrNull.describe('The words as they arrived; null where cleaning put them in.'),
  type: z
    .enum(ENTITY_TYPES)
    .describe('What the words name here; a town may be a GPE and its name stand for a government.'),
  form: z
    .enum(MENTION_FORMS)
    .describe(
      'A name, an acronym, an adjective (Syrian), a noun that takes a name up (the group), or a pronoun.',
    ),
  entity_id: entityRef.describe('What is named, also through pronouns; null when it is not known.'),
  metonymy: entityRef.describe('The place whose name stands for its government.'),
  rule,
  score,
});
export type MentionRow = z.infer<typeof schema>;

export const MENTIONS: RecordType = {
  name: 'mentions',
  about: 'a span that names something',
  schema,
  key: ['mention_id'],
  foreign: [inDocument, ref('entity_id', 'entities', 'entity_id'), ref('metonymy', 'entities', 'entity_id')],
  slices: [cleanSlice('text'), rawSlice('raw_text')],
};
