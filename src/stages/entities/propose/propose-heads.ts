import type { NameHeadRow } from '../../../packs/name-heads.schema.ts';
import { backward, forward } from '../head-run.ts';
import { type Candidate, candidate, isCapital, joins, type Reading, surface } from '../reading.ts';
import { longest, type RuleTables } from '../rule-tables.ts';

/** Runs of capitalised words around a word that tells what they name: `Karen National Army`, `Lake Kivu`. */
export function proposeHeads(reading: Reading, tables: RuleTables): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    if (!isCapital(reading.words[at]) && !isNumberedSmall(reading, at)) continue;
    const casing = reading.casing[reading.sentenceOf[at] ?? -1];
    if (casing !== 'normal') continue;
    const head = longest(tables.heads, (i) => reading.words[i]?.key ?? null, at);
    if (head === null) continue;
    const built = capitals(reading, at, at + head.length)
      ? head.values.flatMap((row) => build(reading, tables, row, at, at + head.length) ?? [])
      : head.values.flatMap((row) => numberedSmall(reading, tables, row, at, at + head.length) ?? []);
    found.push(...built);
    // `School District` tells more than `District` does.
    if (built.length > 0) at += head.length - 1;
  }
  return found;
}

function capitals(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isCapital(reading.words[i]) || (i > from && !joins(reading, i - 1) && !owns(reading, i - 1)))
      return false;
  return true;
}

/** `Prosecutor's Office`: the possessive stands within the name. */
function owns(reading: Reading, left: number): boolean {
  const gap = reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0);
  return /^['’]s $/.test(gap) && reading.sentenceOf[left] === reading.sentenceOf[left + 1];
}

/** `Ministry of Water`, `Dovra University of Art`. */
function namedOf(
  reading: Reading,
  tables: RuleTables,
  row: NameHeadRow,
  from: number,
  to: number,
): Candidate | null {
  if (!row.place.includes('of') || reading.words[to]?.key !== 'of') return null;
  if (!joins(reading, to - 1) || closesQuote(reading, to - 1)) return null;
  const end = forward(reading, tables, row, to);
  const start = row.place.includes('last') ? backward(reading, tables, row, from) : from;
  return end > to ? made(reading, row, start, end, 'of', 0.65) : null;
}

/** `Convention Against Terrorism`, `Protocol on the Delimitation of Dovra`; not `the Protocol on Monday`. */
function namedOn(
  reading: Reading,
  tables: RuleTables,
  row: NameHeadRow,
  from: number,
  to: number,
): Candidate | null {
  if (!row.place.includes('on') || !/^(?:on|against|for|concerning)$/.test(reading.words[to]?.key ?? ''))
    return null;
  const next = reading.words[to + 1]?.key === 'the' ? to + 2 : to + 1;
  if (!isCapital(reading.words[next]) || tables.words.days.has(reading.words[next]?.key ?? '')) return null;
  for (let i = to - 1; i < next; i++) if (!joins(reading, i)) return null;
  const end = forward(reading, tables, row, next - 1);
  return end > next - 1 ? made(reading, row, backward(reading, tables, row, from), end, 'on', 0.75) : null;
}

/** Nothing of a name stands before it. */
function standsAlone(reading: Reading, from: number): boolean {
  const before = reading.words[from - 1];
  return before?.key === 'the' || !isCapital(before);
}

/** A small word between a name and a number: `Security Council | resolution | 1325`. */
function isNumberedSmall(reading: Reading, at: number): boolean {
  const next = reading.words[at + 1];
  return next?.shape === 'digit' && isCapital(reading.words[at - 1]) && joins(reading, at - 1);
}

function numberedSmall(
  reading: Reading,
  tables: RuleTables,
  row: NameHeadRow,
  from: number,
  to: number,
): Candidate | null {
  if (row.type !== 'LAW' || !row.place.includes('number')) return null;
  const one = numberedName(reading, tables, row, from, to);
  return one !== null && one.from < from ? one : null;
}

function build(
  reading: Reading,
  tables: RuleTables,
  row: NameHeadRow,
  from: number,
  to: number,
): Candidate | null {
  const named = namedOf(reading, tables, row, from, to) ?? namedOn(reading, tables, row, from, to);
  if (named !== null) return named;
  if (row.place.includes('first') && joins(reading, to - 1)) {
    const end = Math.min(forward(reading, tables, row, to - 1), to + 3);
    if (end > to) return made(reading, row, from, end, 'first', 0.65);
  }
  if (row.place.includes('number')) return numberedName(reading, tables, row, from, to);
  if (row.place.includes('alone') && standsAlone(reading, from))
    return made(reading, row, from, to, 'alone', 0.6);
  if (!row.place.includes('last')) return null;
  const start = ordinalBefore(reading, row, backward(reading, tables, row, from));
  const end = numberBehind(reading, row, to);
  return start < from || end > to ? made(reading, row, start, end, 'last', 0.6) : null;
}

/** `3rd Assault Brigade`: the ordinal tells which. */
function ordinalBefore(reading: Reading, { numbered }: NameHeadRow, from: number): number {
  const ordinal = numbered && /^\d{1,4}(?:st|nd|rd|th)$/.test(reading.words[from - 1]?.key ?? '');
  return ordinal && joins(reading, from - 1) ? from - 1 : from;
}

const SPELT = new Set('One Two Three Four Five Six Seven Eight Nine Ten'.split(' '));

/** `Task Force 47`, `Mobile Unit Two`, not the `Rifle Company 12 soldiers`. */
function numberBehind(reading: Reading, { numbered }: NameHeadRow, to: number): number {
  if (!numbered || !joins(reading, to - 1)) return to;
  if (SPELT.has(surface(reading, to, to + 1))) return to + 1;
  if (!/^\d{1,4}$/.test(reading.words[to]?.key ?? '')) return to;
  const next = reading.tokens[reading.tokenOf[to + 1] ?? -1];
  return next?.pos === 'NOUN' && joins(reading, to) ? to : to + 1;
}

/** `Security Council Resolution 1325`, `Decree No. 7`: without its number it is any resolution. */
function numberedName(
  reading: Reading,
  tables: RuleTables,
  row: NameHeadRow,
  from: number,
  to: number,
): Candidate | null {
  const at = reading.words[to]?.key === 'no' && joins(reading, to - 1) ? to + 1 : to;
  if (!/^\d{1,4}$/.test(reading.words[at]?.key ?? '') || !joins(reading, at - 1)) return null;
  return made(reading, row, backward(reading, tables, row, from), numberEnd(reading, at), 'number', 0.85);
}

/** `Decision 2010/788/CFSP`: what slashes tie to the number belongs to it. */
function numberEnd({ text, words }: Reading, at: number): number {
  let end = at + 1;
  while (end < at + 4 && text.slice(words[end - 1]?.end ?? 0, words[end]?.start ?? 0) === '/') end++;
  return end;
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
