import type { Fields } from '../meaning.ts';
import { type Num, readDay, readOrdinal, readYear } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isAfter, isGlued, isNear, isWord, sense, type Text } from '../reader.ts';
import { isYearHere, readShortYear } from '../year-guard.ts';

interface Named {
  readonly fields: Fields;
  readonly shy: boolean;
  readonly homonym: boolean;
  readonly next: number;
}

/** A month's name; the full stop of an abbreviation belongs to it only when the date goes on. */
export function readMonth(text: Text, i: number): Named | null {
  const found = sense(text, i, 'month');
  if (found === null) return null;
  const { month, calendar, shy, homonym } = found.row;
  const stop = isGlued(text, found.next, '.') && found.next - i === 1;
  const after = text.toks[found.next + 1];
  const next =
    stop && after !== undefined && after.gap !== 'line' && (after.kind === 'number' || after.lower === ',')
      ? found.next + 1
      : found.next;
  return { fields: { month, ...(calendar === 'gregorian' ? {} : { calendar }) }, shy, homonym, next };
}

/** `7 October 2023`, `the 13th of June`, `October 7, 2023`, `May 2025`, `March`, each with a weekday before it or without. */
export function readMonthDate(text: Text, i: number): Read | null {
  const weekday = sense(text, i, 'weekday');
  if (weekday === null) return readDayMonth(text, i) ?? readMonthDay(text, i);
  let at = weekday.next;
  if (isWord(text, at, ',', '.')) at++;
  if (isWord(text, at, 'the')) at++;
  const date = readDayMonth(text, at) ?? readMonthDay(text, at);
  if (date !== null && date.meaning.kind === 'point' && date.meaning.fields.day !== undefined)
    return point(date.next, { ...date.meaning.fields, weekday: weekday.row.day }, date.rule);
  const rank = isWord(text, weekday.next, 'the') ? readOrdinal(text, weekday.next + 1) : null;
  if (rank !== null && rank.value <= 31)
    return point(rank.next, { day: rank.value, weekday: weekday.row.day }, 'dates/weekday-the-day');
  return null;
}

function readDayMonth(text: Text, i: number): Read | null {
  if (!isNear(text.toMonth, i)) return null;
  const day = readDay(text, i);
  if (day === null) return null;
  let at = day.next;
  if (isGlued(text, at, '.') && text.toks[i]?.kind === 'number') at++;
  if (isWord(text, at, 'day') && isWord(text, at + 1, 'of')) at++;
  if (isWord(text, at, 'of')) at++;
  if (isGlued(text, at, '-', '/')) at++;
  const month = readMonth(text, at);
  if (month === null) return null;
  const fields = { ...month.fields, day: day.value };
  const year = readYearAfter(text, month.next, fields);
  if (year !== null) return point(year.next, { ...fields, ...year.fields }, 'dates/day-month-year');
  return month.shy && month.fields.calendar === undefined && text.toks[at]?.lower.length === 3
    ? point(month.next, fields, 'dates/day-month')
    : point(month.next, fields, 'dates/day-month');
}

function readMonthDay(text: Text, i: number): Read | null {
  const month = readMonth(text, i);
  if (month === null) return null;
  const the = isWord(text, month.next, 'the') ? month.next + 1 : month.next;
  const day = readDay(text, the);
  if (day !== null && (isAfter(text, i, 'on') || isDayAfterMonth(text, the, day.next))) {
    const fields = { ...month.fields, day: day.value };
    const year = readYearAfter(text, day.next, fields);
    if (year !== null) return point(year.next, { ...fields, ...year.fields }, 'dates/month-day-year');
    return point(day.next, fields, 'dates/month-day');
  }
  const year = readYearAfter(text, month.next, month.fields);
  if (year !== null) return point(year.next, { ...month.fields, ...year.fields }, 'dates/month-year');
  if (month.shy || (month.homonym && !isLedUpTo(text, i))) return null;
  return point(month.next, month.fields, 'dates/month');
}

/** A word that leads up to a date stands before the month. */
function isLedUpTo(text: Text, i: number): boolean {
  if (i === 0 || text.toks[i]?.gap === 'line') return false;
  return (
    (['link', 'mod', 'relative', 'range'] as const).some((is) => sense(text, i - 1, is)?.next === i) ||
    isAfter(text, i, 'of', '(', ',', 'every', 'each')
  );
}

/** `In May 11 soldiers died` and `March 20 per cent` have no day in them; what happens `on` a month needs one. */
function isDayAfterMonth(text: Text, day: number, next: number): boolean {
  const tok = text.toks[day];
  if (tok === undefined || tok.gap === 'line') return false;
  const after = text.toks[next];
  if (after === undefined || after.gap === 'line') return true;
  if (after.gap === 'none' && (after.lower === ':' || after.lower === '%' || after.lower === '.'))
    return after.lower === '.' && text.toks[next + 1]?.gap !== 'none';
  const blocked = sense(text, next, 'blocker');
  return blocked === null || blocked.row.side !== 'after' || after.kind !== 'word';
}

interface YearAfter {
  readonly fields: Fields;
  readonly next: number;
}

/** The year that follows a month or a day, after a comma, `of` or nothing. */
function readYearAfter(text: Text, i: number, fields: Fields): YearAfter | null {
  let at = i;
  if (isWord(text, at, ',')) at++;
  if (isWord(text, at, 'of', 'in')) at++;
  else if (isGlued(text, at, '-', '/')) at++;
  if (text.toks[at]?.gap === 'line') return null;
  const era = sense(text, at, 'era');
  if (era?.row.era === 'AD') at = era.next;
  const year = readYear(text, at);
  if (
    year !== null &&
    isYearHere(text, at, year.next, fields.day !== undefined || at > i ? 'after-date' : 'after-month')
  )
    return { fields: { year: year.value }, next: year.next };
  if (fields.day === undefined && at === i && !isWord(text, at, "'", '’', '‘')) return null;
  const short = readShortYear(text, at);
  return short === null ? null : { fields: { shortYear: short.value }, next: short.next };
}

/** `the 20th`: a day of the month that is talked of; a noun after it makes it a rank. */
export function readRankDay(text: Text, i: number): Read | null {
  if (text.toks[i]?.gap === 'line') return null;
  const rank = readOrdinal(text, i);
  if (rank === null || rank.value > 31 || rank.value < 1) return null;
  if (text.toks[i]?.kind !== 'number') return readRankInWords(text, i, rank);
  const definite = isAfter(text, i, 'the');
  if (!definite && sense(text, i - 1, 'link')?.next !== i && !isAfter(text, i, 'of')) return null;
  const ofThat = isWord(text, rank.next, 'of') && sense(text, rank.next + 1, 'relative') !== null;
  if (!ofThat && !isClosed(text, rank.next) && (definite || !isDetermined(text, rank.next))) return null;
  return point(rank.next, { day: rank.value }, 'dates/day');
}

const MONTH_NAMED = new Set(['M']);
/** `on the first` may open a list of points. */
const LEAST_IN_WORDS = 4;

/** `the fifth of this month`; `on the seventh` where the clause begins or ends. */
function readRankInWords(text: Text, i: number, { value, next }: Num): Read | null {
  if (!isAfter(text, i, 'the')) return null;
  const larger = isWord(text, next, 'of') ? sense(text, next + 1, 'relative') : null;
  const unit = larger === null ? null : sense(text, larger.next, 'unit');
  const ofMonth = unit !== null && MONTH_NAMED.has(unit.row.unit);
  const isDay = value >= LEAST_IN_WORDS && isAfter(text, i - 1, 'on') && isClauseEdge(text, next);
  return ofMonth || isDay ? point(next, { day: value }, 'dates/day') : null;
}

function isClauseEdge(text: Text, i: number): boolean {
  const tok = text.toks[i];
  return isClosed(text, i) || (tok?.kind === 'word' && /^PRP$/.test(text.tagAt(tok.start)));
}

/** `on 29th the army`: translations leave the article out, and what the clause tells begins. */
function isDetermined(text: Text, i: number): boolean {
  const tok = text.toks[i];
  return tok?.kind === 'word' && /^(?:DT|PRP\$?)$/.test(text.tagAt(tok.start));
}

function isClosed(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line') return true;
  if (tok.kind === 'mark') return '.,;)'.includes(tok.lower);
  return tok.kind === 'word' && /^(?:VBD|VBZ|MD)$/.test(text.tagAt(tok.start));
}
