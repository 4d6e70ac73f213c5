import type { Fields } from '../meaning.ts';
import { readDay } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isWord, sense, type Text } from '../reader.ts';
import { readWeekday } from './grammar-day-name.ts';
import { readMonthDate } from './grammar-month.ts';

/** `the night of 6 to 7 January`, `the night from Thursday to Friday`, `overnight Friday to Saturday`: it begins on the first. */
export function readNight(text: Text, i: number): Read | null {
  const night = nightAt(text, i);
  if (night === null) return null;
  const of = isWord(text, night, 'of', 'from', 'on') ? night + 1 : night;
  const found = weekdays(text, of) ?? daysOfMonth(text, of);
  if (found === null) return null;
  const { next, meaning } = point(found.next, found.fields, '');
  return { next, meaning: { ...meaning, part: 'NI' }, rule: 'dates/night-between' };
}

function nightAt(text: Text, i: number): number | null {
  const deictic = sense(text, i, 'deictic');
  if (deictic?.row.part === 'NI' && deictic.row.shift < 0) return deictic.next;
  const part = sense(text, i, 'part');
  return part?.row.part === 'NI' && part.row.clock === null ? part.next : null;
}

interface Days {
  readonly fields: Fields;
  readonly next: number;
}

function weekdays(text: Text, i: number): Days | null {
  const first = weekdayAt(text, i);
  const at = first === null ? null : afterJoint(text, first.next);
  const second = at === null ? null : weekdayAt(text, at);
  if (first === null || second === null || second.weekday !== (first.weekday % 7) + 1) return null;
  return { fields: { weekday: first.weekday }, next: second.next };
}

function weekdayAt(text: Text, i: number): { readonly weekday: number; readonly next: number } | null {
  const read = readWeekday(text, i);
  const weekday = read?.meaning.kind === 'point' ? read.meaning.fields.weekday : undefined;
  return read === null || weekday === undefined ? null : { weekday, next: read.next };
}

/** Both days in one month, which only the second names. */
function daysOfMonth(text: Text, i: number): Days | null {
  const named = monthFirst(text, i);
  if (named !== null) return named;
  const first = readDay(text, i);
  const at = first === null ? null : afterJoint(text, first.next);
  const second = at === null ? null : readMonthDate(text, at);
  if (first === null || second?.meaning.kind !== 'point') return null;
  const { fields } = second.meaning;
  return fields.day === first.value + 1
    ? { fields: { ...fields, day: first.value }, next: second.next }
    : null;
}

/** `March 3 to March 4`, `March 3 to 4`. */
function monthFirst(text: Text, i: number): Days | null {
  const first = readMonthDate(text, i);
  const fields = first?.meaning.kind === 'point' ? first.meaning.fields : {};
  const at = first === null || fields.day === undefined ? null : afterJoint(text, first.next);
  if (at === null) return null;
  const second = readMonthDate(text, at);
  const same = second?.meaning.kind === 'point' ? second.meaning.fields : null;
  const day = same === null ? readDay(text, at)?.value : same.day;
  const next = same === null ? readDay(text, at)?.next : second?.next;
  if (next === undefined || (day !== (fields.day ?? 0) + 1 && day !== 1)) return null;
  const year = same?.year === undefined ? {} : { year: same.year };
  return { fields: { ...fields, ...year }, next };
}

function afterJoint(text: Text, i: number): number | null {
  return isWord(text, i, 'to', 'into', '-', '–', '—', '/') ? i + 1 : null;
}
