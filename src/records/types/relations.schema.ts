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
  relation_id: id('rel'),
  doc_id: docId,
  sentence,
  type: z.enum(RELATION_TYPES),
  wikidata_property: textOrNull,
  subject_id: entityRef,
  subject_mention_id: id('men'),
  object_id: entityRef,
  object_mention_id: id('men').nullable(),
  object_value: textOrNull.describe('For facts whose object is no entity: a date, a number, a title.'),
  qualifier: textOrNull,
  ...factualityColumns,
  factuality,
  construction: z.enum(CONSTRUCTIONS),
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
