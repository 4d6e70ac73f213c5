import { readNumber } from '../numbers.ts';
import type { Read } from '../read.ts';
import { isWord, sense, type Text } from '../reader.ts';

/** `the Friday before last`, `the Friday after next`; `two Fridays ago`. */
export function readCountedBack(text: Text, i: number): Read | null {
  return beforeLast(text, i) ?? weekdaysAgo(text, i);
}

function beforeLast(text: Text, i: number): Read | null {
  const found = sense(text, i, 'weekday');
  if (found === null) return null;
  const { next, row } = found;
  if (isWord(text, next, 'before') && isWord(text, next + 1, 'last')) return back(next + 2, row.day, -2);
  return isWord(text, next, 'after') && isWord(text, next + 1, 'next') ? back(next + 2, row.day, 2) : null;
}

function weekdaysAgo(text: Text, i: number): Read | null {
  const count = readNumber(text, i);
  const weekdays = count === null ? null : sense(text, count.next, 'set');
  if (count === null || weekdays === null || !Number.isInteger(count.value) || count.value > 9) return null;
  const weekday = Number(WEEKDAYS.exec(weekdays.row.value)?.[1]);
  const offset = sense(text, weekdays.next, 'offset');
  if (Number.isNaN(weekday) || offset?.row.base !== 'dct' || offset.row.dir > 0) return null;
  return back(offset.next, weekday, -count.value);
}

/** The value of `Fridays`. */
const WEEKDAYS = /^XXXX-WXX-([1-7])$/;

function back(next: number, weekday: number, shift: number): Read {
  const meaning = { kind: 'shift', unit: 'D', shift, base: 'dct', fields: { weekday } } as const;
  return { next, meaning, rule: 'dates/before-last' };
}
