import type { TimeLink } from '../../core/vocabulary.ts';
import { type Frame, isBackground, type Start, startOf } from './frame.ts';

interface YearChoice {
  readonly year: number;
  readonly start: Start;
}

/** The year of a month or day that stands without one. */
export function chooseYear(month: number, day: number | null, frame: Frame): YearChoice | null {
  const context = startOf({ ...frame, genre: 'history' }, 'context', false);
  if (frame.lent !== null) {
    const start = context ?? startOf(frame, 'dct', false) ?? lentStart(frame.lent.year);
    return { year: lentYear(month, frame.lent), start };
  }
  if (context !== null && (frame.genre === 'history' || isBackground(frame)))
    return { year: yearInNarrative(month, context), start: context };
  const published = startOf(frame, 'dct', true);
  return published === null ? null : { year: yearByTense(month, day, published, frame), start: published };
}

/** Over the turn of a year (`November to January 2019`) the ends of a range lie in different years. */
function lentYear(month: number, lent: NonNullable<Frame['lent']>): number {
  if (lent.month === null) return lent.year;
  if (lent.before) return month > lent.month ? lent.year - 1 : lent.year;
  return month < lent.month ? lent.year + 1 : lent.year;
}

/** Winter bears the year in which it begins: the one that lasts, or else the one before or after. */
export function chooseWinter(frame: Frame): YearChoice | null {
  const start = startOf(frame, 'either', false);
  if (start === null) return null;
  const { year, month } = start.day;
  if (start.precision === 'year') return { year, start };
  const lasts = month === 12 || month <= 2;
  if (lasts) return { year: month === 12 ? year : year - 1, start };
  const ahead = frame.tense === 'future' || isAhead(12 - month, 1, frame);
  return { year: start.kind === 'timex' || ahead ? year : year - 1, start };
}

function lentStart(year: number): Start {
  return {
    day: { year, month: 1, day: 1 },
    precision: 'year',
    kind: 'explicit',
    date: String(year),
    ref: null,
  };
}

/** A history goes forward: a month far before the last one lies in the next year. */
function yearInNarrative(month: number, { day, precision }: Start): number {
  if (precision === 'year') return day.year;
  if (day.month - month >= 8) return day.year + 1;
  return day.year;
}

function yearByTense(
  month: number,
  day: number | null,
  { day: published, precision }: Start,
  frame: Frame,
): number {
  if (precision === 'year') return published.year;
  const months = month - published.month;
  const offset = months || (day === null || precision !== 'day' ? 0 : day - published.day);
  const tense = isAhead(months, offset, frame) ? 'future' : frame.tense;
  if (tense === 'future') return offset >= 0 ? published.year : published.year + 1;
  if (tense === 'past') return offset <= 0 ? published.year : published.year - 1;
  if (tense === 'prospect') return yearAhead(months, published.year);
  // Neither past nor future is said: the nearer one.
  if (months > 6) return published.year - 1;
  return months < -6 ? published.year + 1 : published.year;
}

/** What was agreed lies ahead of the agreement: seldom more than a few months behind the news of it. */
function yearAhead(months: number, year: number): number {
  if (months < -LATELY) return year + 1;
  return months >= 12 - LATELY ? year - 1 : year;
}

const LATELY = 3;

/** Months that something may last, or lie ahead: `extended until August`, said in March, speaks of the August to come. */
const AHEAD: ReadonlyMap<TimeLink, number> = new Map([
  ['until', 6],
  ['before', 3],
  ['by', 3],
]);

function isAhead(months: number, offset: number, { link }: Frame): boolean {
  if (link === null || (months === 0 && offset < 0)) return false;
  return (months + 12) % 12 <= (AHEAD.get(link) ?? -1);
}
