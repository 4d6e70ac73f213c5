import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A country with the words for it: names, adjectives, people, capital. Its state bodies follow from `organs`. */
const COUNTRY_ROW = z.strictObject({
  id: z.string().regex(/^ent_[a-z]{3}$/),
  iso3: z.string().regex(/^[A-Z]{3}$/),
  iso2: z.string().regex(/^[A-Z]{2}$/),
  name: z.string(),
  aliases: z.array(z.string()),
  ambiguous: z.array(z.string()),
  adjectives: z.array(z.string()),
  people: z.array(z.string()),
  /** First the usual name of the capital, then other spellings; empty where the capital is the country itself. */
  capital: z.array(z.string()),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  capitalLatitude: z.number().nullable(),
  capitalLongitude: z.number().nullable(),
  capitalGeonames: z.string().nullable(),
  /** Alpha-2 codes of dependent territories that have no row of their own. */
  territories: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
});
export type CountryRow = z.infer<typeof COUNTRY_ROW>;

/** `countries.jsonl`: one country a line, sorted by id. */
export const COUNTRIES: Kind<CountryRow> = { name: 'countries', schema: COUNTRY_ROW };
