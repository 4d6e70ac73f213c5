import { pad } from '../calendar/calendar.ts';
import type { Found } from '../meaning.ts';
import { isInsideFigure, readNumber } from '../numbers.ts';
import type { Read } from '../read.ts';
import { isAfter, isCue, isGlued, isWord, sense, type Text } from '../reader.ts';

interface Time {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly next: number;
}

/** `11 a.m.`, `5:30PM`, `14:48 UTC`, `0300 hours`, `seven o'clock`. */
export function readClock(text: Text, i: number): Read | null {
  const time = readDigital(text, i) ?? readMilitary(text, i) ?? readHour(text, i);
  if (time === null) return null;
  const clock = `${pad(time.hour)}:${pad(time.minute ?? 0)}${time.second === null ? '' : `:${pad(time.second)}`}`;
  const hours = isCue(text, time.next, 'hours') ? time.next + 1 : time.next;
  const zone = sense(text, hours, 'zone');
  const next = zone?.next ?? hours;
  return {
    next,
    meaning: { kind: 'point', fields: {}, clock: clock + (zone?.row.offset ?? '') },
    rule: 'dates/clock',
  };
}

/** `from 2 to 4 p.m.`, `9-11 am`: the first hour lacks its half of the day, which is the second's unless that ran backwards. */
export function readHours(text: Text, i: number): readonly Found[] {
  const first = text.toks[i];
  if (first?.kind !== 'number' || first.end - first.start > 2 || isInsideFigure(text, i)) return [];
  if (
    first.value < 1 ||
    first.value > 12 ||
    !(isWord(text, i + 1, 'to', 'and') || isCue(text, i + 1, 'dash'))
  )
    return [];
  if (isWord(text, i + 1, 'to', 'and') && !isAfter(text, i, 'from', 'between')) return [];
  const half = text.toks[i + 2]?.kind === 'number' ? sense(text, i + 3, 'meridiem') : null;
  const last = half === null ? null : readClock(text, i + 2);
  if (last?.meaning.clock === undefined) return [];
  const late = to24(first.value, half?.row.pm ?? false) ?? 0;
  const hour = pad(late) < last.meaning.clock.slice(0, 2) ? late : (late + 12) % 24;
  const clock = `${pad(hour)}:00`;
  return [
    { first: i, next: i + 1, meaning: { kind: 'point', fields: {}, clock }, rule: 'dates/clock' },
    { first: i + 2, ...last },
  ];
}

/** `19:00`, `8:00:20pm`, `8.30 pm`, `18h00`. */
function readDigital(text: Text, i: number): Time | null {
  const hour = text.toks[i];
  if (hour?.kind !== 'number' || isInsideFigure(text, i) || hour.end - hour.start > 2) return null;
  if (!isGlued(text, i + 1, ':', '.', 'h')) return null;
  const sign = text.toks[i + 1]?.lower;
  const minute = twoDigits(text, i + 2);
  if (minute === null || minute > 59) return null;
  const second = sign !== 'h' && isGlued(text, i + 3, ':') ? twoDigits(text, i + 4) : null;
  const after = second === null ? i + 3 : i + 5;
  const half = sense(text, after, 'meridiem');
  if (sign === '.' && !isTold(text, after, second)) return null;
  const value = half === null ? hour.value : to24(hour.value, half.row.pm);
  if (value === null || value > 24 || (second ?? 0) > 59 || goesOn(text, after)) return null;
  return { hour: value, minute, second, next: half?.next ?? after };
}

/** `8.30 pm`, `18.30 local time`: other figures have points too. */
function isTold(text: Text, next: number, second: number | null): boolean {
  return sense(text, next, 'meridiem') !== null || (second === null && sense(text, next, 'zone') !== null);
}

/** `10:30:99`, `3:20/4`: more figures follow. */
function goesOn(text: Text, i: number): boolean {
  return isGlued(text, i, ':', '/') && text.toks[i + 1]?.kind === 'number';
}

function twoDigits(text: Text, i: number): number | null {
  const tok = text.toks[i];
  return tok?.kind === 'number' && tok.gap === 'none' && tok.end - tok.start === 2 ? tok.value : null;
}

/** `0300 hours`, `1400 GMT`, `1430 local time`. */
function readMilitary(text: Text, i: number): Time | null {
  const tok = text.toks[i];
  if (tok?.kind !== 'number' || tok.end - tok.start !== 4 || isInsideFigure(text, i)) return null;
  const told = isCue(text, i + 1, 'clock-hours');
  const hour = Math.floor(tok.value / 100);
  const minute = tok.value % 100;
  return told && hour < 25 && minute < 60 ? { hour, minute, second: null, next: i + 1 } : null;
}

/** `11 a.m.`, `7pm`, `seven o'clock`. */
function readHour(text: Text, i: number): Time | null {
  const number = readNumber(text, i);
  if (number === null || !Number.isInteger(number.value) || number.value > 24 || number.value < 1)
    return null;
  const half = sense(text, number.next, 'meridiem') ?? readDayHalf(text, i, number.next);
  if (half !== null) {
    const hour = to24(number.value, half.row.pm);
    return hour === null ? null : { hour, minute: null, second: null, next: half.next };
  }
  const oclock =
    isWord(text, number.next, 'o') &&
    isWord(text, number.next + 1, "'", '’') &&
    isWord(text, number.next + 2, 'clock');
  if (!oclock) return null;
  const part = readDayHalf(text, i, number.next + 3);
  const hour = part === null ? number.value : to24(number.value, part.row.pm);
  return { hour: hour ?? number.value, minute: null, second: null, next: part?.next ?? number.next + 3 };
}

/** `five in the morning`, `ten o'clock at night`: after a time, or a number that `at` leads up to. */
function readDayHalf(
  text: Text,
  i: number,
  at: number,
): { readonly row: { readonly pm: boolean }; readonly next: number } | null {
  if (!isWord(text, at - 1, 'clock') && !isAfter(text, i, 'at')) return null;
  const inThe = isWord(text, at, 'in') && isWord(text, at + 1, 'the');
  const part = inThe
    ? sense(text, at + 2, 'part')
    : isWord(text, at, 'at')
      ? sense(text, at + 1, 'part')
      : null;
  const name = part?.row.part;
  if (part === null || part.row.clock !== null || !/^(?:MO|AF|EV|NI)$/.test(name ?? '')) return null;
  if (inThe === (name === 'NI')) return null;
  return { row: { pm: name !== 'MO' }, next: part.next };
}

function to24(hour: number, pm: boolean): number | null {
  if (hour > 12) return hour < 24 && pm ? hour : null;
  return (hour % 12) + (pm ? 12 : 0);
}
