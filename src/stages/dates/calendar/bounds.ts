import type { DatePrecision } from '../../../core/vocabulary.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  daysInMonth,
  isDay,
  iso,
  weekStart,
  yearText,
} from './calendar.ts';

/** What a TIMEX3 value says about the calendar. A null bound is unknown or open: the EDTF tells which. */
export interface Bounds {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly edtf: string | null;
  readonly precision: DatePrecision;
}

const NOTHING: Bounds = { start: null, end: null, edtf: null, precision: 'vague' };
/** First month, last month, EDTF code. Meteorological, north; winter ends in the following year. */
const SEASONS = new Map([
  ['SP', [3, 5, 21]],
  ['SU', [6, 8, 22]],
  ['FA', [9, 11, 23]],
  ['WI', [12, 14, 24]],
] as const);

/**
 * First and last day, EDTF and precision of a TIMEX3 value with its mod. START, MID and END are thirds.
 * Durations, sets, references and values with unknown years have no bounds.
 */
export function boundsOf(value: string, mod: string | null): Bounds {
  const bc = value.startsWith('BC');
  const body = bc ? value.slice(2) : value.replace(/^FY/, '');
  const plain = readDay(body, bc) ?? readMonth(body, bc) ?? readPart(body) ?? readYears(body, bc);
  if (plain === null) return { ...NOTHING, precision: unknownPrecision(value) };
  return withMod(plain, mod);
}

function unknownPrecision(value: string): DatePrecision {
  if (/^XXXX-(?:XX|\d\d)-\d\d|^XXXX-W\w\w-\d/.test(value)) return 'day';
  if (/^XXXX-\d\d$/.test(value)) return 'month';
  if (/^XXXX-(?:SP|SU|FA|WI)$/.test(value)) return 'season';
  return /T(?:\d|MO|MI|AF|EV|NI|DT)/.test(value) && !value.startsWith('P') ? 'time' : 'vague';
}

function readDay(body: string, bc: boolean): Bounds | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)?(?::(\d\d))?.*)?$/.exec(body);
  if (match === null) return null;
  const day = { year: yearOf(match[1], bc), month: Number(match[2]), day: Number(match[3]) };
  if (!isDay(day)) return null;
  const time = match[5] === undefined ? '' : `T${match[4]}:${match[5]}:00`;
  return { start: day, end: day, edtf: iso(day) + time, precision: body.includes('T') ? 'time' : 'day' };
}

function readMonth(body: string, bc: boolean): Bounds | null {
  const match = /^(\d{4})-(\d\d)(-XX)?(?:T.*)?$/.exec(body);
  if (match === null) return null;
  const year = yearOf(match[1], bc);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  return {
    ...months(year, month, month),
    edtf: `${yearText(year)}-${match[2]}${match[3] ?? ''}`,
    precision: 'month',
  };
}

/** Seasons, quarters, halves, weeks, weekends. */
function readPart(body: string): Bounds | null {
  const match = /^(\d{4})-(?:(SP|SU|FA|WI)|Q([1-4])|H([12])|W(\d\d)(-WE|-\d)?)(?:T.*)?$/.exec(body);
  if (match === null) return null;
  const [, yyyy = '', season, quarter, half, week, day] = match;
  const year = Number(yyyy);
  if (season !== undefined) {
    const [first = 1, last = 1, code = 0] = SEASONS.get(season as 'SP') ?? [];
    return { ...months(year, first, last), edtf: `${yyyy}-${code}`, precision: 'season' };
  }
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return { ...months(year, last - 2, last), edtf: `${yyyy}-${32 + Number(quarter)}`, precision: 'quarter' };
  }
  if (half !== undefined) {
    const last = Number(half) * 6;
    return { ...months(year, last - 5, last), edtf: `${yyyy}-${39 + Number(half)}`, precision: 'quarter' };
  }
  return readWeek(weekStart(year, Number(week)), day);
}

function readWeek(monday: Day, part: string | undefined): Bounds {
  const [from, to] =
    part === undefined ? [0, 6] : part === '-WE' ? [5, 6] : [Number(part[1]) - 1, Number(part[1]) - 1];
  const start = addDays(monday, from);
  const end = addDays(monday, to);
  if (from === to) return { start, end, edtf: iso(start), precision: 'day' };
  return { start, end, edtf: `${iso(start)}/${iso(end)}`, precision: 'week' };
}

function readYears(body: string, bc: boolean): Bounds | null {
  const match = /^(\d{4})(-XX)?(-XX)?(?:T.*|-WXX.*)?$|^(\d{2,3})X{0,2}$/.exec(body);
  if (match === null) return null;
  if (match[1] !== undefined) {
    const year = yearOf(match[1], bc);
    return {
      ...months(year, 1, 12),
      edtf: yearText(year) + (match[2] ?? '') + (match[3] ?? ''),
      precision: 'year',
    };
  }
  const digits = match[4] ?? '';
  const size = digits.length === 3 ? 10 : 100;
  const precision = size === 10 ? 'decade' : 'century';
  const first = Number(digits) * size;
  if (!bc) {
    const edtf = digits.padEnd(4, 'X');
    return { start: firstDay(first), end: lastDay(first + size - 1), edtf, precision };
  }
  const start = firstDay(1 - (first + size - 1));
  const end = lastDay(1 - Math.max(1, first));
  return { start, end, edtf: `${yearText(start.year)}/${yearText(end.year)}`, precision };
}

function firstDay(year: number): Day {
  return { year, month: 1, day: 1 };
}

function lastDay(year: number): Day {
  return { year, month: 12, day: 31 };
}

function yearOf(digits: string | undefined, bc: boolean): number {
  return bc ? 1 - Number(digits) : Number(digits);
}

/** Months `first` to `last` of a year; months above 12 run on into the next year. */
function months(year: number, first: number, last: number): { readonly start: Day; readonly end: Day } {
  const start = { year, month: first, day: 1 };
  const month = addMonths({ year, month: 1, day: 1 }, last - 1);
  return { start, end: { ...month, day: daysInMonth(month.year, month.month) } };
}

/** Bounds with a mod. START, MID and END are thirds. */
export function withMod(plain: Bounds, mod: string | null): Bounds {
  const { start, end, edtf } = plain;
  if (mod === null || start === null || end === null || edtf === null) return plain;
  if (mod === 'START' || mod === 'MID' || mod === 'END') return third(plain, start, end, mod);
  const whole = edtf.replace(/T.*/, '');
  const [from = whole, to = whole] = whole.split('/');
  if (mod === 'APPROX') return { ...plain, edtf: whole.includes('/') ? `${from}~/${to}~` : `${whole}~` };
  if (mod === 'BEFORE' || mod === 'ON_OR_BEFORE') return { ...plain, start: null, edtf: `../${to}` };
  if (mod === 'AFTER' || mod === 'ON_OR_AFTER' || mod === 'MORE_THAN')
    return { ...plain, end: null, edtf: `${from}/..` };
  return plain;
}

const THIRDS = ['START', 'MID', 'END'] as const;

function third(plain: Bounds, start: Day, end: Day, mod: (typeof THIRDS)[number]): Bounds {
  if (plain.precision === 'day' || plain.precision === 'time') return plain;
  const index = THIRDS.indexOf(mod);
  const [from, to] = thirdDays(plain.precision, start, end, index);
  const short = plain.precision === 'year' ? -3 : undefined;
  const left = iso(from).slice(0, short) + (index > 0 ? '~' : '');
  const right = iso(to).slice(0, short) + (index < 2 ? '~' : '');
  return { ...plain, start: from, end: to, edtf: `${left}/${right}` };
}

function thirdDays(precision: DatePrecision, start: Day, end: Day, index: number): readonly [Day, Day] {
  if (precision === 'year') {
    const { start: from, end: to } = months(start.year, index * 4 + 1, index * 4 + 4);
    return [from, to];
  }
  if (precision === 'month')
    return [{ ...start, day: index * 10 + 1 }, index === 2 ? end : { ...start, day: index * 10 + 10 }];
  const days = dayNumber(end) - dayNumber(start) + 1;
  const from = addDays(start, Math.floor((days * index) / 3));
  return [from, index === 2 ? end : addDays(start, Math.floor((days * (index + 1)) / 3) - 1)];
}
