import type { Alias, Lexicon } from '../lexicon.ts';
import { type Candidate, candidate, isCapital, type Reading } from '../reading.ts';

/** Names of a list that share their last word. */
const MOST = 4;
const PLACES = new Set(['GPE', 'LOC']);

/** `North and South Kivu`: the first place lacks the word that the last one ends with, and the packs know both. */
export function proposeElided(reading: Reading, lexicon: Lexicon, known: readonly Candidate[]): Candidate[] {
  return known.flatMap((one) => {
    if (!PLACES.has(one.type) || one.form !== 'name' || one.to - one.from < 2) return [];
    const shared = reading.words.slice(one.from + 1, one.to).map(({ key }) => key);
    return before(reading, one.from).flatMap((at) => elided(reading, lexicon, at, shared) ?? []);
  });
}

/** The single words that `and` and commas tie to the name that begins here, from the nearest on. */
function before(reading: Reading, from: number): number[] {
  const found: number[] = [];
  let at = from;
  while (found.length < MOST) {
    const and = found.length === 0 && /^(?:and|or|&)$/.test(reading.words[at - 1]?.key ?? '');
    const next = and ? at - 2 : at - 1;
    if (next < 0 || !isCapital(reading.words[next]) || !ties(reading, next, at, and)) break;
    found.push(next);
    at = next;
  }
  return found;
}

/** The nearest stands before `and`, the others before a comma. */
function ties({ text, words, sentenceOf }: Reading, left: number, right: number, and: boolean): boolean {
  if (sentenceOf[left] !== sentenceOf[right]) return false;
  const gap = text.slice(words[left]?.end ?? 0, words[right]?.start ?? 0);
  return and ? /^,? (?:and|or) $/.test(gap) : gap === ', ';
}

function elided(
  reading: Reading,
  { byKey }: Lexicon,
  at: number,
  shared: readonly string[],
): Candidate | null {
  const key = [reading.words[at]?.key ?? '', ...shared].join(' ');
  const aliases = (byKey.get(key) ?? []).filter(isPlace);
  const [best] = aliases;
  if (best === undefined) return null;
  return candidate(reading, at, at + 1, {
    type: best.known.type,
    form: 'name',
    rule: 'entities/elided',
    score: 0.95,
    aliases,
    subtype: best.known.subtype,
    country: best.known.country,
  });
}

function isPlace({ known, kind }: Alias): boolean {
  return kind === 'name' && PLACES.has(known.type);
}
