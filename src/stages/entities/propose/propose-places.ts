import type { PlaceIndex } from '../../../nlp/places/place-index.ts';
import { isArticle, withArticle } from '../arabic-article.ts';
import type { Lexicon } from '../lexicon.ts';
import { type PlaceWords, placeByNoun } from '../places/place-position.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';

const BEFORE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'of',
  'from',
  'to',
  'into',
  'towards',
]);
/** After these a capitalised word that no list holds is a place. */
const STRICTLY = new Set([
  'nearby',
  'in',
  'near',
  'outside',
  'inside',
  'around',
  'into',
  'towards',
  'at',
  'from',
]);
/** Even where all words have capitals. */
const WHERE = new Set(['in', 'near', 'outside', 'around', 'inside']);
const LONGEST = 3;

/** What the gazetteer and the packs know, and how certain each finding is. */
export interface PlaceKnowledge {
  readonly index: PlaceIndex | null;
  readonly lexicon: Lexicon;
  readonly words: PlaceWords;
}

/**
 * Places that nobody proposed, by what stands beside them: `shells hit Vovchansk in Ukraine`, `the village of Umm Rawaba`.
 * Without such a position the gazetteer must know a town of a country that the document names again and again.
 */
export function proposePlaces(
  reading: Reading,
  knowledge: PlaceKnowledge,
  others: readonly Candidate[],
): Candidate[] {
  if (knowledge.index === null) return [];
  const scene: Scene = {
    reading,
    ...knowledge,
    index: knowledge.index,
    ...sceneOf(reading, others, knowledge.lexicon),
  };
  const found: Candidate[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    const to = runFrom(reading, from, scene.taken);
    if (to === from) continue;
    const one = readRun(scene, from, to);
    if (one !== null) found.push(one);
    from = to - 1;
  }
  return found;
}

interface Scene {
  readonly reading: Reading;
  readonly index: PlaceIndex;
  readonly words: PlaceWords;
  /** Alpha-2 of the countries that the document names, with how often. */
  readonly countries: ReadonlyMap<string, number>;
  readonly taken: ReadonlySet<number>;
  readonly starts: ReadonlyMap<number, Candidate>;
  readonly ends: ReadonlyMap<number, Candidate>;
  /** Words of people's names. */
  readonly people: ReadonlySet<string>;
}

function sceneOf(
  reading: Reading,
  others: readonly Candidate[],
  lexicon: Lexicon,
): Pick<Scene, 'countries' | 'taken' | 'starts' | 'ends' | 'people'> {
  const countries = new Map<string, number>();
  const taken = new Set<number>();
  const starts = new Map<number, Candidate>();
  const ends = new Map<number, Candidate>();
  const people = new Set<string>();
  for (const one of others) {
    const iso2 = lexicon.countries.get(one.country ?? '')?.iso2;
    if (iso2 !== undefined && one.score > 0.8) countries.set(iso2, (countries.get(iso2) ?? 0) + 1);
    if (one.score < 0.5) continue;
    starts.set(one.from, one);
    ends.set(one.to, one);
    for (let i = one.from; i < one.to; i++) {
      taken.add(i);
      if (one.type === 'PER') people.add(reading.words[i]?.key ?? '');
    }
  }
  return { countries, taken, starts, ends, people };
}

function readRun(scene: Scene, from: number, to: number): Candidate | null {
  const { reading, words, people } = scene;
  const key = keyOf(reading, from, to);
  if (!mayBePlace(scene, from, to, key)) return null;
  const start = withArticle(reading, from);
  const make = (type: 'GPE' | 'FAC' | 'LOC', rule: string, score: number): Candidate =>
    candidate(reading, start, to, { type, form: 'name', rule: `entities/${rule}`, score });
  if (words.never.has(key) && !standsBeforeArea(scene, from, to)) return null;
  const noun = placeByNoun(reading, words, start, to);
  if (noun !== null) return make(noun, 'place-by-noun', 0.65);
  const mentions = key.length > 3 ? mostNamed(scene, key) : 0;
  if (mentions > 0 && isTownThere(scene, start, to, key)) return make('GPE', 'town-of-country', 0.7);
  if (people.has(key) || !isProper(reading, from) || goesOn(reading, to)) return null;
  if (mentions > 1 && !isNamed(scene, start)) return make('GPE', 'town-of-theatre', 0.6);
  if (!isPlain(scene, from, to)) return null;
  const before = reading.words[start - 1]?.key ?? '';
  if (STRICTLY.has(before)) return make('GPE', 'place-by-preposition', 0.5);
  return words.verbs.has(before) ? make('GPE', 'place-by-verb', 0.5) : null;
}

function mayBePlace({ reading, words }: Scene, from: number, to: number, key: string): boolean {
  if (words.languages.has(key) || words.days.has(key)) return false;
  return to - from <= LONGEST && key.length > 2 && !isBeginning(reading, to);
}

/** `identified as Tirupati`, `Porfirio Díaz and Venustiano Carranza`: people stand there. */
function isNamed({ reading, ends }: Scene, from: number): boolean {
  const before = reading.words[from - 1]?.key ?? '';
  if (/^(?:as|alias|named|called)$/.test(before)) return true;
  return before === 'and' && ends.get(from - 1)?.type === 'PER';
}

/** `Sector 8`, `Croix de Guerre`: the name goes on behind a number or a small word. */
function isBeginning(reading: Reading, to: number): boolean {
  const next = reading.words[to];
  if (next === undefined || !joins(reading, to - 1)) return false;
  if (next.shape === 'digit') return /^\d{1,3}$/.test(next.key);
  return /^(?:de|du|del|della|dos|das)$/.test(next.key) && isCapital(reading.words[to + 1]);
}

/** `in Reading, Pennsylvania.`: a town goes on with the area that it lies in, and nothing else does after it. */
function standsBeforeArea({ reading, starts, index }: Scene, from: number, to: number): boolean {
  const area = starts.get(to);
  if (area?.type !== 'GPE' || between(reading, to) !== ', ' || /^ [^(]/.test(behind(reading, area.to)))
    return false;
  const countries = new Set(index.lookup(keyOf(reading, area.from, area.to)).map(({ country }) => country));
  return index.lookup(keyOf(reading, from, to)).some(({ country }) => countries.has(country));
}

function between(reading: Reading, to: number): string {
  return reading.text.slice(reading.words[to - 1]?.end ?? 0, reading.words[to]?.start ?? 0);
}

function behind(reading: Reading, to: number): string {
  const { end } = reading.words[to - 1] ?? { end: 0 };
  return reading.text.slice(end, end + 2);
}

/** One word, or two that begin as places' names do or that nobody knows: `near El Rahad`, `in Phu Darong`. */
function isPlain({ reading, words }: Scene, from: number, to: number): boolean {
  const first = reading.words[from];
  if (first?.shape !== 'Title' || to - from > 2) return false;
  if (to - from === 1 || words.articles.has(first.key) || words.first.has(first.key)) return true;
  return isUnknown(reading, from) && isUnknown(reading, from + 1);
}

/** A proper noun that no text in the lexicons' languages has in small letters. */
function isUnknown(reading: Reading, at: number): boolean {
  return reading.words[at]?.shape === 'Title' && isProper(reading, at);
}

/** Where a town may stand; `joined that of Obi` may mean a person whom the document names. */
function isTownThere(scene: Scene, start: number, to: number, key: string): boolean {
  const { reading, people } = scene;
  if (!inPlace(scene, start, to) || describes(reading, start, to)) return false;
  return !people.has(key) || !/^(?:of|to|from)$/.test(reading.words[start - 1]?.key ?? '');
}

/** How often the document names the country in which the gazetteer knows such a town. */
function mostNamed({ index, countries }: Scene, key: string): number {
  return index.lookup(key).reduce((most, place) => Math.max(most, countries.get(place.country) ?? 0), 0);
}

/** `given to White commanders`, but `near Lashio market`. */
function describes(reading: Reading, start: number, to: number): boolean {
  return /^(?:of|to|from)$/.test(reading.words[start - 1]?.key ?? '') && goesOn(reading, to);
}

/** `Defra officials`, `Green-winged`: the words only describe what follows. */
function goesOn(reading: Reading, to: number): boolean {
  const next = reading.words[to];
  if (next === undefined) return false;
  const gap = reading.text.slice(reading.words[to - 1]?.end ?? 0, next.start);
  if (/^[-'’]/.test(gap)) return true;
  return gap === ' ' && reading.tokens[reading.tokenOf[to] ?? -1]?.pos === 'NOUN';
}

function isProper(reading: Reading, at: number): boolean {
  return reading.tokens[reading.tokenOf[at] ?? -1]?.pos === 'PROPN';
}

function keyOf(reading: Reading, from: number, to: number): string {
  return reading.words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ');
}

/** The whole run of free capitalised words; a run that touches another name or opens a sentence is none. */
function runFrom(reading: Reading, from: number, taken: ReadonlySet<number>): number {
  const sentence = reading.sentenceOf[from] ?? -1;
  if (sentence < 0 || reading.firstWord[sentence] === from) return from;
  if (!isCapital(reading.words[from]) || taken.has(from)) return from;
  if (reading.casing[sentence] !== 'normal') return endsHeadline(reading, from) ? from + 1 : from;
  return runEnd(reading, from, taken);
}

function runEnd(reading: Reading, from: number, taken: ReadonlySet<number>): number {
  let to = from + 1;
  while (!taken.has(to) && joins(reading, to - 1)) {
    const next = opensTail(reading, to) ? to + 1 : to;
    if (!isCapital(reading.words[next]) || taken.has(next)) break;
    to = next + 1;
  }
  return isCapital(reading.words[to]) && taken.has(to) && joins(reading, to - 1) ? from : to;
}

/** `Gunmen Kill Nine Near Kayes`: one word after a preposition, at the end of a headline or before its comma. */
function endsHeadline(reading: Reading, from: number): boolean {
  return !joins(reading, from) && WHERE.has(reading.words[from - 1]?.key ?? '');
}

/** `Urem al-Kubra`: the article of the name's second part is written small and tied to it. */
function opensTail(reading: Reading, at: number): boolean {
  return reading.words[at]?.shape === 'lower' && isArticle(reading, at);
}

/** After a preposition of place, or before `, Country` and `in Country`. */
function inPlace({ reading, starts }: Scene, from: number, to: number): boolean {
  if (BEFORE.has(reading.words[from - 1]?.key ?? '')) return true;
  const after = reading.words[to]?.key === 'in' ? to + 1 : to;
  const next = starts.get(after);
  const gap = reading.text.slice(reading.words[to - 1]?.end ?? 0, reading.words[to]?.start ?? 0);
  return (next?.type === 'GPE' || next?.type === 'LOC') && (after > to ? gap === ' ' : gap === ', ');
}
