import { z } from 'zod';
import { CONSTRUCTIONS, RELATION_TYPES } from '../../core/vocabulary.ts';
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
import { factuality, factualityColumns } from './factuality.schema.ts';
import { cleanSlice, inDocument, type RecordType, rawSlice, ref } from './record-type.schema.ts';

const schema = z.strictObject({
  relation_id: id('rel').describe('Key of the row.'),
  doc_id: docId,
  sentence,
  type: z.enum(RELATION_TYPES).describe('What holds between subject and object.'),
  wikidata_property: textOrNull.describe('P and a number, where Wikidata has the relation.'),
  subject_id: entityRef.describe('Of whom or what it holds.'),
  subject_mention_id: id('men').describe('The words for the subject.'),
  object_id: entityRef.describe('To whom or what; null for a value, and when it is not known.'),
  object_mention_id: id('men').nullable().describe('The words for the object.'),
  object_value: textOrNull.describe('For facts whose object is no entity: a date, a number, a title.'),
  qualifier: textOrNull.describe('What narrows it: the unit of a number, the country or body of an office.'),
  ...factualityColumns,
  factuality,
  construction: z.enum(CONSTRUCTIONS).describe('How the sentence says it.'),
  ...clean,
  ...raw,
  evidence: text.describe('The words of the clean text that show it.'),
  rule,
  score,
});
export type RelationRow = z.infer<typeof schema>;

export const RELATIONS: RecordType = {
  name: 'relations',
  about: 'a fact that holds',
  schema,
  key: ['relation_id'],
  foreign: [
    inDocument,
    ref('subject_id', 'entities', 'entity_id'),
    ref('subject_mention_id', 'mentions', 'mention_id'),
    ref('object_id', 'entities', 'entity_id'),
    ref('object_mention_id', 'mentions', 'mention_id'),
    ref('source_id', 'entities', 'entity_id'),
  ],
  slices: [cleanSlice('evidence'), rawSlice(null)],
};
