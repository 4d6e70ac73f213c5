import { readAt } from './grammar.ts';
import { readMonth, readMonthDate } from './grammar-calendar.ts';
import { readAmounts, readDuration } from './grammar-duration.ts';
import type { Found, Point } from './meaning.ts';
import { readDay, readNumber } from './numbers.ts';
import { isGlued, isNear, isWord, sense, type Text } from './reader.ts';

/**
 * Every time expression of a text, left to right, the longest at each place; lists and ranges give one for each member.
 * A place where nothing is read costs one step, so the whole is linear.
 */
export function propose(text: Text): readonly Found[] {
  const found: Found[] = [];
  let i = 0;
  while (i < text.toks.length) {
    const tok = text.toks[i];
    const here = tok?.starts && leads(text, i) ? readGroup(text, i) : [];
    const last = here.at(-1);
    found.push(...here);
    i = last === undefined ? i + 1 : last.next;
  }
  return found;
}

/** An article starts an expression only when the next word has something to do with time. */
function leads({ toks }: Text, i: number): boolean {
  if (toks[i]?.lower !== 'the') return true;
  const next = toks[i + 1];
  return next !== undefined && next.lower !== 'the' && (next.kind === 'number' || next.entries !== null);
}

/** A single expression, or the members of a list that share a month, a year or a unit. */
function readGroup(text: Text, i: number): readonly Found[] {
  const days = readDayList(text, i);
  if (days.length > 0) return days;
  const counts = readCountList(text, i);
  if (counts.length > 0) return counts;
  const one = readAt(text, i);
  if (one === null) return [];
  return [one, ...readDaysAfter(text, one), ...readShortYears(text, one)];
}

const SEPARATORS = ['-', '–', '—', 'and', 'to', 'or', ',', '&', 'through', 'until'];
const LONGEST_LIST = 6;

/** `12-14 July`, `the 28 and 29 August`, `from the 13th to the 19th of October 1950`. */
function readDayList(text: Text, i: number): readonly Found[] {
  if (!isNear(text.toMonth, i)) return [];
  const days: { first: number; next: number; value: number }[] = [];
  let at = i;
  while (days.length < LONGEST_LIST) {
    const day = readDay(
      text,
      isWord(text, at, 'the') || (at === i && text.toks[at]?.lower === 'the') ? at + 1 : at,
    );
    if (day === null) return [];
    days.push({ first: at, next: day.next, value: day.value });
    if (!isWord(text, day.next, ...SEPARATORS)) return [];
    at = day.next + 1;
    if (isWord(text, day.next, ',') && isWord(text, at, 'and')) at++;
    if (text.toks[at]?.gap === 'line') return [];
    const start = isWord(text, at, 'the') ? at + 1 : at;
    const date = readMonthDate(text, start);
    if (date?.meaning.kind !== 'point' || date.meaning.fields.day === undefined) continue;
    if (date.meaning.fields.weekday !== undefined || readMonth(text, start) !== null) return [];
    const { fields } = date.meaning;
    const before = days.map(({ first, next, value }) => ({
      first,
      next,
      meaning: { kind: 'point' as const, fields: { ...fields, day: value } },
      rule: 'dates/day-list',
    }));
    return [...before, { first: at, next: date.next, meaning: date.meaning, rule: date.rule }];
  }
  return [];
}

/** `May 4 and 5`, `March 5-9, 1918`, `December 24, 25 and 28`. */
function readDaysAfter(text: Text, one: Found): readonly Found[] {
  if (
    one.meaning.kind !== 'point' ||
    one.meaning.fields.month === undefined ||
    one.meaning.fields.day === undefined
  )
    return [];
  const found: Found[] = [];
  let { next } = one;
  while (found.length < LONGEST_LIST) {
    const day = readNextDay(text, next);
    if (day === null) break;
    const { year, ...rest } = one.meaning.fields;
    const told = day.year === null ? (year === undefined ? {} : { year }) : { year: day.year };
    const meaning: Point = { kind: 'point', fields: { ...rest, ...told, day: day.value } };
    found.push({ first: day.first, next: day.next, meaning, rule: 'dates/day-list' });
    next = day.next;
  }
  return found;
}

function readNextDay(text: Text, i: number) {
  if (!isWord(text, i, '-', '–', '—', 'and', 'to', 'or', '&', ',', 'through', 'until')) return null;
  const and = isWord(text, i, ',') && isWord(text, i + 1, 'and') ? i + 2 : i + 1;
  const the = isWord(text, and, 'the') ? and + 1 : and;
  const day = text.toks[the]?.gap === 'line' || text.toks[the]?.kind !== 'number' ? null : readDay(text, the);
  if (day === null || readMonth(text, day.next) !== null) return null;
  if (
    isWord(text, day.next, 'of') ||
    (text.toks[day.next]?.gap === 'none' &&
      !isWord(text, day.next, ',', '.', ';', ')', '-', '–', "'", '’', '"', '”'))
  )
    return null;
  const comma = isWord(text, day.next, ',') ? day.next + 1 : day.next;
  const year = text.toks[comma];
  const isYear =
    comma > day.next &&
    year?.kind === 'number' &&
    year.end - year.start === 4 &&
    year.value >= 1000 &&
    year.value < 2200;
  if (isYear) return { first: and, next: comma + 1, value: day.value, year: year.value };
  const dash = isWord(text, i, '-', '–', '—');
  if (!dash && !endsCount(text, day.next, isWord(text, i, ','))) return null;
  return { first: and, next: day.next, value: day.value, year: null };
}

/** After `and 5` no noun is counted: `May 4 and 5 people` has one day. */
function endsCount(text: Text, i: number, comma: boolean): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line') return !comma;
  if (tok.kind === 'mark') return !comma || tok.lower === ',';
  if (comma) return isWord(text, i, 'and') && text.toks[i + 1]?.kind === 'number';
  const tag = text.tagAt(tok.start);
  return tag === ''
    ? sense(text, i, 'blocker') === null && sense(text, i, 'unit') === null
    : /^(?:VB|IN|MD|CC|TO|WDT|RB)/.test(tag);
}

/** `1915-17`, `1995-96`: the second year lacks its century. */
function readShortYears(text: Text, one: Found): readonly Found[] {
  if (one.meaning.kind !== 'point' || one.meaning.fields.year === undefined) return [];
  const tok = text.toks[one.next + 1];
  if (!isGlued(text, one.next, '-', '–', '/') || tok?.kind !== 'number' || tok.gap !== 'none') return [];
  if (
    tok.end - tok.start !== 2 ||
    tok.value <= one.meaning.fields.year % 100 ||
    isGlued(text, one.next + 2, '-', '/')
  )
    return [];
  if (text.toks[one.next + 2]?.gap === 'none' && text.toks[one.next + 2]?.kind !== 'mark') return [];
  const { fields } = one.meaning;
  if (fields.month !== undefined || fields.day !== undefined) return [];
  const year = Math.floor((fields.year ?? 0) / 100) * 100 + tok.value;
  return [
    {
      first: one.next + 1,
      next: one.next + 2,
      meaning: { kind: 'point', fields: { ...fields, year } },
      rule: 'dates/year-range',
    },
  ];
}

/** `12 and 18 months`, `two or three days`, `ten, fifteen and twenty years earlier`. */
function readCountList(text: Text, i: number): readonly Found[] {
  if (!isNear(text.toUnit, i)) return [];
  const counts: { first: number; next: number; value: number }[] = [];
  let at = i;
  while (counts.length < 4) {
    const number = readNumber(text, at);
    if (number === null || !isWord(text, number.next, '-', '–', 'and', 'to', 'or', ',')) return [];
    counts.push({ first: at, next: number.next, value: number.value });
    at = number.next + 1;
    if (isWord(text, number.next, ',') && isWord(text, at, 'and', 'or')) at++;
    if (text.toks[at]?.gap === 'line' || isWord(text, at, 'a', 'an')) return [];
    const last = readAt(text, at);
    const amounts = readAmounts(text, at);
    if (last === null || amounts === null) continue;
    const kind = last.meaning.kind;
    const [amount] = amounts.amounts;
    if ((kind !== 'duration' && kind !== 'offset') || amounts.mod !== null || amount === undefined) return [];
    if (kind === 'duration' && readDuration(text, at) === null) return [];
    const before = counts.map(({ first, next, value }) => ({
      first,
      next,
      meaning: { ...last.meaning, amounts: [{ count: value, unit: amount.unit }] } as Found['meaning'],
      rule: 'dates/count-list',
    }));
    return [...before, last];
  }
  return [];
}
