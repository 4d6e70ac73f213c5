import type { NameHeadRow } from '../../packs/name-heads.schema.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from './reading.ts';
import { longest, type RuleTables } from './rule-tables.ts';

const LONGEST = 9;
const INSIDE = new Set('of for and the de del des la y e i in on to against'.split(' '));

/** Runs of capitalised words around a word that tells what they name: `Karen National Army`, `Lake Kivu`. */
export function proposeHeads(reading: Reading, tables: RuleTables): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    if (!isCapital(reading.words[at])) continue;
    const casing = reading.casing[reading.sentenceOf[at] ?? -1];
    if (casing !== 'normal') continue;
    const head = longest(tables.heads, (i) => reading.words[i]?.key ?? null, at);
    if (head === null || !capitals(reading, at, at + head.length)) continue;
    for (const row of head.values) {
      const one = build(reading, tables, row, at, at + head.length);
      if (one !== null) found.push(one);
    }
  }
  return found;
}

function capitals(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isCapital(reading.words[i]) || (i > from && !joins(reading, i - 1))) return false;
  return true;
}

function build(
  reading: Reading,
  tables: RuleTables,
  row: NameHeadRow,
  from: number,
  to: number,
): Candidate | null {
  if (
    row.place.includes('of') &&
    reading.words[to]?.key === 'of' &&
    joins(reading, to - 1) &&
    !closesQuote(reading, to - 1)
  ) {
    const end = forward(reading, to);
    if (end > to)
      return made(
        reading,
        row,
        row.place.includes('last') ? backward(reading, tables, row, from) : from,
        end,
        'of',
        0.65,
      );
  }
  if (row.place.includes('first') && joins(reading, to - 1)) {
    const end = Math.min(forward(reading, to - 1), to + 3);
    if (end > to) return made(reading, row, from, end, 'first', 0.65);
  }
  if (!row.place.includes('last')) return null;
  const start = backward(reading, tables, row, from);
  return start < from ? made(reading, row, start, to, 'last', 0.6) : null;
}

/** Capitalised words in a row after `of`; more are the next name of a headline. */
const IN_A_ROW = 3;

/** End of the capitalised run after word `at` (which may be `of`). */
function forward(reading: Reading, at: number): number {
  let end = at + 1;
  let next = end;
  let row = 0;
  while (next < reading.words.length && next - at < LONGEST && joins(reading, next - 1)) {
    const word = reading.words[next];
    row = isCapital(word) ? row + 1 : 0;
    if (row > IN_A_ROW) break;
    if (row > 0) end = next + 1;
    else if (!INSIDE.has(word?.key ?? '')) break;
    next++;
  }
  return end > at + 1 ? end : at;
}

/** `Tolmin Province and Bovec Province` are two places. */
const PLACES = new Set(['GPE', 'LOC', 'FAC']);

/** First word of the capitalised run before `from`; function words that only open the sentence are left out. */
function backward(reading: Reading, { words }: RuleTables, row: NameHeadRow, from: number): number {
  const small = (key: string): boolean =>
    key === 'of' ||
    key === 'de' ||
    (PLACES.has(row.type) ? words.articles.has(key) : key === 'for' || key === 'and');
  let start = from;
  let next = from - 1;
  while (next >= 0 && from - next < LONGEST && joins(reading, next)) {
    const word = reading.words[next];
    if (isCapital(word)) {
      if (start !== next + 1 && words.roles.has(word?.key ?? '')) break;
      start = next;
    } else if (!small(word?.key ?? '') || next === 0) break;
    next--;
  }
  while (start < from && !namePart(reading, start)) start++;
  return start;
}

/** Quotation marks are looked for so many words back. */
const QUOTED = 6;

/** `‘Peace Council’ of Sagaing`: the name ends with its quotation. */
function closesQuote(reading: Reading, left: number): boolean {
  const { text, words } = reading;
  if (!/^['’]\s/.test(text.slice(words[left]?.end ?? 0, (words[left]?.end ?? 0) + 2))) return false;
  for (let i = left; i >= 0 && i > left - QUOTED; i--)
    if (/^[\s(]?['‘]$/.test(text.slice(Math.max(0, (words[i]?.start ?? 0) - 2), words[i]?.start)))
      return true;
  return false;
}

const NOT_NAMES = new Set(['DET', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'ADV', 'NUM', 'INTJ']);

function namePart(reading: Reading, at: number): boolean {
  if (!isCapital(reading.words[at])) return false;
  const token = reading.tokens[reading.tokenOf[at] ?? -1];
  const opens = reading.firstWord[reading.sentenceOf[at] ?? 0] === at;
  return !(opens && NOT_NAMES.has(token?.pos ?? '')) && reading.words[at]?.key !== 'the';
}

function made(
  reading: Reading,
  row: NameHeadRow,
  from: number,
  to: number,
  place: string,
  score: number,
): Candidate {
  return candidate(reading, from, to, {
    type: row.type,
    form: 'name',
    rule: `entities/head-${row.id}-${place}`,
    score,
    subtype: row.subtype,
    sector: row.sector,
  });
}
