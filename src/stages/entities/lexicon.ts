import type { EntityType } from '../../core/vocabulary.ts';
import { makeTokenTrie, type TokenTrie } from '../../nlp/token-trie.ts';
import { type Shape, scanWords } from '../../nlp/words.ts';
import { COUNTRIES, type CountryRow } from '../../packs/countries.schema.ts';
import { ENTITIES, type EntityRow } from '../../packs/entities.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

/** What the packs know of one thing. */
export type Known = Omit<EntityRow, 'ambiguous' | 'source'>;

/** How an alias names its entity: by name, by the adjective or the people of a country, by its capital. */
export type AliasKind = 'name' | 'adjective' | 'people';

/** One way of naming a known entity, as the trie carries it. */
export interface Alias {
  readonly known: Known;
  readonly kind: AliasKind;
  readonly surface: string;
  readonly keys: readonly string[];
  readonly shapes: readonly Shape[];
  readonly acronym: boolean;
  readonly ambiguous: boolean;
}

/** All names of the packs, compiled once for each worker. */
export interface Lexicon {
  readonly trie: TokenTrie<Alias>;
  readonly byId: ReadonlyMap<string, Known>;
  /** Countries by alpha-3. */
  readonly countries: ReadonlyMap<string, CountryRow>;
  /** Alpha-3 by alpha-2; territories without a row count to their state. */
  readonly iso3: ReadonlyMap<string, string>;
  /** Aliases by key, for the linker. */
  readonly byKey: ReadonlyMap<string, readonly Alias[]>;
}

export function makeLexicon(knowledge: Knowledge): Lexicon {
  const trie = makeTokenTrie<Alias>();
  const byKey = new Map<string, Alias[]>();
  const byId = new Map<string, Known>();
  const countries = new Map<string, CountryRow>();
  const add = (known: Known, kind: AliasKind, surface: string, ambiguous: boolean): void => {
    const words = scanWords(surface);
    if (words.length === 0) return;
    const keys = words.map((word) => word.key);
    const shapes = words.map((word) => word.shape);
    const key = keys.join(' ');
    const same = byKey.get(key);
    if (same?.some((other) => other.known.id === known.id && areAlike(other.shapes, shapes))) return;
    const alias: Alias = { known, kind, surface, keys, shapes, acronym: isAcronym(surface), ambiguous };
    trie.add(keys, alias);
    if (same === undefined) byKey.set(key, [alias]);
    else same.push(alias);
  };
  for (const { row } of knowledge.rows(ENTITIES)) {
    byId.set(row.id, row);
    for (const name of [row.name, ...row.aliases]) add(row, 'name', name, row.ambiguous.includes(name));
    for (const name of row.ambiguous) add(row, 'name', name, true);
  }
  for (const { row } of knowledge.rows(COUNTRIES)) {
    countries.set(row.iso3, row);
    addCountry(row, byId, add);
  }
  const iso3 = new Map(
    [...countries.values()].flatMap((row) =>
      [row.iso2, ...row.territories].map((code) => [code, row.iso3] as const),
    ),
  );
  return { trie, byId, countries, iso3, byKey };
}

function areAlike(some: readonly Shape[], others: readonly Shape[]): boolean {
  return some.length === others.length && some.every((shape, i) => shape === others[i]);
}

function addCountry(
  row: CountryRow,
  byId: Map<string, Known>,
  add: (known: Known, kind: AliasKind, surface: string, ambiguous: boolean) => void,
): void {
  const country = countryEntity(row);
  const people = peopleEntity(row);
  byId.set(country.id, country).set(people.id, people);
  const ambiguous = new Set(row.ambiguous);
  for (const name of [
    row.name,
    ...row.aliases,
    ...row.ambiguous.filter((name) => !row.capital.includes(name)),
  ])
    add(country, 'name', name, ambiguous.has(name));
  for (const word of row.adjectives) add(country, 'adjective', word, false);
  for (const word of row.people) add(people, 'people', word, false);
  const capital = capitalEntity(row);
  if (capital === null || byId.has(capital.id)) return;
  byId.set(capital.id, capital);
  for (const name of row.capital) add(capital, 'name', name, ambiguous.has(name));
}

const NOTHING = {
  wikidata: null,
  sectors: [],
  parents: [],
  validFrom: null,
  validTo: null,
  geonames: null,
  standsFor: null,
} as const;

function countryEntity(row: CountryRow): Known {
  return {
    ...NOTHING,
    id: row.id,
    type: 'GPE',
    subtype: 'country',
    name: row.name,
    aliases: row.aliases,
    country: row.iso3,
    sector: 'GOV',
    latitude: row.latitude,
    longitude: row.longitude,
    precision: row.latitude === null ? null : 'country',
    sectors: [],
    parents: [],
  };
}

function peopleEntity(row: CountryRow): Known {
  return {
    ...NOTHING,
    id: `ent_people_${row.iso3.toLowerCase()}`,
    type: 'NORP',
    subtype: 'nationality',
    name: row.people[0] ?? row.adjectives[0] ?? row.name,
    aliases: [],
    country: row.iso3,
    sector: 'CVL',
    latitude: null,
    longitude: null,
    precision: null,
    sectors: [],
    parents: [row.id],
  };
}

function capitalEntity(row: CountryRow): Known | null {
  const [name, ...aliases] = row.capital;
  if (name === undefined) return null;
  return {
    ...NOTHING,
    id: `ent_capital_${row.iso3.toLowerCase()}`,
    type: 'GPE',
    subtype: 'capital',
    name,
    aliases,
    country: row.iso3,
    sector: null,
    latitude: row.capitalLatitude,
    longitude: row.capitalLongitude,
    geonames: row.capitalGeonames,
    precision: row.capitalLatitude === null ? null : 'city',
    sectors: [],
    parents: [row.id],
  };
}

/** `TTP`, `U.N.`, `AU-PSC`; not a name that is all capitals only because it is long. */
export function isAcronym(surface: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&/-]{0,9}$/u.test(surface) && /\p{Lu}/u.test(surface);
}

/** The type a mention gets from its alias: adjectives and people are NORP, whatever they belong to. */
export function mentionType(alias: Alias): EntityType {
  return alias.kind === 'name' ? alias.known.type : 'NORP';
}
