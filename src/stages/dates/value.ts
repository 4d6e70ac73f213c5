import { type Day, iso, pad, weekOf } from './calendar/calendar.ts';
import type { Unit } from './meaning.ts';

/** A stretch of the calendar by its first day and its unit. */
export interface Place {
  readonly day: Day;
  readonly unit: Unit;
}

/** TIMEX3 of a place: `2026-02-26`, `2026-W09`, `2026-02`, `2026-Q1`, `2026`, `202`, `20`. Years before 1 get `BC`. */
export function placeValue({ day, unit }: Place): string {
  if (day.year < 1) return `BC${pad(1 - day.year, 4)}`;
  const year = pad(day.year, 4);
  if (unit === 'W' || unit === 'FN') return weekValue(day);
  if (unit === 'WE') return `${weekValue(day)}-WE`;
  if (unit === 'M') return `${year}-${pad(day.month)}`;
  if (unit === 'Q') return `${year}-Q${Math.floor((day.month - 1) / 3) + 1}`;
  if (unit === 'Y') return year;
  if (unit === 'DE') return year.slice(0, 3);
  if (unit === 'CE') return year.slice(0, 2);
  return iso(day);
}

function weekValue(day: Day): string {
  const { year, week } = weekOf(day);
  return `${pad(year, 4)}-W${pad(week)}`;
}

const UNKNOWN = new Map<Unit, string>([
  ['W', 'XXXX-WXX'],
  ['FN', 'XXXX-WXX'],
  ['WE', 'XXXX-WXX-WE'],
  ['M', 'XXXX-XX'],
  ['Q', 'XXXX-QX'],
  ['Y', 'XXXX'],
  ['DE', 'XXX'],
  ['CE', 'XX'],
]);

/** The value of a unit of which nothing is known. */
export function unknownValue(unit: Unit): string {
  return UNKNOWN.get(unit) ?? 'XXXX-XX-XX';
}
