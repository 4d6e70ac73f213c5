import type { Feast } from '../meaning.ts';
import { addDays, type Day, dayNumber, weekdayOf } from './calendar.ts';
import { islamicDay, persianDay } from './calendars.ts';

/** The days on which a feast falls in a Gregorian year: one, or for the lunar calendar none to two. */
export function feastDays(feast: Feast, year: number): readonly Day[] {
  if (year < 622 || year > 2200) return [];
  if (feast.by === 'easter') return [addDays(easter(year), feast.shift)];
  if (feast.by === 'orthodox-easter') return [addDays(orthodoxEaster(year), feast.shift)];
  if (feast.by === 'weekday') return [nthWeekday(year, feast)];
  return hijriDays(feast, year);
}

type HijriFeast = Extract<Feast, { by: 'persian' | 'islamic' }>;

/** A solar year holds one New Year of the solar calendar and up to two days of the same name of the lunar one. */
function hijriDays({ by, month, day }: HijriFeast, year: number): readonly Day[] {
  const solar = by === 'persian';
  const guess = solar ? year - 621 : Math.round(((year - 622) * 33) / 32);
  const slack = solar ? 1 : 2;
  const convert = solar ? persianDay : islamicDay;
  return Array.from({ length: 2 * slack + 1 }, (_, i) => convert(guess - slack + i, month, day)).flatMap(
    (one) => (one?.year === year ? [one] : []),
  );
}

/** The one of them on the side that the tense says (1 after, -1 before, 0 either), nearest to a day. */
export function feastNear(feast: Feast, near: Day, side: -1 | 0 | 1): Day | null {
  const at = dayNumber(near);
  const days = [near.year - 1, near.year, near.year + 1]
    .flatMap((year) => feastDays(feast, year))
    .filter((day) => (dayNumber(day) - at) * side >= 0)
    .sort((a, b) => Math.abs(dayNumber(a) - at) - Math.abs(dayNumber(b) - at));
  return days[0] ?? null;
}

/** Gauss's rule in the form of Meeus, for the Gregorian calendar. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}

/** The same for the Julian calendar, told in the Gregorian. */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const f = d + e + 114;
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays({ year, month: Math.floor(f / 31), day: (f % 31) + 1 }, lag);
}

function nthWeekday(year: number, feast: Extract<Feast, { by: 'weekday' }>): Day {
  const first = { year, month: feast.month, day: 1 };
  return addDays(first, ((feast.weekday - weekdayOf(first) + 7) % 7) + 7 * (feast.count - 1));
}
