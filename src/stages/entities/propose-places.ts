import type { PlaceIndex } from '../../nlp/places/place-index.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from './reading.ts';

/** Words that are towns in GeoNames and hardly ever in texts. */
export function makeNeverPlaces(knowledge: Knowledge): ReadonlySet<string> {
  const rows = knowledge.rows(LEXICONS).filter(({ row }) => row.id === 'NEVER_PLACES');
  return new Set(rows.flatMap(({ row }) => row.words));
}

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
const LONGEST = 3;

/**
 * Towns of the document's countries in a place's position that nobody proposed: `shells hit Vovchansk in Ukraine`.
 * The gazetteer alone never makes a name: the country must be in the text and the position must be a place's.
 */
export function proposePlaces(
  reading: Reading,
  index: PlaceIndex | null,
  lexicon: Lexicon,
  never: ReadonlySet<string>,
  others: readonly Candidate[],
): Candidate[] {
  if (index === null) return [];
  const countries = countriesOf(others, lexicon);
  const taken = new Set<number>();
  const starts = new Map<number, Candidate>();
  for (const one of others.filter(({ score }) => score >= 0.5)) {
    starts.set(one.from, one);
    for (let i = one.from; i < one.to; i++) taken.add(i);
  }
  const found: Candidate[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    const to = runFrom(reading, from, taken);
    if (to === from) continue;
    const key = keyOf(reading, from, to);
    const allowed = to - from <= LONGEST && key.length > 3 && !never.has(key);
    if (allowed && inPlace(reading, from, to, starts) && isIn(index, key, countries))
      found.push(candidate(reading, from, to, TOWN));
    from = to - 1;
  }
  return found;
}

function isIn(index: PlaceIndex, key: string, countries: ReadonlySet<string>): boolean {
  return index.lookup(key).some((place) => countries.has(place.country));
}

const TOWN = { type: 'GPE', form: 'name', rule: 'entities/town-of-country', score: 0.7 } as const;

function keyOf(reading: Reading, from: number, to: number): string {
  return reading.words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ');
}

/** Alpha-2 of the countries that the document names. */
function countriesOf(others: readonly Candidate[], lexicon: Lexicon): Set<string> {
  const out = new Set<string>();
  for (const one of others) {
    const iso2 = lexicon.countries.get(one.country ?? '')?.iso2;
    if (iso2 !== undefined && one.score > 0.8) out.add(iso2);
  }
  return out;
}

/** The whole run of free capitalised words; a run that touches another name or opens a sentence is none. */
function runFrom(reading: Reading, from: number, taken: ReadonlySet<number>): number {
  const sentence = reading.sentenceOf[from] ?? -1;
  if (sentence < 0 || reading.casing[sentence] !== 'normal' || reading.firstWord[sentence] === from)
    return from;
  if (!isCapital(reading.words[from]) || taken.has(from)) return from;
  let to = from + 1;
  while (isCapital(reading.words[to]) && joins(reading, to - 1) && !taken.has(to)) to++;
  return to;
}

/** After a preposition of place, or before `, Country` and `in Country`. */
function inPlace(
  reading: Reading,
  from: number,
  to: number,
  starts: ReadonlyMap<number, Candidate>,
): boolean {
  if (BEFORE.has(reading.words[from - 1]?.key ?? '')) return true;
  const after = reading.words[to]?.key === 'in' ? to + 1 : to;
  const next = starts.get(after);
  const gap = reading.text.slice(reading.words[to - 1]?.end ?? 0, reading.words[to]?.start ?? 0);
  return (next?.type === 'GPE' || next?.type === 'LOC') && (after > to ? gap === ' ' : gap === ', ');
}
