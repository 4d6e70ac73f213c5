import { readYear } from './numbers.ts';
import type { Read } from './read.ts';
import { isCapital, isGlued, isWord, sense, type Text } from './reader.ts';
import { isYearHere } from './year-guard.ts';

/** `Friday`, `Tues.`: a day of the week by itself. */
export function readWeekday(text: Text, i: number): Read | null {
  const found = sense(text, i, 'weekday');
  if (found === null) return null;
  const stop =
    text.toks[i]?.lower !== 'wed' && isGlued(text, found.next, '.') && (text.toks[i]?.lower.length ?? 9) < 6;
  const next =
    stop && text.toks[found.next + 1]?.kind === 'word' && !isCapital(text, found.next + 1)
      ? found.next + 1
      : found.next;
  return { next, meaning: { kind: 'point', fields: { weekday: found.row.day } }, rule: 'dates/weekday' };
}

/** `Christmas`, `New Year's Day 2012`. */
export function readHoliday(text: Text, i: number): Read | null {
  const found = sense(text, i, 'holiday');
  if (found === null) return null;
  const fields = { month: found.row.month, day: found.row.day };
  const at = isWord(text, found.next, 'of', ',') ? found.next + 1 : found.next;
  const year = text.toks[at]?.gap === 'line' ? null : readYear(text, at);
  const told = year !== null && isYearHere(text, at, year.next, 'after-date');
  if (told)
    return {
      next: year.next,
      meaning: { kind: 'point', fields: { ...fields, year: year.value } },
      rule: 'dates/holiday',
    };
  return { next: found.next, meaning: { kind: 'point', fields }, rule: 'dates/holiday' };
}
