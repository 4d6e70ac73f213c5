import type { PlaceIndex } from '../../nlp/places/place-index.ts';
import { nameKey } from '../../nlp/words.ts';
import type { NameWords } from './name-words.ts';
import { placeCandidates } from './places/place-candidates.ts';
import { type Candidate, candidate, isCapital, joins, type Reading, surface } from './reading.ts';

/** Words of a name that only the noun before it shows. */
const LONGEST = 3;
/** The noun is as good a witness as a head word. */
const SHOWN = 0.6;
const TAKEN_FOR = new Set(['GPE', 'LOC', 'FAC', 'PER', 'ORG']);

/** `the company Gemfields`, `its newspaper Al-Naba`, `the Lamuka coalition`: the noun says that a body is named. */
export function readBodies(
  reading: Reading,
  candidates: readonly Candidate[],
  words: NameWords,
  index: PlaceIndex | null,
): Candidate[] {
  const taken = new Set<number>();
  const read = candidates.map((one) => {
    for (let i = one.from; i < one.to; i++) taken.add(i);
    if (one.rule !== 'entities/name-tagger' || !TAKEN_FOR.has(one.type)) return one;
    const body = isNamedBody(reading, one.from, words) || isBehind(reading, one, words, index);
    return body && !isOwner(reading, one.to)
      ? { ...one, type: 'ORG' as const, score: Math.max(one.score, SHOWN) }
      : one;
  });
  return [...read, ...free(reading, taken, words)];
}

/** After a noun of bodies with its article: `party Secretary` and `company men` are something else. */
function isNamedBody(reading: Reading, from: number, words: NameWords): boolean {
  const noun = reading.words[from - 1];
  if (noun?.shape !== 'lower' || !words.beforeBody.has(noun.key) || !spaced(reading, from - 1)) return false;
  return /^(?:the|its|his|her|their|a|an|another)$/.test(reading.words[from - 2]?.key ?? '');
}

/** Before a noun of bodies, where no gazetteer knows a place of the name. */
function isBehind(reading: Reading, one: Candidate, words: NameWords, index: PlaceIndex | null): boolean {
  const noun = reading.words[one.to];
  if (one.type === 'PER' || noun?.shape !== 'lower' || !words.behindBody.has(noun.key)) return false;
  if (!spaced(reading, one.to - 1) || index === null) return false;
  return placeCandidates(index, nameKey(surface(reading, one.from, one.to))).length === 0;
}

function free(reading: Reading, taken: ReadonlySet<number>, words: NameWords): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 2; at < reading.words.length; at++) {
    if (!isCapital(reading.words[at]) || taken.has(at) || !isNamedBody(reading, at, words)) continue;
    if (reading.tokens[reading.tokenOf[at] ?? -1]?.pos !== 'PROPN') continue;
    let to = at + 1;
    while (isCapital(reading.words[to]) && joins(reading, to - 1) && !taken.has(to)) to++;
    if (to - at > LONGEST || taken.has(to) || isOwner(reading, to)) continue;
    found.push(
      candidate(reading, at, to, { type: 'ORG', form: 'name', rule: 'entities/body-by-noun', score: SHOWN }),
    );
  }
  return found;
}

function isOwner({ text, words }: Reading, to: number): boolean {
  return /^['’]/.test(text.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 1));
}

function spaced({ text, words, sentenceOf }: Reading, left: number): boolean {
  const gap = text.slice(words[left]?.end ?? 0, words[left + 1]?.start ?? 0);
  return gap === ' ' && sentenceOf[left] === sentenceOf[left + 1];
}
