import type { Candidate, Reading } from './reading.ts';

const SPOKEN = new Set(['in', 'into', 'speak', 'speaks', 'spoke', 'speaking', 'fluent']);

/**
 * `an interview in Burmese`, `he speaks Pashto and Dari`: a language is no people. The word stands after `in` or a
 * verb of speaking, and nothing follows that it could describe.
 */
export function dropLanguages(
  reading: Reading,
  candidates: readonly Candidate[],
  languages: ReadonlySet<string>,
): Candidate[] {
  const ends = new Set<number>();
  const sorted = [...candidates].sort((a, b) => a.from - b.from);
  const dropped = new Set<Candidate>();
  for (const one of sorted) {
    if (!isLanguage(reading, one, ends, languages)) continue;
    dropped.add(one);
    ends.add(one.to);
  }
  return candidates.filter((one) => !dropped.has(one));
}

function isLanguage(
  reading: Reading,
  one: Candidate,
  ends: ReadonlySet<number>,
  languages: ReadonlySet<string>,
): boolean {
  if (one.to - one.from > 1) return false;
  const listed = languages.has(reading.words[one.from]?.key ?? '');
  if (one.form !== 'adjective' && !listed) return false;
  const spoken = SPOKEN.has(reading.words[one.from - 1]?.key ?? '');
  return (spoken || goesOnFrom(reading, one, ends)) && !describes(reading, one.to);
}

/** `in Armenian, Azeri and Russian`. */
function goesOnFrom(reading: Reading, one: Candidate, ends: ReadonlySet<number>): boolean {
  const and = reading.words[one.from - 1]?.key === 'and';
  const before = and ? one.from - 1 : one.from;
  if (!ends.has(before)) return false;
  const gap = reading.text.slice(reading.words[before - 1]?.end ?? 0, reading.words[before]?.start ?? 0);
  return and ? /^,?\s$/.test(gap) : /^,\s$/.test(gap);
}

/** A noun or a name right after: `in Burmese towns`. */
function describes(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined) return false;
  const gap = reading.text.slice(reading.words[at - 1]?.end ?? 0, word.start);
  return (
    /^[ \n-]$/.test(gap) &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(reading.tokens[reading.tokenOf[at] ?? -1]?.pos ?? '')
  );
}
