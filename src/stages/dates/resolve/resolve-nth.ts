import { addDays, type Day, daysInMonth, iso, weekdayOf, weekOf, weekStart } from '../calendar/calendar.ts';
import type { Resolved } from '../frame.ts';
import type { Nth } from '../meaning.ts';
import { placeValue } from '../value.ts';
import { nearestWeekday } from './resolve-point.ts';

/** The day, week or month that is counted inside a month or a year; null when it has not so many. */
export function resolveNth({ count, unit, weekday }: Nth, larger: Resolved): Resolved | null {
  const { place } = larger;
  if (place === null) return null;
  const { year, month } = place;
  const first = { year, month: month ?? 1, day: 1 };
  const last = { year, month: month ?? 12, day: daysInMonth(year, month ?? 12) };
  // No count: the week that holds the day.
  if (count === 0)
    return place.day === null || month === null
      ? null
      : { ...larger, ...weekHolding({ year, month, day: place.day }) };
  if (weekday !== null)
    return within(addDays(nearestWeekday(first, weekday, 1, true), 7 * (count - 1)), last, 'D', larger);
  if (unit === 'D') return within(addDays(first, count - 1), last, 'D', larger);
  if (unit === 'M')
    return month === null && count <= 12 ? within({ year, month: count, day: 1 }, last, 'M', larger) : null;
  return within(mondayOf(count, first, last, month === null), last, 'W', larger);
}

function mondayOf(count: number, first: Day, last: Day, inYear: boolean): Day {
  if (count < 0) return lastMonday(last);
  return inYear ? weekStart(first.year, count) : addDays(weekMonday(first), 7 * (count - 1));
}

/** The Monday of the first week of which most days lie in the month. */
function weekMonday(first: Day): Day {
  const { year, week } = weekOf(addDays(first, weekdayOf(first) > 4 ? 7 : 0));
  return weekStart(year, week);
}

/** The Monday of the last week of which most days lie in the month. */
function lastMonday(last: Day): Day {
  const { year, week } = weekOf(addDays(last, weekdayOf(last) < 4 ? -7 : 0));
  return weekStart(year, week);
}

function within(day: Day, last: Day, unit: 'D' | 'W' | 'M', larger: Resolved): Resolved | null {
  if (iso(day) > iso(last)) return null;
  const place = { year: day.year, month: day.month, day: unit === 'D' ? day.day : null };
  return { ...larger, value: placeValue({ day, unit }), place };
}

function weekHolding(day: Day): Pick<Resolved, 'value' | 'place'> {
  const place = { year: day.year, month: day.month, day: null };
  return { value: placeValue({ day, unit: 'W' }), place };
}
