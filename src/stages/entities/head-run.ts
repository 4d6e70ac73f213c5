import type { NameHeadRow } from '../../packs/name-heads.schema.ts';
import { withArticle } from './arabic-article.ts';
import { isCapital, joins, type Reading, surface } from './reading.ts';
import { longest, type RuleTables } from './rule-tables.ts';

const LONGEST = 9;
const INSIDE = new Set('of for and the de del des la y e i'.split(' '));
/** Only behind `for`: `Movement for Change in Nauru`, but a `University of Dovra in Tolmin`. */
const BEHIND_FOR = new Set('in on to against'.split(' '));

/** Capitalised words in a row after `of`; more are the next name of a headline. */
const IN_A_ROW = 3;

/** End of the capitalised run after word `at` (which may be `of`). */
export function forward(reading: Reading, tables: RuleTables, head: NameHeadRow, at: number): number {
  let end = at + 1;
  let row = 0;
  for (let next = end; goesOn(reading, tables, head, at, next); next++) {
    row = isCapital(reading.words[next]) ? row + 1 : 0;
    if (row > IN_A_ROW) break;
    if (row > 0) end = next + 1;
  }
  return end > at + 1 ? end : at;
}

/** May the name that goes on after word `at` hold word `next`? */
function goesOn(reading: Reading, tables: RuleTables, head: NameHeadRow, at: number, next: number): boolean {
  const word = reading.words[next];
  if (word === undefined || next - at >= LONGEST || !joins(reading, next - 1)) return false;
  if (endsSentence(reading, next - 1)) return false;
  if (isCapital(word)) return true;
  if (word.key === 'and') return !opensAnother(reading, tables, head, next + 1);
  return INSIDE.has(word.key) || (BEHIND_FOR.has(word.key) && holdsFor(reading, at, next));
}

/** `College of Art. Gibb`: a full stop after a whole word that the segmenter took for an abbreviation's. */
function endsSentence(reading: Reading, left: number): boolean {
  const { start = 0, end = 0 } = reading.words[left] ?? {};
  return end - start > 2 && /^\.\s/.test(reading.text.slice(end, end + 2));
}

function holdsFor(reading: Reading, from: number, to: number): boolean {
  return reading.words.slice(from, to).some(({ key }) => key === 'for');
}

/** `University of Dovra and Tolmin University`: behind `and` stands a name with the same head, or another `of`. */
function opensAnother(reading: Reading, { heads }: RuleTables, row: NameHeadRow, at: number): boolean {
  if (reading.words[at]?.key === 'of') return true;
  for (let i = at; i < at + IN_A_ROW + 1 && isCapital(reading.words[i]); i++)
    if (longest(heads, (k) => reading.words[k]?.key ?? null, i)?.values.includes(row)) return true;
  return false;
}

/** `Tolmin Province and Bovec Province` are two places. */
const PLACES = new Set(['GPE', 'LOC', 'FAC']);

/** First word of the capitalised run before `from`; function words that only open the sentence are left out. */
export function backward(reading: Reading, tables: RuleTables, row: NameHeadRow, from: number): number {
  const { words } = tables;
  const small = (key: string): boolean =>
    key === 'of' ||
    key === 'de' ||
    (PLACES.has(row.type) ? words.articles.has(key) : key === 'for' || key === 'and');
  let start = from;
  let next = from - 1;
  while (next >= 0 && from - next < LONGEST && joins(reading, next) && !isAnd(reading, row, next)) {
    const word = reading.words[next];
    if (isCapital(word)) {
      if (start !== next + 1 && words.roles.has(word?.key ?? '')) break;
      start = next;
    } else if (!small(word?.key ?? '') || closesAnother(reading, tables, row, next)) break;
    next--;
  }
  const first = nameStart(reading, start, from);
  return first < from ? withArticle(reading, first) : first;
}

/** No place has an `&` in its name. */
function isAnd(reading: Reading, { type }: NameHeadRow, left: number): boolean {
  if (!PLACES.has(type)) return false;
  return reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0).includes('&');
}

function nameStart(reading: Reading, from: number, head: number): number {
  let start = from;
  while (start < head && !namePart(reading, start)) start++;
  return start;
}

/** Ministries are joint ones at times: `ICT and Innovation Ministry`. */
const JOINT = new Set(['ministry', 'education', 'law']);

/** `DFA and Dovra Corps`: letters before `and` are a name of their own. */
function isLetters(reading: Reading, at: number, { subtype, type }: NameHeadRow): boolean {
  if (type !== 'ORG' || JOINT.has(subtype ?? '')) return false;
  const before = reading.words[at - 1];
  return /^\p{Lu}{2}/u.test(surface(reading, at, at + 1)) && (before?.key === 'the' || !isCapital(before));
}

/** `Dovra Front and Steadfast Front`: before `and` stands a name with the same head. A text does not begin with `of`. */
function closesAnother(reading: Reading, { heads }: RuleTables, row: NameHeadRow, at: number): boolean {
  if (at === 0) return true;
  if (reading.words[at]?.key !== 'and') return false;
  if (isLetters(reading, at - 1, row)) return true;
  const keyAt = (i: number): string | null => (i < at ? (reading.words[i]?.key ?? null) : null);
  for (let i = at - 1; i >= at - 1 - IN_A_ROW; i--) {
    if (!isCapital(reading.words[i]) && reading.words[i]?.key !== 'of') return false;
    if (longest(heads, keyAt, i)?.values.includes(row)) return true;
  }
  return false;
}

const NOT_NAMES = new Set(['DET', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'ADV', 'NUM', 'INTJ']);

function namePart(reading: Reading, at: number): boolean {
  if (!isCapital(reading.words[at])) return false;
  const token = reading.tokens[reading.tokenOf[at] ?? -1];
  const opens = reading.firstWord[reading.sentenceOf[at] ?? 0] === at;
  return !(opens && NOT_NAMES.has(token?.pos ?? '')) && reading.words[at]?.key !== 'the';
}
