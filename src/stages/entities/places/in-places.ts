import type { PlaceIndex } from '../../../nlp/places/place-index.ts';
import { nameKey } from '../../../nlp/words.ts';
import { type Candidate, type Reading, surface } from '../reading.ts';
import { placeCandidates } from './place-candidates.ts';
import { isBuilt, isNatural, type PlaceWords, placeByNoun } from './place-position.ts';

/** From this score on the tagger is believed against a preposition. */
const SURE = 0.95;
/** Two words and more are more likely a person's. */
const SURE_OF_FULL = 0.8;
const WITHIN = new Set(['in', 'near', 'outside', 'inside', 'around', 'across']);

/**
 * A person whose name a body of men bears is that body. A person nobody is sure of, after a preposition of place or between commas after a place, is a place:
 * `in Mae Sot`, `Catatumbo, Norte de Santander,`.
 */
export function readInPlaces(
  reading: Reading,
  candidates: readonly Candidate[],
  index: PlaceIndex | null,
  words: PlaceWords,
  units: ReadonlySet<string>,
): Candidate[] {
  const places = new Set(
    candidates.filter((one) => one.type === 'GPE' || one.type === 'LOC').map((one) => one.to),
  );
  return candidates.map((one) => {
    if (one.rule !== 'entities/name-tagger') return one;
    if (one.type === 'PER' && isUnit(reading, one, units)) return { ...one, type: 'ORG' };
    if (one.type === 'PER') return readPerson(reading, one, index, words, places);
    return one.type === 'GPE' || one.type === 'LOC' ? readPlace(reading, one, words) : one;
  });
}

/** What was built is no part of nature: the name model takes a jail for a mountain. */
function readPlace(reading: Reading, one: Candidate, words: PlaceWords): Candidate {
  if (one.type === 'LOC' && isBuilt(reading, words, one.from, one.to)) return { ...one, type: 'FAC' };
  if (isNatural(reading, words, one.from, one.to)) return likely({ ...one, type: 'LOC' });
  return standsAsPlace(reading, one, words) ? likely(one) : one;
}

/** `the Adolfo Pérez front`, `the front Adolfo Pérez`: a body of men bears the name. */
function isUnit(reading: Reading, one: Candidate, units: ReadonlySet<string>): boolean {
  if (one.to - one.from < 2) return false;
  const [before, after] = [reading.words[one.from - 1], reading.words[one.to]];
  if (after !== undefined && units.has(after.key) && reading.text.slice(one.end, after.start) === ' ')
    return before?.key === 'the';
  const unit = before !== undefined && units.has(before.key) && gapBefore(reading, one) === ' ';
  return unit && reading.words[one.from - 2]?.key === 'the' && !/^['’]/.test(reading.text.slice(one.end));
}

function readPerson(
  reading: Reading,
  one: Candidate,
  index: PlaceIndex | null,
  words: PlaceWords,
  places: ReadonlySet<number>,
): Candidate {
  if (isBuilt(reading, words, one.from, one.to)) return { ...one, type: 'FAC' };
  if (one.score >= sure(one)) return one;
  const type =
    placeByNoun(reading, words, one.from, one.to) ?? placeByPosition(reading, one, index, words, places);
  return type === null ? one : likely({ ...one, type });
}

/** What stands where places stand is more likely one than the name model alone can tell. */
const LIKELY = 0.5;

function likely(one: Candidate): Candidate {
  return one.score < LIKELY ? { ...one, score: LIKELY } : one;
}

/** After a preposition of place, or begun as the names of places begin: `in Phu Darong`, `Umm Tarfa`. */
function standsAsPlace(reading: Reading, one: Candidate, words: PlaceWords): boolean {
  if (WITHIN.has(reading.words[one.from - 1]?.key ?? '') && !owned(reading, one)) return true;
  const first = reading.words[one.from]?.key ?? '';
  return one.to - one.from > 1 && (words.first.has(first) || words.articles.has(first));
}

function placeByPosition(
  reading: Reading,
  one: Candidate,
  index: PlaceIndex | null,
  words: PlaceWords,
  places: ReadonlySet<number>,
): 'GPE' | null {
  if (one.to - one.from > 1 && words.first.has(reading.words[one.from]?.key ?? '')) return 'GPE';
  if (WITHIN.has(reading.words[one.from - 1]?.key ?? '') && !owned(reading, one)) return 'GPE';
  if (index === null || !(isListed(reading, one, places) || isAttacked(reading, one, words))) return null;
  return placeCandidates(index, nameKey(surface(reading, one.from, one.to))).length > 0 ? 'GPE' : null;
}

/** `militants raided Mora`: what is attacked or entered is a place, if there is one of the name. */
function isAttacked(reading: Reading, one: Candidate, { verbs }: PlaceWords): boolean {
  return one.to - one.from === 1 && verbs.has(reading.words[one.from - 1]?.key ?? '') && !owned(reading, one);
}

/** Behind a place and a comma, or a place and `and`. */
function isListed(reading: Reading, one: Candidate, places: ReadonlySet<number>): boolean {
  if (places.has(one.from)) return /^,\s$/.test(gapBefore(reading, one));
  return reading.words[one.from - 1]?.key === 'and' && places.has(one.from - 1) && !owned(reading, one);
}

function sure(one: Candidate): number {
  return one.to - one.from > 1 ? SURE_OF_FULL : SURE;
}

function owned(reading: Reading, one: Candidate): boolean {
  return /^['’]/.test(reading.text.slice(one.end, one.end + 1));
}

function gapBefore(reading: Reading, one: Candidate): string {
  return reading.text.slice(reading.words[one.from - 1]?.end ?? 0, one.start);
}
