import { addDays, addMonths, type Day, pad } from '../calendar/calendar.ts';
import { durationValue } from '../calendar/durations.ts';
import { feastNear } from '../calendar/feasts.ts';
import { anchored, type Frame, type Resolved, type Start, startOf, unknown } from '../frame.ts';
import type { Amount, Base, Feast, Meaning, Offset, Shift, Unit } from '../meaning.ts';
import { placeValue, unknownValue } from '../value.ts';
import { feastOfYear, feastOn } from './resolve-feast.ts';
import { nearestWeekday, onDay, withYear } from './resolve-point.ts';

/** `last year`, `that month`, `next Thursday`, `the following spring`. */
export function resolveShift(meaning: Shift, frame: Frame): Resolved | null {
  const { unit, shift, fields } = meaning;
  const base = baseOf(meaning.base, shift, unit, frame);
  const start = startOf(frame, base, unit === 'D' || fields?.weekday !== undefined);
  if (start === null || isAfterNothing(base, shift, start, frame))
    return fields === undefined || fields.general === true
      ? unknown(unknownValue(unit))
      : unknownFields(meaning);
  if (
    fields?.general === true &&
    start.precision === 'day' &&
    isoWeekday(start.day) < 6 &&
    frame.tense !== 'future'
  )
    return shiftUnit(unit, -1, start);
  if (fields?.feast !== undefined) return shiftFeast(fields.feast, shift, start);
  if (fields?.weekday !== undefined) return shiftWeekday(fields.weekday, shift, start);
  if (fields?.month !== undefined) return shiftMonth(meaning, fields.month, start);
  if (fields?.season !== undefined || fields?.quarter !== undefined) return shiftPart(meaning, start);
  return shiftUnit(unit, shift, start);
}

/** `The following day police fired`: with no day before it, and none to come, nobody knows which. */
function isAfterNothing(base: Base, shift: number, start: Start, { tense }: Frame): boolean {
  return base === 'context' && shift > 0 && start.kind === 'dct' && tense !== 'future';
}

/** In a history `this year` and `last year` speak of the year of the story. */
function baseOf(base: Base, shift: number, unit: Unit, { genre }: Frame): Base {
  return base === 'dct' && genre === 'history' && (unit !== 'D' || shift === 0) ? 'either' : base;
}

/** `last Easter` has been, `this Easter` is that of the year. */
function shiftFeast(feast: Feast, shift: number, start: Start): Resolved {
  const near =
    shift === 0 || start.precision !== 'day' ? null : feastNear(feast, start.day, shift < 0 ? -1 : 1);
  return near === null
    ? feastOfYear(feast, start.day.year + shift, anchored(start))
    : feastOn(feast, near, anchored(start));
}

function unknownFields({ fields = {} }: Shift): Resolved {
  const { weekday, month, season, quarter } = fields;
  if (weekday !== undefined) return unknown(`XXXX-WXX-${weekday}`);
  if (month !== undefined) return unknown(`XXXX-${pad(month)}`);
  return unknown(`XXXX-${season ?? `Q${quarter}`}`);
}

function shiftUnit(unit: Unit, shift: number, start: Start): Resolved {
  const { precision } = start;
  if (precision !== 'day' && (unit === 'D' || unit === 'W' || unit === 'WE' || unit === 'FN'))
    return coarse(start);
  if (precision === 'year' && (unit === 'M' || unit === 'Q')) return coarse(start);
  const day = step(start.day, unit, shift);
  const month = unit === 'Y' || unit === 'DE' || unit === 'CE' ? null : day.month;
  return {
    value: placeValue({ day, unit }),
    place: { year: day.year, month, day: unit === 'D' ? day.day : null },
    ...anchored(start),
  };
}

/** The start is less exact than the step: the result is no more exact than the start. */
function coarse(start: Start): Resolved {
  const { day, precision } = start;
  const month = precision === 'month' ? pad(day.month) : 'XX';
  return { value: `${pad(day.year, 4)}-${month}-XX`, place: null, ...anchored(start) };
}

const MONTHS = new Map<Unit, number>([
  ['M', 1],
  ['Q', 3],
  ['H', 6],
  ['Y', 12],
  ['DE', 120],
  ['CE', 1200],
]);
const DAYS = new Map<Unit, number>([
  ['D', 1],
  ['NI', 1],
  ['W', 7],
  ['WE', 7],
  ['FN', 14],
]);

export function step(day: Day, unit: Unit, count: number): Day {
  const months = MONTHS.get(unit);
  if (months !== undefined) return addMonths(day, Math.round(months * count));
  return addDays(day, Math.round((DAYS.get(unit) ?? 0) * count));
}

function shiftWeekday(weekday: number, shift: number, start: Start): Resolved {
  if (start.precision !== 'day') return unknown(`XXXX-WXX-${weekday}`);
  if (shift === 0) return onDay(addDays(start.day, weekday - isoWeekday(start.day)), start);
  const direction = shift < 0 ? -1 : 1;
  const first = nearestWeekday(start.day, weekday, direction, false);
  return onDay(addDays(first, 7 * (shift - direction)), start);
}

function isoWeekday(day: Day): number {
  const monday = nearestWeekday(day, 1, -1, true);
  return (
    Math.round(
      (Date.UTC(day.year, day.month - 1, day.day) - Date.UTC(monday.year, monday.month - 1, monday.day)) /
        86_400_000,
    ) + 1
  );
}

function shiftMonth(meaning: Shift, month: number, start: Start): Resolved | null {
  return withYear(meaning.fields ?? {}, shiftedYear(month, meaning.shift, start), anchored(start));
}

/** The last one before, the one of the same year, the first one after. */
function shiftedYear(month: number, shift: number, { day, precision }: Start): number {
  if (shift === 0) return day.year;
  if (precision === 'year') return day.year + shift;
  if (shift < 0) return month < day.month ? day.year : day.year - 1;
  return month > day.month ? day.year : day.year + 1;
}

const MIDDLE = { SP: 4, SU: 7, FA: 10, WI: 13 } as const;

function shiftPart(meaning: Shift, start: Start): Resolved | null {
  const { season, quarter } = meaning.fields ?? {};
  const month = season === undefined ? (quarter ?? 1) * 3 - 1 : MIDDLE[season];
  const year = season === 'WI' ? winterYear(meaning.shift, start) : shiftedYear(month, meaning.shift, start);
  return withYear(meaning.fields ?? {}, year, anchored(start));
}

/** Winter bears the year in which it begins. */
function winterYear(shift: number, { day }: Start): number {
  const current = day.month <= 2 ? day.year - 1 : day.year;
  return shift < 0
    ? day.month === 12
      ? current - 1
      : day.month <= 2
        ? current - 1
        : current - 1
    : current + (shift > 0 && day.month <= 2 ? 1 : 0);
}

/** `three days later`, `two years ago`: no more exact than its units and its start. */
export function resolveOffset(meaning: Offset, frame: Frame, of: Start | null): Resolved | null {
  const smallest = meaning.amounts.at(-1);
  const start = of ?? startOf(frame, offsetBase(meaning, frame), true);
  if (smallest === undefined) return null;
  if (of === null && isUncounted(meaning, smallest.unit, frame))
    return unknown(durationValue(meaning.amounts));
  if (meaning.amounts.some(({ count }) => count === null) || start === null) return vague(smallest, start);
  return counted(meaning, smallest.unit, start);
}

/** `two hours later` without a clock, `months later` than nothing that was told: only how long is known. */
function isUncounted({ base, dir }: Offset, unit: Unit, { genre, context, tense }: Frame): boolean {
  if (base !== 'context' || genre === 'history') return false;
  return isHours(unit) || (dir > 0 && context === null && tense !== 'future');
}

function offsetBase({ base }: Offset, frame: Frame): Base {
  return base === 'context' && frame.context === null ? 'dct' : base;
}

function vague({ unit }: Amount, start: Start | null): Resolved {
  if (isHours(unit)) {
    const day = start?.precision === 'day' ? onDay(start.day, start) : unknown('XXXX-XX-XX');
    return { ...day, value: `${day.value}TXX` };
  }
  return unknown(unknownValue(unit));
}

function isHours(unit: Unit): boolean {
  return unit === 'TH' || unit === 'TM' || unit === 'TS';
}

function counted(meaning: Offset, smallest: Unit, start: Start): Resolved {
  let { day } = start;
  for (const { count, unit } of meaning.amounts) day = step(day, unit, (count ?? 0) * meaning.dir);
  const unit = meaning.of === undefined ? granularity(smallest, start) : grainOf(meaning.of);
  if (unit === null) return coarse({ ...start, day });
  const place = {
    year: day.year,
    month: unit === 'Y' || unit === 'DE' ? null : day.month,
    day: unit === 'D' ? day.day : null,
  };
  return { value: placeValue({ day, unit }), place, ...anchored(start) };
}

/** `a year ago next week` is a week. */
function grainOf(of: Meaning): Unit {
  return of.kind === 'shift' && (of.unit === 'W' || of.unit === 'M') ? of.unit : 'D';
}

/** Whole units keep their own grain; days counted from a mere month stay within it. */
function granularity(unit: Unit, { precision }: Start): Unit | null {
  if (unit === 'Y' || unit === 'DE' || unit === 'CE') return 'Y';
  if (unit === 'M' || unit === 'Q') return precision === 'year' ? null : 'M';
  return precision === 'day' ? 'D' : null;
}
