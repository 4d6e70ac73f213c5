import { COUNTRIES, type CountryRow } from '../../../packs/countries.schema.ts';
import { ENTITIES, type EntityRow } from '../../../packs/entities.schema.ts';
import type { Knowledge } from '../../../packs/knowledge.ts';
import type { Lexicons } from '../repairs/lexicon.ts';
import { fold } from './fold.ts';

/** A word for a country: its name, its adjective, its people. */
export interface CountryWord {
  readonly country: CountryRow;
  readonly form: 'name' | 'adjective' | 'people';
}

/** What the packs know of names, as far as it takes to doubt one. */
export interface Atlas {
  readonly countryWords: ReadonlyMap<string, CountryWord>;
  /** The countries that a known word of one part speaks for. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Known places and groups by their folded names, with their countries. */
  readonly folded: ReadonlyMap<string, readonly KnownName[]>;
  /** Countries that are taken for one another, by ISO code. */
  readonly confusable: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byIso: ReadonlyMap<string, CountryRow>;
}

export interface KnownName {
  readonly name: string;
  readonly country: string;
}

const PART = /^\p{Lu}[\p{L}’'-]{3,30}$/u;
const NAMED = new Set<EntityRow['type']>(['GPE', 'LOC', 'FAC', 'ORG', 'NORP']);
/** Shorter names are a transliteration away from too much. */
const SHORTEST = 6;

export function compileAtlas(knowledge: Knowledge, lexicons: Lexicons): Atlas {
  const countries = knowledge.rows(COUNTRIES).map(({ row }) => row);
  const entities = knowledge.rows(ENTITIES).map(({ row }) => row);
  const countryWords = new Map(countries.flatMap(wordsOf));
  const places = new Map<string, string[]>();
  const add = (word: string, iso: string): void => {
    for (const part of word.split(' ')) {
      if (!PART.test(part)) continue;
      const known = places.get(part);
      if (known === undefined) places.set(part, [iso]);
      else if (!known.includes(iso)) known.push(iso);
    }
  };
  for (const country of countries)
    for (const word of [country.name, ...country.adjectives, ...country.people, ...country.capital])
      add(word, country.iso3);
  for (const entity of entities)
    for (const word of [entity.name, ...entity.aliases]) add(word, entity.country ?? '');
  return {
    countryWords,
    places,
    folded: foldedNames(entities, countries),
    confusable: confusables(countries, countryWords, lexicons),
    byIso: new Map(countries.map((country) => [country.iso3, country])),
  };
}

function wordsOf(country: CountryRow): readonly (readonly [string, CountryWord])[] {
  const { name, adjectives, people } = country;
  return [
    ...people.map((word) => [word, { country, form: 'people' }] as const),
    ...adjectives.map((word) => [word, { country, form: 'adjective' }] as const),
    [name, { country, form: 'name' }] as const,
  ];
}

function foldedNames(
  entities: readonly EntityRow[],
  countries: readonly CountryRow[],
): ReadonlyMap<string, readonly KnownName[]> {
  const byFold = new Map<string, KnownName[]>();
  const add = (name: string, country: string): void => {
    if (name.length < SHORTEST || !PART.test(name)) return;
    const key = fold(name);
    const known = byFold.get(key);
    if (known === undefined) byFold.set(key, [{ name, country }]);
    else known.push({ name, country });
  };
  for (const { type, country, name, aliases } of entities)
    if (NAMED.has(type) && country !== null) for (const one of [name, ...aliases]) add(one, country);
  for (const { capital, iso3 } of countries) for (const name of capital) add(name, iso3);
  return byFold;
}

/** Countries that share a sign of writing, as the packs say, or are spelt nearly alike. */
function confusables(
  countries: readonly CountryRow[],
  words: ReadonlyMap<string, CountryWord>,
  lexicons: Lexicons,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>(countries.map(({ iso3 }) => [iso3, new Set()]));
  const pair = (a: string, b: string): void => {
    if (a === b) return;
    found.get(a)?.add(b);
    found.get(b)?.add(a);
  };
  for (const name of lexicons.names().filter((one) => one.startsWith('SAME_SIGN_'))) {
    const sharing = [...lexicons.words(name)].flatMap((word) => words.get(word)?.country.iso3 ?? []);
    for (const a of sharing) for (const b of sharing) pair(a, b);
  }
  for (const a of countries)
    for (const b of countries) if (a.iso3 < b.iso3 && nearlyAlike(a.name, b.name)) pair(a.iso3, b.iso3);
  return found;
}

/** The same first letter, and at most two letters put in, left out or changed. */
function nearlyAlike(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return (row[b.length] ?? 9) <= 2;
}
