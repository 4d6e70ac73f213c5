import { z } from 'zod';
import { ENTITY_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

const ISO_DATE = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2021, 2021-08 or 2021-08-15');
const ISO3 = z.string().regex(/^[A-Z]{3}$/, 'ISO 3166-1 alpha-3');

/** What an entity is from one day to another: the Taliban are REB before they take Kabul and GOV after. */
const DATED_SECTOR = z.strictObject({
  sector: z.string(),
  from: ISO_DATE.nullable().default(null),
  to: ISO_DATE.nullable().default(null),
});

/** One named thing of the world. `ambiguous` aliases count only where the document speaks of the entity or its country. */
const ENTITY_ROW = z.strictObject({
  id: z.string().regex(/^ent_[a-z0-9_]+$/),
  type: z.enum(ENTITY_TYPES),
  subtype: z.string().nullable().default(null),
  name: z.string().min(2),
  aliases: z.array(z.string().min(2)).default([]),
  ambiguous: z.array(z.string().min(2)).default([]),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable()
    .default(null),
  country: ISO3.nullable().default(null),
  sector: z.string().nullable().default(null),
  sectors: z.array(DATED_SECTOR).default([]),
  /** A seat whose name stands for who sits there: the Kremlin for the Russian government. */
  standsFor: z.string().nullable().default(null),
  parents: z.array(z.string()).default([]),
  validFrom: ISO_DATE.nullable().default(null),
  validTo: ISO_DATE.nullable().default(null),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  geonames: z.string().nullable().default(null),
  precision: z.enum(['country', 'admin1', 'admin2', 'city', 'site', 'region']).nullable().default(null),
  /** Id of a source in `pack.yaml`; null: the first one that rows of the pack were written from. */
  source: z.string().nullable().default(null),
});
export type EntityRow = z.infer<typeof ENTITY_ROW>;

/** `entities.jsonl`: groups, people, organisations, agreements, weapons, lines on the map. */
export const ENTITIES: Kind<EntityRow> = { name: 'entities', schema: ENTITY_ROW };
