import { z } from 'zod';
import { ENTITY_TYPES } from '../../core/vocabulary.ts';
import { count, id, list, text, textOrNull } from './columns.schema.ts';
import type { RecordType } from './record-type.schema.ts';

const schema = z.strictObject({
  entity_id: id('ent').describe(
    'A slug of a pack, a place of GeoNames, or a hash of type and name: the same in every run.',
  ),
  type: z.enum(ENTITY_TYPES).describe('PER, ORG, GPE, LOC, FAC, NORP, EVENT, LAW, WEAPON or TITLE.'),
  subtype: textOrNull.describe(
    'Its kind within the type: government, military, armed_group, party, capital …',
  ),
  name: text.describe('The canonical name.'),
  aliases: list.describe('Other names, of the packs and of the articles.'),
  wikidata_id: textOrNull.describe('Q and a number.'),
  country: z.string().length(3).nullable().describe('ISO 3166-1 alpha-3.'),
  sector: textOrNull.describe('PLOVER sector: GOV, MIL, REB …'),
  valid_from: textOrNull.describe('ISO date, possibly partial, from which it exists or holds office.'),
  valid_to: textOrNull.describe('ISO date, possibly partial, up to which it exists or holds office.'),
  latitude: z.number().min(-90).max(90).nullable().describe('WGS 84, degrees.'),
  longitude: z.number().min(-180).max(180).nullable().describe('WGS 84, degrees.'),
  geonames_id: textOrNull.describe('Number of the place in GeoNames.'),
  link: z.enum(['pack', 'gazetteer', 'document']).describe('How the identity was found.'),
  n_mentions: count.describe('In all documents of the run.'),
  n_documents: count.describe('Documents that name it.'),
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
