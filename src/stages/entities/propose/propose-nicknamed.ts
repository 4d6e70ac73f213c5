import type { Alias, Lexicon } from '../lexicon.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';
import { longest, type RuleTables } from '../rule-tables.ts';
import { nameRun } from './propose-titled.ts';

/** Words of a nickname, and of the names before and behind it. */
const LONGEST = 3;
const LONGEST_NAME = 2;
const NOTHING: ReadonlySet<number> = new Set();

/** `Joaquín “El Chapo” Guzmán` is one name; `the men of alias Marlon` names a person. */
export function proposeNicknamed(
  reading: Reading,
  lexicon: Lexicon,
  tables: RuleTables,
  others: readonly Candidate[],
): Candidate[] {
  const people = new Set(others.filter(isPerson).flatMap(({ from, to }) => [from, to - 1]));
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length - 1; at++) {
    if ((reading.sentenceOf[at] ?? -1) < 0) continue;
    const one = aliased(reading, tables, at) ?? nicknamed(reading, lexicon, tables, people, at);
    if (one !== null) found.push(one);
  }
  return found;
}

function isPerson({ type, score }: Candidate): boolean {
  return type === 'PER' && score >= 0.3;
}

/** Behind a small word; behind a name or a comma the words before say whose alias it is. */
function aliased(reading: Reading, tables: RuleTables, at: number): Candidate | null {
  if (reading.words[at]?.key !== 'alias' || gap(reading, at) !== ' ') return null;
  if (reading.words[at - 1]?.shape !== 'lower' || gap(reading, at - 1) !== ' ') return null;
  const to = Math.min(nameRun(reading, tables, at + 1, NOTHING), at + 1 + LONGEST);
  return to === at + 1 ? null : person(reading, at + 1, to, 'entities/alias', []);
}

/** The word before the quotation and the one behind it, of which one is a person's to somebody. */
function nicknamed(
  reading: Reading,
  lexicon: Lexicon,
  tables: RuleTables,
  people: ReadonlySet<number>,
  at: number,
): Candidate | null {
  if (!isCapital(reading.words[at]) || !/^ ["“'‘]$/.test(gap(reading, at))) return null;
  const close = closing(reading, at + 1);
  if (close === null || !isCapital(reading.words[close + 1])) return null;
  if (!people.has(at) && !people.has(close + 1) && !people.has(close)) return null;
  const from = reach(reading, tables, at, -1);
  const to = reach(reading, tables, close + 1, 1) + 1;
  const keys = (start: number, end: number): string[] =>
    reading.words.slice(start, end).map(({ key }) => key);
  const known = [...keys(from, at + 1), ...keys(close + 1, to)].join(' ');
  const aliases = [known, keys(at + 1, close + 1).join(' ')].map((key) => peopleCalled(lexicon, key));
  return person(reading, from, to, 'entities/nicknamed', aliases.find(({ length }) => length > 0) ?? []);
}

function peopleCalled({ byKey }: Lexicon, key: string): readonly Alias[] {
  return (byKey.get(key) ?? []).filter(({ known }) => known.type === 'PER');
}

/** The last word of the quotation that begins here. */
function closing(reading: Reading, from: number): number | null {
  for (let at = from; at < from + LONGEST; at++) {
    if (reading.sentenceOf[at] !== reading.sentenceOf[from]) return null;
    if (/^["”'’] $/.test(gap(reading, at))) return at;
    if (gap(reading, at) !== ' ') return null;
  }
  return null;
}

/** The last word of the capitalised run in one direction, short of titles. */
function reach(reading: Reading, tables: RuleTables, from: number, step: -1 | 1): number {
  let at = from;
  for (let n = 1; n < LONGEST_NAME; n++) {
    const next = at + step;
    if (!isCapital(reading.words[next]) || !joins(reading, step < 0 ? next : at)) break;
    if (longest(tables.titles, (i) => reading.words[i]?.key ?? null, next) !== null) break;
    at = next;
  }
  return at;
}

function gap({ text, words }: Reading, left: number): string {
  return text.slice(words[left]?.end ?? 0, words[left + 1]?.start ?? 0);
}

function person(
  reading: Reading,
  from: number,
  to: number,
  rule: string,
  aliases: readonly Alias[],
): Candidate {
  const [alias] = aliases;
  const { country = null, sector = null } = alias?.known ?? {};
  return candidate(reading, from, to, {
    type: 'PER',
    form: 'name',
    rule,
    score: 0.9,
    aliases,
    country,
    sector,
  });
}
