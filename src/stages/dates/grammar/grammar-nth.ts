import type { Meaning, Unit } from '../meaning.ts';
import { readOrdinal } from '../numbers.ts';
import type { Read, Reader } from '../read.ts';
import { isWord, sense, type Text } from '../reader.ts';
import { readMonthDate } from './grammar-month.ts';

/** `the second week of 2015`, `the first Sunday of May`, `the third month of 2021`: counted inside a larger time. */
export function readNth(text: Text, i: number, readDate: Reader): Read | null {
  const rank = readOrdinal(text, i);
  if (rank === null || rank.value > 53) return null;
  const what = readWhat(text, rank.next);
  if (what === null || !isWord(text, what.next, 'of', 'in')) return null;
  const { next, unit, weekday } = what;
  const the = isWord(text, next + 1, 'the') ? next + 2 : next + 1;
  const larger = text.toks[the]?.gap === 'line' ? null : readDate(text, the);
  if (larger === null || !isMonthOrYear(larger.meaning)) return null;
  const nth = { count: rank.value, unit, weekday };
  return {
    next: larger.next,
    meaning: { kind: 'point', fields: {}, of: larger.meaning, nth },
    rule: 'dates/nth',
  };
}

interface What {
  readonly unit: Unit;
  readonly weekday: number | null;
  readonly next: number;
}

/** What is counted: a weekday, or days, weeks, months. */
function readWhat(text: Text, i: number): What | null {
  const weekday = sense(text, i, 'weekday');
  if (weekday !== null) return { unit: 'D', weekday: weekday.row.day, next: weekday.next };
  const unit = sense(text, i, 'unit');
  if (unit === null || !/^[DWM]$/.test(unit.row.unit) || !unit.row.words.includes(text.toks[i]?.lower ?? ''))
    return null;
  return { unit: unit.row.unit, weekday: null, next: unit.next };
}

function isMonthOrYear(meaning: Meaning): boolean {
  if (meaning.mod !== undefined || meaning.part !== undefined) return false;
  if (meaning.kind === 'shift') return meaning.unit === 'M' || meaning.unit === 'Y';
  if (meaning.kind !== 'point' || meaning.nth !== undefined) return false;
  const { day, weekday, season, quarter, half, digits, month, year } = meaning.fields;
  const other = day ?? weekday ?? season ?? quarter ?? half ?? digits;
  return other === undefined && (month !== undefined || year !== undefined);
}

/** `the week of 12 May`: the week that holds the day. */
export function readWeekOf(text: Text, i: number): Read | null {
  const unit = sense(text, i, 'unit');
  if (unit?.row.unit !== 'W' || !isWord(text, unit.next, 'of') || text.toks[i]?.lower !== unit.row.words[0])
    return null;
  const day = readMonthDate(text, unit.next + 1);
  if (day?.meaning.kind !== 'point' || day.meaning.fields.day === undefined) return null;
  const nth = { count: 0, unit: 'W' as const, weekday: null };
  return {
    next: day.next,
    meaning: { kind: 'point', fields: {}, of: day.meaning, nth },
    rule: 'dates/week-with-day',
  };
}
