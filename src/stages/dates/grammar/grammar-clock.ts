import { pad } from '../calendar/calendar.ts';
import { isInsideFigure, readNumber } from '../numbers.ts';
import type { Read } from '../read.ts';
import { isCue, isGlued, isWord, sense, type Text } from '../reader.ts';

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
  const half = sense(text, number.next, 'meridiem');
  if (half !== null) {
    const hour = to24(number.value, half.row.pm);
    return hour === null ? null : { hour, minute: null, second: null, next: half.next };
  }
  const oclock =
    isWord(text, number.next, 'o') &&
    isWord(text, number.next + 1, "'", '’') &&
    isWord(text, number.next + 2, 'clock');
  return oclock ? { hour: number.value, minute: null, second: null, next: number.next + 3 } : null;
}

function to24(hour: number, pm: boolean): number | null {
  if (hour > 12) return hour < 24 && pm ? hour : null;
  return (hour % 12) + (pm ? 12 : 0);
}
