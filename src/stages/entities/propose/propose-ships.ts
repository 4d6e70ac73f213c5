import type { NameWords } from '../name-words.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';
import type { RuleTables } from '../rule-tables.ts';

/** Words of a ship's name at most. */
const LONGEST = 3;

/** `USS Carney`, `BRP Sierra Madre`: letters that only warships bear, and the name after them. */
export function proposeShips(reading: Reading, { words }: RuleTables): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    if (!isPrefix(reading, words.warships, at)) continue;
    const to = shipEnd(reading, at);
    if (to > at + 1) found.push(warship(reading, at, to));
  }
  return found;
}

/** Is this word part of a ship's name? */
export function isShip(reading: Reading, words: NameWords, at: number): boolean {
  for (let from = at - 1; from >= 0 && from >= at - LONGEST; from--) {
    if (isPrefix(reading, words.warships, from) || isPrefix(reading, words.merchantShips, from)) return true;
    if (!isCapital(reading.words[from]) || !joins(reading, from)) return false;
  }
  return false;
}

/** `MV Kapitan Ruslan`: no person, whatever the name model says. */
export function dropShips(
  reading: Reading,
  { words }: RuleTables,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.filter((one) => one.type !== 'PER' || !isShip(reading, words, one.from));
}

function isPrefix(reading: Reading, prefixes: ReadonlySet<string>, at: number): boolean {
  const word = reading.words[at];
  if (word?.shape !== 'UPPER' || !prefixes.has(word.key) || !joins(reading, at)) return false;
  return reading.casing[reading.sentenceOf[at] ?? -1] !== 'caps' && reading.words[at + 1]?.shape === 'Title';
}

function shipEnd(reading: Reading, at: number): number {
  let to = at + 1;
  while (to - at <= LONGEST && isCapital(reading.words[to]) && joins(reading, to - 1)) to++;
  return to;
}

function warship(reading: Reading, from: number, to: number): Candidate {
  return candidate(reading, from, to, {
    type: 'WEAPON',
    form: 'name',
    rule: 'entities/warship',
    score: 0.9,
    subtype: 'warship',
  });
}
