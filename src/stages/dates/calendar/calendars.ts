import { isValidJalaaliDate, toGregorian } from 'jalaali-js';
import { addDays, type Day } from './calendar.ts';

/** Solar Hijri to Gregorian; null for days that do not exist. */
export function persianDay(year: number, month: number, day: number): Day | null {
  if (year < 1200 || year > 1500 || !isValidJalaaliDate(year, month, day)) return null;
  const { gy, gm, gd } = toGregorian(year, month, day);
  return { year: gy, month: gm, day: gd };
}

/** 1 Muharram 1 in the tabular calendar (civil epoch, 16 July 622 Julian). */
const ISLAMIC_EPOCH: Day = { year: 622, month: 7, day: 19 };

/** Lunar Hijri to Gregorian by the tabular calendar: right within a day or two, as months begin by sighting. */
export function islamicDay(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const days = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
  return addDays(ISLAMIC_EPOCH, days);
}
