import { readAt } from './grammar/grammar.ts';
import { readAmounts, readDuration } from './grammar/grammar-duration.ts';
import { readMonth, readMonthDate } from './grammar/grammar-month.ts';
import type { Fields, Found, Point } from './meaning.ts';
import { type Num, readDay, readNumber } from './numbers.ts';
import { isCue, isGlued, isNear, isWord, sense, type Text } from './reader.ts';

const LONGEST_LIST = 6;

interface Member {
  readonly first: number;
  readonly next: number;
  readonly value: number;
}

/** `12-14 July`, `the 28 and 29 August`, `from the 13th to the 19th of October 1950`. */
export function readDayList(text: Text, i: number): readonly Found[] {
  if (!isNear(text.toMonth, i)) return [];
  const days: Member[] = [];
  let at = i;
  while (days.length < LONGEST_LIST) {
    const day = readDay(text, text.toks[at]?.lower === 'the' ? at + 1 : at);
    const next = day === null ? null : afterJoint(text, day.next);
    if (day === null || next === null) return [];
    days.push({ first: at, next: day.next, value: day.value });
    at = next;
    const last = readDayOfList(text, at);
    if (last === 'none') return [];
    if (last !== 'day')
      return [...days.map((day) => listed(day, { ...last.fields, day: day.value })), last.found];
  }
  return [];
}

/** The member of a list at `at`: the dated one that ends it, a bare day, or none that could share a month. */
function readDayOfList(
  text: Text,
  at: number,
): 'day' | 'none' | { readonly fields: Fields; readonly found: Found } {
  const start = isWord(text, at, 'the') ? at + 1 : at;
  const date = readMonthDate(text, start);
  if (date?.meaning.kind !== 'point' || date.meaning.fields.day === undefined) return 'day';
  if (date.meaning.fields.weekday !== undefined || readMonth(text, start) !== null) return 'none';
  return {
    fields: date.meaning.fields,
    found: { first: at, next: date.next, meaning: date.meaning, rule: date.rule },
  };
}

function listed({ first, next }: Member, fields: Fields): Found {
  return { first, next, meaning: { kind: 'point', fields }, rule: 'dates/day-list' };
}

/** The token after a word or sign that joins the members of a list; null when there is none. */
function afterJoint(text: Text, i: number): number | null {
  if (!isCue(text, i, 'joint')) return null;
  const next = isWord(text, i, ',') && isWord(text, i + 1, 'and', 'or') ? i + 2 : i + 1;
  return text.toks[next]?.gap === 'line' ? null : next;
}

/** `May 4 and 5`, `March 5-9, 1918`, `December 24, 25 and 28`. */
export function readDaysAfter(text: Text, one: Found): readonly Found[] {
  if (one.meaning.kind !== 'point') return [];
  const { year, month, day, ...rest } = one.meaning.fields;
  if (month === undefined || day === undefined) return [];
  const found: Found[] = [];
  let { next } = one;
  while (found.length < LONGEST_LIST) {
    const more = readNextDay(text, next);
    if (more === null) break;
    const own = more.year ?? year;
    const meaning: Point = {
      kind: 'point',
      fields: { ...rest, month, day: more.value, ...(own === undefined ? {} : { year: own }) },
    };
    found.push({ first: more.first, next: more.next, meaning, rule: 'dates/day-list' });
    next = more.next;
  }
  return found;
}

interface NextDay extends Member {
  readonly year: number | null;
}

function readNextDay(text: Text, i: number): NextDay | null {
  const first = afterJoint(text, i);
  if (first === null) return null;
  const the = isWord(text, first, 'the') ? first + 1 : first;
  const day = text.toks[the]?.kind === 'number' ? readDay(text, the) : null;
  if (day === null || continues(text, day.next)) return null;
  const year = readListYear(text, day.next);
  if (year !== null) return { first, next: year.next, value: day.value, year: year.value };
  const ends = isCue(text, i, 'dash') || endsCount(text, day.next, isWord(text, i, ','));
  return ends ? { first, next: day.next, value: day.value, year: null } : null;
}

/** The number goes on, or has a month or an `of` of its own. */
function continues(text: Text, i: number): boolean {
  if (readMonth(text, i) !== null || isWord(text, i, 'of')) return true;
  const tok = text.toks[i];
  return tok?.gap === 'none' && (tok.kind !== 'mark' || ':/%'.includes(tok.lower));
}

/** `, 1918` after the last day of a list. */
function readListYear(text: Text, i: number): Num | null {
  const year = text.toks[i + 1];
  if (!isWord(text, i, ',') || year?.kind !== 'number' || year.gap === 'line') return null;
  return year.end - year.start === 4 && year.value >= 1000 && year.value < 2200
    ? { value: year.value, next: i + 2 }
    : null;
}

/** After `and 5` no noun is counted: `May 4 and 5 people` has one day. */
function endsCount(text: Text, i: number, comma: boolean): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line') return !comma;
  if (tok.kind === 'mark') return !comma || tok.lower === ',';
  if (comma) return isWord(text, i, 'and') && text.toks[i + 1]?.kind === 'number';
  const tag = text.tagAt(tok.start);
  if (tag === '') return sense(text, i, 'blocker') === null && sense(text, i, 'unit') === null;
  return /^(?:VB|IN|MD|CC|TO|WDT|RB)/.test(tag);
}

/** `1915-17`, `1995-96`: the second year lacks its century. */
export function readShortYear(text: Text, one: Found): readonly Found[] {
  if (one.meaning.kind !== 'point') return [];
  const { fields } = one.meaning;
  const { year, month, day } = fields;
  const tok = text.toks[one.next + 1];
  if (year === undefined || month !== undefined || day !== undefined || tok === undefined) return [];
  if (!isGlued(text, one.next, '-', '–', '/') || !isTwoDigits(text, one.next + 1) || tok.value <= year % 100)
    return [];
  const full = Math.floor(year / 100) * 100 + tok.value;
  return [
    {
      first: one.next + 1,
      next: one.next + 2,
      meaning: { kind: 'point', fields: { ...fields, year: full } },
      rule: 'dates/year-range',
    },
  ];
}

/** Two digits right after a sign, with nothing but a closing mark against them. */
function isTwoDigits({ toks }: Text, i: number): boolean {
  const tok = toks[i];
  const after = toks[i + 1];
  if (tok?.kind !== 'number' || tok.gap !== 'none' || tok.end - tok.start !== 2) return false;
  return after?.gap !== 'none' || (after.kind === 'mark' && !'-/'.includes(after.lower));
}

/** `12 and 18 months`, `two or three days`, `ten, fifteen and twenty years earlier`. */
export function readCountList(text: Text, i: number): readonly Found[] {
  if (!isNear(text.toUnit, i)) return [];
  const counts: Member[] = [];
  let at = i;
  while (counts.length < 4) {
    const number = readNumber(text, at);
    const next = number === null ? null : afterJoint(text, number.next);
    if (number === null || next === null || isWord(text, next, 'a', 'an')) return [];
    counts.push({ first: at, next: number.next, value: number.value });
    at = next;
    const amounts = readAmounts(text, at);
    if (amounts !== null) return shareUnit(text, counts, at);
  }
  return [];
}

function shareUnit(text: Text, counts: readonly Member[], at: number): readonly Found[] {
  const last = readAt(text, at);
  const [amount, ...more] = readAmounts(text, at)?.amounts ?? [];
  if (last === null || amount === undefined || more.length > 0) return [];
  const { meaning } = last;
  if (meaning.kind !== 'offset' && (meaning.kind !== 'duration' || readDuration(text, at) === null))
    return [];
  const shared = (value: number) => ({ ...meaning, amounts: [{ count: value, unit: amount.unit }] });
  return [
    ...counts.map(({ first, next, value }) => ({
      first,
      next,
      meaning: shared(value),
      rule: 'dates/count-list',
    })),
    last,
  ];
}
