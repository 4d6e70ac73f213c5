import type { Fields } from '../meaning.ts';
import { readYear } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isCapital, isGlued, isWord, sense, type Text } from '../reader.ts';
import { isYearHere } from '../year-guard.ts';

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

/** `Christmas`, `New Year's Day 2012`, `Easter Sunday`, `Eid al-Fitr of 2015`. */
export function readHoliday(text: Text, i: number): Read | null {
  const found = readHolidayName(text, i);
  if (found === null) return null;
  const { fields, next } = found;
  const lunar = fields.feast?.by === 'islamic' && fields.feast.lasts !== undefined;
  if (lunar && isSurname(text, i)) return null;
  const at = isWord(text, next, 'of', ',') ? next + 1 : next;
  const year = text.toks[at]?.gap === 'line' ? null : readYear(text, at);
  if (
    year !== null &&
    !(lunar && year.value < LUNAR_YEARS_END) &&
    isYearHere(text, at, year.next, 'after-date')
  )
    return point(year.next, { ...fields, year: year.value }, 'dates/holiday');
  return point(next, fields, 'dates/holiday');
}

/** Years of the Hijra are read with their month. */
const LUNAR_YEARS_END = 1600;

/** `Tariq Ramadan`: a name before the name of the month. */
function isSurname(text: Text, i: number): boolean {
  const before = text.toks[i - 1];
  if (before?.kind !== 'word' || text.toks[i]?.gap === 'line' || !isCapital(text, i - 1)) return false;
  return (
    sense(text, i - 1, 'link') === null && sense(text, i - 1, 'relative') === null && before.lower !== 'of'
  );
}

function readHolidayName(text: Text, i: number): { readonly fields: Fields; readonly next: number } | null {
  const fixed = sense(text, i, 'holiday');
  const feast = sense(text, i, 'feast');
  const next = Math.max(fixed?.next ?? 0, feast?.next ?? 0);
  // `Easter Rising`, `Christmas Island`: part of a longer name.
  const after = text.toks[next];
  if (after?.gap === 'space' && after.kind === 'word' && isCapital(text, next)) return null;
  if (feast !== null && feast.next === next) return { fields: { feast: feast.row.day }, next };
  return fixed === null ? null : { fields: { month: fixed.row.month, day: fixed.row.day }, next };
}
