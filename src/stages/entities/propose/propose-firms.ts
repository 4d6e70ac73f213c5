import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';

/** Words of a name on each side of its `&`. */
const LONGEST = 3;

/** `Hale & Morrow`, `Dovra Gas & Electric`: names of firms and houses are written with `&`; places and people in a row are not. */
export function proposeFirms(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const named = new Set(
    known.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length - 1; at++) {
    if (!isAmpersand(reading, at) || reading.casing[reading.sentenceOf[at] ?? -1] !== 'normal') continue;
    const from = reach(reading, at, -1);
    const to = reach(reading, at + 1, 1) + 1;
    if (named.has(at) && named.has(at + 1)) continue;
    found.push(
      candidate(reading, from, to, { type: 'ORG', form: 'name', rule: 'entities/firm', score: 0.5 }),
    );
  }
  return found;
}

/** Two words with capitals and more than one letter around ` & `. */
function isAmpersand(reading: Reading, left: number): boolean {
  const [a, b] = [reading.words[left], reading.words[left + 1]];
  if (a === undefined || b === undefined || !isCapital(a) || !isCapital(b)) return false;
  const long = a.key.length > 1 && b.key.length > 1;
  return long && joins(reading, left) && reading.text.slice(a.end, b.start) === ' & ';
}

/** The last word of the capitalised run that goes on from a word in one direction. */
function reach(reading: Reading, from: number, step: -1 | 1): number {
  let at = from;
  for (let n = 1; n < LONGEST; n++) {
    const left = step < 0 ? at - 1 : at;
    if (!isCapital(reading.words[at + step]) || !joins(reading, left)) break;
    at += step;
  }
  return at;
}
