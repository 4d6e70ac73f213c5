import { spells } from '../learn/learn-acronyms.ts';
import { isAcronym, type Lexicon } from '../lexicon.ts';
import { type Candidate, candidate, isCapital, joins, type Reading, surface } from '../reading.ts';
import type { RuleTables } from '../rule-tables.ts';

/** Words of the longest name that an acronym behind it spells. */
const LONGEST = 9;
const SHORTEST = 2;

/** `Société Minière de Dovra (SMD)`: letters in brackets that spell the words before them say that these are a name. */
export function proposeDefined(reading: Reading, lexicon: Lexicon, { words }: RuleTables): Candidate[] {
  const found: Candidate[] = [];
  for (let at = SHORTEST; at < reading.words.length; at++) {
    const letters = lettersAt(reading, at);
    if (letters === null || words.noBody.has(letters.toLowerCase())) continue;
    if (reading.casing[reading.sentenceOf[at] ?? -1] !== 'normal' || isThing(lexicon, letters)) continue;
    const from = spelt(reading, letters, at);
    if (from !== null && !words.roles.has(reading.words[from]?.key ?? ''))
      found.push(
        candidate(reading, from, at, {
          type: 'ORG',
          form: 'name',
          rule: 'entities/spelt-by-letters',
          score: 0.6,
        }),
      );
  }
  return found;
}

/** The acronym that stands alone in brackets at this word. */
function lettersAt(reading: Reading, at: number): string | null {
  const word = reading.words[at];
  if (word?.shape !== 'UPPER') return null;
  const before = reading.text.slice(reading.words[at - 1]?.end ?? 0, word.start);
  if (!/^["”’']? \(["“‘']?$/.test(before) || !/^["”’']?\)/.test(reading.text.slice(word.end, word.end + 2)))
    return null;
  const letters = surface(reading, at, at + 1);
  return isAcronym(letters) && letters.length >= SHORTEST ? letters : null;
}

/** What the packs know by these letters is a place, a treaty or a weapon. */
function isThing(lexicon: Lexicon, letters: string): boolean {
  const known = lexicon.byKey.get(letters.toLowerCase()) ?? [];
  return known.length > 0 && known.every((alias) => alias.known.type !== 'ORG');
}

/** Where the words begin that the letters spell, capitals all but the small ones. */
function spelt(reading: Reading, letters: string, to: number): number | null {
  for (let from = to - 1; from >= Math.max(0, to - LONGEST); from--) {
    if (from < to - 1 && !joins(reading, from)) return null;
    const first = reading.words[from];
    if (first === undefined || !(isCapital(first) || first.key.length <= 3 || first.key === 'against'))
      return null;
    if (isCapital(first) && to - from >= SHORTEST && spells(reading, letters, { from, to })) return from;
  }
  return null;
}
