import type { NameType } from '../../nlp/ner/labels.ts';
import * as L from '../../nlp/ner/lexicon.ts';
import type { GoldEntity, GoldRow } from './gold-rows.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { type NameSpan, nameWithin } from './name-within.ts';
import { OWN } from './own-articles.ts';

/** Reads the labels of every set as kinds of name of ours. */
export interface GoldTypes {
  /** Null when the gold span is no name. `polities` are the clusters that a relation shows to be states or towns. */
  typeOf(row: GoldRow, entity: GoldEntity, polities: ReadonlySet<string>): NameType | null;
  /** The part of a gold span that is the name: without article, possessive and title. */
  nameOf(row: GoldRow, entity: GoldEntity): NameSpan;
  isDemonym(word: string): boolean;
}

type Reading = NameType | 'place' | 'various' | 'organisation';

/** The labels of the sets. Some need a look at the words. */
const READINGS: Readonly<Record<string, Reading>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'place',
  MISC: 'various',
  politician: 'PER',
  person: 'PER',
  politicalparty: 'ORG',
  organisation: 'ORG',
  organization: 'ORG',
  country: 'GPE',
  location: 'place',
  place: 'place',
  election: 'EVENT',
  event: 'EVENT',
  misc: 'various',
  Person: 'PER',
  Organisation: 'organisation',
  Location: 'place',
  Nationality: 'NORP',
  Weapon: 'MISC',
  MilitaryPlatform: 'MISC',
  Vehicle: 'MISC',
  object: 'MISC',
  abstract: 'various',
  substance: 'MISC',
  animal: 'MISC',
  plant: 'MISC',
};

/** The project's own articles are annotated with our types; buildings stand with the landscape, weapons with other names. */
const OWN_READINGS: Readonly<Record<string, NameType>> = {
  PER: 'PER',
  ORG: 'ORG',
  GPE: 'GPE',
  LOC: 'LOC',
  FAC: 'LOC',
  NORP: 'NORP',
  EVENT: 'EVENT',
  LAW: 'LAW',
  WEAPON: 'MISC',
};

export function goldTypes(lists: ReadonlyMap<string, number>): GoldTypes {
  const known = knownWords(lists);
  return {
    isDemonym: known.isDemonym,
    nameOf: (row, entity) => nameWithin(row, entity, known),
    typeOf(row, entity, polities) {
      if (row.corpus === OWN) return OWN_READINGS[entity.type] ?? null;
      const reading = READINGS[entity.type];
      if (reading === undefined || (entity.mention !== undefined && entity.mention !== 'NAM')) return null;
      const { start, end } = nameWithin(row, entity, known);
      const polity = polities.has(entity.cluster ?? entity.id);
      return readType(reading, row.text.slice(start, end), polity, known);
    },
  };
}

function readType(reading: Reading, text: string, polity: boolean, known: KnownWords): NameType | null {
  switch (reading) {
    case 'PER':
      return isOffice(text, known) ? null : 'PER';
    case 'place':
      return placeType(text, polity, known);
    case 'various':
      return variousType(text, known);
    case 'organisation':
      return known.classes(text) & L.COUNTRY ? 'GPE' : 'ORG';
    default:
      return reading;
  }
}

/** `Governor of Ohio` is annotated as a person's name in places: it is an office. */
function isOffice(text: string, known: KnownWords): boolean {
  const words = text.split(' ');
  const of = words.findIndex((word) => /^(?:of|for|to)$/.test(word));
  if (of <= 0 && words.length >= 3) return false;
  const head = words[(of < 0 ? words.length : of) - 1] ?? '';
  return (known.classes(head) & (L.OFFICE | L.GIVEN_NAME | L.SURNAME)) === L.OFFICE;
}

function placeType(text: string, polity: boolean, known: KnownWords): NameType {
  const { words, first, last } = known.split(text);
  if (words.length === 1 && known.isDemonym(text)) return 'NORP';
  if (words.length === 1 && !polity && known.classes(text) === 0 && /(?:ese|ish|ian)s?$/.test(text))
    return 'NORP';
  if (known.classes(text) & (L.COUNTRY | L.REGION)) return 'GPE';
  if (isLandscape(words, first, last, known)) return 'LOC';
  return polity || words.length === 1 || known.classes(text) & (L.LARGE_CITY | L.SMALL_CITY) ? 'GPE' : 'LOC';
}

function isLandscape(words: readonly string[], first: string, last: string, { heads }: KnownWords): boolean {
  if (heads.natural.has(last) || heads.natural.has(first) || heads.built.has(last)) return true;
  return words.length > 1 && heads.directions.has(first);
}

function variousType(text: string, known: KnownWords): NameType {
  const { words, last } = known.split(text);
  if (words.length === 1 && known.isDemonym(text)) return 'NORP';
  if (known.heads.events.has(last) || /^(?:battle|siege|war) of\b|\bworld war\b/i.test(text)) return 'EVENT';
  return known.heads.laws.has(last) || /^treaty of\b/i.test(text) ? 'LAW' : 'MISC';
}
