import type { Meaning } from '../meaning.ts';
import { longest, type Read } from '../read.ts';
import { isWord, sense, type Text } from '../reader.ts';
import { readHoliday, readWeekday } from './grammar-day-name.ts';
import { readEra } from './grammar-era.ts';
import { readMonthDate, readRankDay } from './grammar-month.ts';
import { readNth, readWeekOf } from './grammar-nth.ts';
import { readNumeric } from './grammar-numeric.ts';
import { readParts } from './grammar-parts.ts';
import { readQuarter } from './grammar-quarter.ts';
import { readDeictic, readRelative } from './grammar-relative.ts';
import { readSeason } from './grammar-season.ts';
import { readBareYear, readYearFirst } from './grammar-year.ts';

/** A simple date with what follows it: a part of the day, `of that year`. */
export function readDated(text: Text, i: number): Read | null {
  const core = readCore(text, i);
  return core === null ? null : readTail(text, core);
}

/** A date without modifiers. Numeric and month dates before bare years: they hold years. */
function readCore(text: Text, i: number): Read | null {
  return longest(
    readNumeric(text, i),
    readHoliday(text, i),
    readMonthDate(text, i),
    readSeason(text, i),
    readQuarter(text, i),
    readEra(text, i),
    readRelative(text, i),
    readDeictic(text, i),
    readWeekday(text, i),
    readBareYear(text, i),
    readYearFirst(text, i),
    readRankDay(text, i),
    readNth(text, i, readMonthOrYear),
    readWeekOf(text, i),
  );
}

/** What weeks and days can be counted in. */
function readMonthOrYear(text: Text, i: number): Read | null {
  return longest(readMonthDate(text, i), readRelative(text, i), readBareYear(text, i));
}

/** `October of that year`, `the third quarter this year`, `Monday of next week`, `June last year`. */
function readTail(text: Text, core: Read): Read {
  const parted = readParts.after(text, core) ?? readWeekdayOfWeek(text, core) ?? core;
  if (parted.meaning.kind !== 'point' || !lacksYear(parted.meaning)) return parted;
  const of = isWord(text, parted.next, 'of', 'in', ',') ? parted.next + 1 : parted.next;
  const the = isWord(text, of, 'the') ? of + 1 : of;
  const larger = text.toks[the]?.gap === 'line' ? null : readRelative(text, the);
  if (larger === null || larger.meaning.kind !== 'shift' || larger.meaning.fields !== undefined)
    return parted;
  if (
    !['Y', 'M', 'W'].includes(larger.meaning.unit) ||
    (isWord(text, parted.next, 'in', ',') && larger.meaning.unit !== 'Y')
  )
    return parted;
  return { next: larger.next, meaning: { ...parted.meaning, of: larger.meaning }, rule: `${parted.rule}-of` };
}

function lacksYear(meaning: Meaning): boolean {
  return (
    meaning.kind === 'point' &&
    meaning.fields.year === undefined &&
    meaning.fields.shortYear === undefined &&
    meaning.fields.digits === undefined &&
    Object.keys(meaning.fields).length > 0
  );
}

/** `next week Wednesday`, `this week, on Friday`: the week first. */
function readWeekdayOfWeek(text: Text, { next, meaning }: Read): Read | null {
  if (meaning.kind !== 'shift' || meaning.unit !== 'W' || meaning.fields !== undefined) return null;
  const at = isWord(text, next, ',') && isWord(text, next + 1, 'on') ? next + 2 : next;
  const weekday = text.toks[at]?.gap === 'line' ? null : sense(text, at, 'weekday');
  if (weekday === null) return null;
  const fields = { weekday: weekday.row.day };
  return {
    next: weekday.next,
    meaning: { kind: 'point', fields, of: meaning },
    rule: 'dates/weekday-in-week',
  };
}
