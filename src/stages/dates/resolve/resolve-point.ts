import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  daysInMonth,
  isDay,
  iso,
  pad,
  weekdayOf,
} from '../calendar/calendar.ts';
import { islamicDay, persianDay } from '../calendar/calendars.ts';
import { chooseWinter, chooseYear } from '../choose-year.ts';
import { anchored, EXPLICIT, type Frame, type Resolved, type Start, startOf, unknown } from '../frame.ts';
import type { Fields, Season } from '../meaning.ts';
import { feastOfUnknownYear, feastOfYear } from './resolve-feast.ts';

/** The value of fields whose year may be missing; null when they name no day that exists. */
export function resolvePoint(fields: Fields, frame: Frame): Resolved | null {
  if (fields.digits !== undefined) return ofDigits(fields);
  if (fields.calendar === 'persian' || fields.calendar === 'islamic') return otherCalendar(fields, frame);
  const year = fields.year ?? longYear(fields.shortYear, frame);
  if (year !== null) return withYear(fields, year, EXPLICIT);
  if (fields.general === true)
    return unknown(fields.season === undefined ? 'XXXX-XX-XX' : `XXXX-${fields.season}`);
  if (fields.feast !== undefined) return feastOfUnknownYear(fields.feast, frame);
  if (fields.month !== undefined) return monthOfUnknownYear(fields, fields.month, frame);
  if (isPart(fields)) return partOfUnknownYear(fields, frame);
  if (fields.day !== undefined) return dayAlone(fields.day, fields.weekday, frame);
  if (fields.weekday !== undefined) return weekdayNear(fields.weekday, frame);
  return contextDay(frame);
}

function isPart({ season, quarter, half }: Fields): boolean {
  return (season ?? quarter ?? half) !== undefined;
}

function ofDigits({ digits = '', era }: Fields): Resolved {
  const first = Number(digits.padEnd(4, '0'));
  const place = era === 'BC' ? null : { year: first, month: null, day: null };
  return { value: era === 'BC' ? `BC${digits}` : digits, place, ...EXPLICIT };
}

/** Years ahead of the publication that are still shortened: plans reach so far. */
const AHEAD = 12;

/** `'99`: the century that brings it nearest to the last date or the publication day; it lies in the past or near. */
function longYear(short: number | undefined, frame: Frame): number | null {
  if (short === undefined) return null;
  const near = frame.context?.year ?? frame.published?.day.year ?? 2000;
  const base = Math.floor(near / 100) * 100 + short;
  const latest = (frame.published?.day.year ?? Number.POSITIVE_INFINITY) + AHEAD;
  const candidates = [base - 100, base, base + 100].filter((year) => year <= latest);
  return candidates.reduce(
    (best, year) => (Math.abs(year - near) < Math.abs(best - near) ? year : best),
    candidates[0] ?? base,
  );
}

type Anchoring = Pick<Resolved, 'anchorKind' | 'anchorDate' | 'anchorRef'>;

/** TIMEX3 of fields in a known year. */
export function withYear(fields: Fields, year: number, anchoring: Anchoring): Resolved | null {
  if (fields.feast !== undefined) return feastOfYear(fields.feast, year, anchoring);
  const { month = null, day = null, season, quarter, fiscal, era } = fields;
  if (month !== null && day !== null && !isDay({ year, month, day })) return null;
  const prefix = era === 'BC' ? 'BC' : fiscal ? 'FY' : '';
  const known =
    season !== undefined ? SEASON_MONTHS[season] : quarter !== undefined ? quarter * 3 - 1 : month;
  const place = { year: era === 'BC' ? 1 - year : year, month: known, day };
  return { value: `${prefix}${pad(year, 4)}${partText(fields) ?? dayText(month, day)}`, place, ...anchoring };
}

function partText({ season, quarter, half }: Fields): string | null {
  if (season !== undefined) return `-${season}`;
  if (quarter !== undefined) return `-Q${quarter}`;
  return half === undefined ? null : `-H${half}`;
}

function dayText(month: number | null, day: number | null): string {
  if (month === null) return '';
  return day === null ? `-${pad(month)}` : `-${pad(month)}-${pad(day)}`;
}

/** The middle month of a season; winter counts from its January. */
const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 };

function monthOfUnknownYear(fields: Fields, month: number, frame: Frame): Resolved | null {
  const day = fields.day ?? null;
  const found = chooseYear(month, day, frame);
  if (found === null) {
    if (day !== null && !isDay({ year: 2000, month, day })) return null;
    return unknown(`XXXX-${pad(month)}${day === null ? '' : `-${pad(day)}`}`);
  }
  return withYear(fields, found.year, anchored(found.start));
}

function partOfUnknownYear(fields: Fields, frame: Frame): Resolved | null {
  const { season, quarter, half } = fields;
  if (frame.lent !== null) return withYear(fields, frame.lent.year, EXPLICIT);
  const month =
    season !== undefined
      ? SEASON_MONTHS[season]
      : quarter !== undefined
        ? quarter * 3 - 1
        : (half ?? 1) * 6 - 3;
  const found = season === 'WI' ? chooseWinter(frame) : chooseYear(month, null, frame);
  if (found !== null) return withYear(fields, found.year, anchored(found.start));
  return unknown(`XXXX-${season ?? (quarter === undefined ? `H${half}` : `Q${quarter}`)}`);
}

function dayAlone(day: number, weekday: number | undefined, frame: Frame): Resolved | null {
  const named = weekday === undefined ? null : weekdayOfUnknownMonth(day, weekday, frame);
  return named ?? dayOfUnknownMonth(day, frame);
}

function dayOfUnknownMonth(day: number, frame: Frame): Resolved | null {
  const near = frame.genre === 'history' || frame.context?.paragraph === frame.paragraph;
  const start = startOf(frame, near ? 'context' : 'dct', false);
  if (start === null || start.precision === 'year') return unknown(`XXXX-XX-${pad(day)}`);
  let { year, month } = start.day;
  if (start.kind === 'dct' && frame.tense !== 'future' && start.precision === 'day' && day > start.day.day) {
    month = month === 1 ? 12 : month - 1;
    year = month === 12 ? year - 1 : year;
  }
  if (day > daysInMonth(year, month)) return null;
  return { value: iso({ year, month, day }), place: { year, month, day }, ...anchored(start) };
}

const MONTHS_AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

/** `Friday the 17th`: the nearest month in which that day is a Friday, on the side that the tense says. */
function weekdayOfUnknownMonth(day: number, weekday: number, frame: Frame): Resolved | null {
  const near = frame.genre === 'history' || frame.context?.paragraph === frame.paragraph;
  const start = startOf(frame, near ? 'context' : 'dct', true);
  if (start === null || start.precision !== 'day') return null;
  const today = dayNumber(start.day);
  const days = MONTHS_AROUND.map((shift) => ({ ...addMonths({ ...start.day, day: 1 }, shift), day }))
    .filter((one) => isDay(one) && weekdayOf(one) === weekday)
    .sort((a, b) => Math.abs(dayNumber(a) - today) - Math.abs(dayNumber(b) - today));
  const side = frame.tense === 'future' ? 1 : frame.tense === 'past' && start.kind === 'dct' ? -1 : 0;
  const found = days.find((one) => side === 0 || (dayNumber(one) - today) * side >= 0);
  return found === undefined ? null : onDay(found, start);
}

function weekdayNear(weekday: number, frame: Frame): Resolved | null {
  const near = frame.genre === 'history' && frame.contextDay?.paragraph === frame.paragraph;
  const start = startOf(frame, near ? 'context' : 'dct', true);
  if (start === null || start.precision !== 'day') return unknown(`XXXX-WXX-${weekday}`);
  const forward = frame.tense === 'future' || frame.tense === 'intent' || start.kind === 'timex';
  return onDay(nearestWeekday(start.day, weekday, forward ? 1 : -1, true), start);
}

/** The next (1) or last (-1) such weekday; the day itself counts when `same`. */
export function nearestWeekday(day: Day, weekday: number, direction: 1 | -1, same: boolean): Day {
  const gap = ((((weekday - weekdayOf(day)) * direction) % 7) + 7) % 7;
  return addDays(day, direction * (gap === 0 && !same ? 7 : gap));
}

export function onDay(day: Day, start: Start): Resolved {
  return { value: iso(day), place: day, ...anchored(start) };
}

/** A time of day without a day: the day that is talked of. */
function contextDay(frame: Frame): Resolved {
  const told = frame.genre === 'history' || frame.contextDay?.paragraph === frame.paragraph || goesOn(frame);
  const start = startOf(frame, told ? 'context' : 'dct', true);
  if (start === null || start.precision === 'year') return unknown('XXXX-XX-XX');
  if (start.precision === 'month') return { ...unknown(`${iso(start.day).slice(0, 7)}-XX`) };
  return onDay(start.day, start);
}

/** Days that news may lie back. */
const NEWS = 3;

/** The evening of which the paragraph before told goes on in this one: `Towards 11 pm masked men opened fire`. */
function goesOn({ contextDay, published, leads, tense, paragraph, section }: Frame): boolean {
  if (leads || tense === 'future' || tense === 'none' || contextDay === null || !contextDay.told)
    return false;
  if (published?.precision !== 'day' || paragraph - contextDay.paragraph > 2) return false;
  if (section !== contextDay.section) return false;
  const { year, month, day } = contextDay;
  if (month === null || day === null) return false;
  const back = dayNumber(published.day) - dayNumber({ year, month, day });
  return back > 0 && back <= NEWS;
}

function otherCalendar(fields: Fields, frame: Frame): Resolved | null {
  const { calendar = 'persian', year, month, day } = fields;
  if (year === undefined || month === undefined) return null;
  const convert = calendar === 'persian' ? persianDay : islamicDay;
  const first = convert(year, month, day ?? 1);
  if (first === null || frame === undefined) return null;
  const told = { calendar, ...(calendar === 'islamic' ? { approximate: true } : {}) };
  if (day !== undefined) return { value: iso(first), place: first, ...EXPLICIT, ...told };
  const next = convert(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  const days = next === null ? {} : { days: { start: first, end: addDays(next, -1) } };
  return { value: iso(first).slice(0, 7), place: { ...first, day: null }, ...days, ...EXPLICIT, ...told };
}
