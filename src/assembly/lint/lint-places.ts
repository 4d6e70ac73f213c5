import type { PlaceIndex } from '../../nlp/places/place-index.ts';
import { nameKey } from '../../nlp/words.ts';
import type { CountryRow } from '../../packs/countries.schema.ts';
import type { EntityRow } from '../../packs/entities.schema.ts';
import { distanceKm } from '../../stages/entities/places/nearness.ts';
import type { Town } from './towns.ts';

/** What GeoNames knows, to hold a row against. */
export interface Gazetteer {
  /** Places by name; null where no model is installed. */
  readonly index: PlaceIndex | null;
  readonly towns: ReadonlyMap<string, readonly Town[]>;
  readonly countries: readonly CountryRow[];
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What is wrong with where a row says that it lies. Empty for rows without coordinates. */
export function placeFaults(row: EntityRow, gazetteer: Gazetteer): string[] {
  const { latitude, longitude } = row;
  if (latitude === null || longitude === null) return [];
  const point = { latitude, longitude };
  const country = gazetteer.countries.find(({ iso3 }) => iso3 === row.country)?.iso2;
  if (country === undefined || row.subtype === 'territory') return [];
  return [
    ...abroad(row, point, gazetteer.towns.get(country) ?? []),
    ...elsewhere(row, point, country, gazetteer),
  ];
}

/** Swapped figures, a lost sign or the wrong country put a point far from every town of its country. */
function abroad(row: EntityRow, point: Point, towns: readonly Town[]): string[] {
  const reach = SMALL.has(row.precision ?? '') ? REACH_KM : WIDE_KM;
  if (towns.length === 0 || towns.some((town) => distanceKm(town, point) < reach)) return [];
  return [
    `${point.latitude}, ${point.longitude} lies more than ${reach} km from every town of ${row.country}; are the figures swapped, a sign lost, the country wrong?`,
  ];
}

/** A town of that name in that country, but somewhere else. Names that hamlets bear are shared too often to tell. */
function elsewhere(row: EntityRow, point: Point, country: string, { index }: Gazetteer): string[] {
  if (index === null || row.precision !== 'city') return [];
  const namesakes = [row.name, ...row.aliases].flatMap((name) =>
    index.lookup(nameKey(name)).filter((place) => place.country === country && TOWNS.has(place.kind)),
  );
  const [largest] = [...namesakes].sort((a, b) => b.population - a.population);
  if (largest === undefined || largest.population < TOWN) return [];
  if (namesakes.some((place) => distanceKm(place, point) < NEAR_KM)) return [];
  const at = `${largest.latitude}, ${largest.longitude}`;
  return [`GeoNames has ${largest.name} (${country}) at ${at}, more than ${NEAR_KM} km away; look it up`];
}

const SMALL = new Set(['city', 'site', 'admin2']);
const TOWNS = new Set(['capital', 'seat', 'city']);
/** Deserts and islands have few towns: Daulat Beg Oldi, Tinzaouaten. */
const REACH_KM = 250;
const WIDE_KM = 800;
const NEAR_KM = 50;
const TOWN = 20_000;
