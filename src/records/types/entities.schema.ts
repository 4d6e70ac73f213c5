import { z } from 'zod';
import { ENTITY_TYPES } from '../../core/vocabulary.ts';
import { count, id, list, text, textOrNull } from './columns.schema.ts';
import type { RecordType } from './record-type.schema.ts';

const schema = z.strictObject({
  entity_id: id('ent'),
  type: z.enum(ENTITY_TYPES),
  subtype: textOrNull,
  name: text,
  aliases: list,
  wikidata_id: textOrNull,
  country: z.string().length(3).nullable().describe('ISO 3166-1 alpha-3.'),
  sector: textOrNull.describe('PLOVER sector: GOV, MIL, REB …'),
  valid_from: textOrNull,
  valid_to: textOrNull,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  geonames_id: textOrNull,
  link: z.enum(['pack', 'gazetteer', 'document']).describe('How the identity was found.'),
  n_mentions: count,
  n_documents: count,
});
export type EntityRow = z.infer<typeof schema>;

export const ENTITIES: RecordType = {
  name: 'entities',
  about: 'one thing in the world, over the whole run',
  schema,
  key: ['entity_id'],
  foreign: [],
  slices: [],
};
