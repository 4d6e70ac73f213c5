import { addDays, iso } from '../calendar/calendar.ts';
import { durationValue } from '../calendar/durations.ts';
import { type Anchor, type Frame, type Resolved, type Start, startOf, unknown } from '../frame.ts';
import type { Duration, Found, Meaning, Point } from '../meaning.ts';
import { resolveNth } from './resolve-nth.ts';
import { resolvePoint, withYear } from './resolve-point.ts';
import { resolveOffset, resolveShift } from './resolve-pointer.ts';

/** The value of an expression in its place; null when the words name no day that exists. */
export function resolve({ meaning }: Found, frame: Frame): Resolved | null {
  const plain = afterMidnight(meaning, resolvePlain(meaning, frame), frame);
  if (plain === null) return null;
  const time = meaning.clock ?? meaning.part;
  return time === undefined || meaning.kind === 'duration'
    ? plain
    : { ...plain, value: withTime(plain.value, time) };
}

const DAYBREAK = '06';

/** `on the night of 6 to 7 January … at 01:40`: the small hours of a night are those of the next day. */
function afterMidnight(meaning: Meaning, plain: Resolved | null, { contextDay }: Frame): Resolved | null {
  if (plain?.place?.day == null || plain.place.month === null || contextDay?.night !== true) return plain;
  if (meaning.kind !== 'point' || meaning.clock === undefined || Object.keys(meaning.fields).length > 0)
    return plain;
  if (plain.anchorRef !== contextDay.index || meaning.clock.slice(0, 2) >= DAYBREAK) return plain;
  const { year, month, day } = plain.place;
  const next = addDays({ year, month, day }, 1);
  return { ...plain, value: iso(next), place: next };
}

function resolvePlain(meaning: Meaning, frame: Frame): Resolved | null {
  if (meaning.kind === 'point')
    return meaning.of === undefined
      ? resolvePoint(meaning.fields, frame)
      : resolveWithin(meaning, meaning.of, frame);
  if (meaning.kind === 'shift') return resolveShift(meaning, frame);
  if (meaning.kind === 'offset') return resolveOffset(meaning, frame, ofStart(meaning.of, frame));
  if (meaning.kind === 'duration')
    return { ...unknown(durationValue(meaning.amounts)), ...stretchAnchor(meaning, frame) };
  return unknown(meaning.value);
}

function stretchAnchor(meaning: Duration, frame: Frame): Partial<Resolved> {
  if (meaning.of === undefined) return spanAnchor(meaning, frame);
  const larger = resolvePlain(meaning.of, frame);
  if (larger === null || larger.place === null) return {};
  const { anchorKind, anchorDate, anchorRef } = larger;
  return { within: larger.value, anchorKind, anchorDate, anchorRef };
}

function spanAnchor(meaning: Meaning, frame: Frame) {
  if (meaning.kind !== 'duration' || meaning.span === undefined) return {};
  const start = startOf(frame, meaning.base ?? 'dct', true);
  return start === null ? {} : { anchorKind: start.kind, anchorDate: start.date, anchorRef: start.ref };
}

/** Only days have times of day. */
function withTime(value: string, time: string): string {
  return /-(?:\d\d|XX)$|-W\w\w-\d$/.test(value)
    ? `${value}T${time}`
    : /^\d{4}-\d\d$/.test(value)
      ? `${value}-XXT${time}`
      : value;
}

/** `October of that year`, `Monday of next week`. */
function resolveWithin(meaning: Point, of: Meaning, frame: Frame): Resolved | null {
  const larger = resolvePlain(of, frame);
  if (meaning.nth !== undefined) return larger === null ? null : resolveNth(meaning.nth, larger);
  if (larger === null || larger.place === null || of.kind !== 'shift')
    return resolvePoint(meaning.fields, frame);
  const { place, anchorKind, anchorDate, anchorRef } = larger;
  const anchoring = { anchorKind, anchorDate, anchorRef };
  if (of.unit === 'Y') return withYear(meaning.fields, place.year, anchoring);
  if (of.unit === 'M' && place.month !== null) {
    const { day } = meaning.fields;
    if (day !== undefined) return withYear({ month: place.month, day }, place.year, anchoring);
  }
  const { weekday } = meaning.fields;
  if (of.unit === 'W' && weekday !== undefined) return weekdayOfWeek(weekday, of.shift, frame);
  return resolvePoint(meaning.fields, frame);
}

function weekdayOfWeek(weekday: number, shift: number, frame: Frame): Resolved | null {
  const week = resolveShift({ kind: 'shift', unit: 'D', shift: shift * 7, base: 'dct' }, frame);
  if (week?.place?.day === null || week?.place?.month === null || week?.place === null || week === null)
    return week;
  const { year, month, day } = week.place;
  const inside: Frame = {
    ...frame,
    published: { day: { year, month, day }, precision: 'day' },
    genre: 'report',
  };
  const found = resolveShift(
    { kind: 'shift', unit: 'W', shift: 0, base: 'dct', fields: { weekday } },
    inside,
  );
  return found === null ? null : { ...found, anchorDate: week.anchorDate };
}

function ofStart(of: Meaning | undefined, frame: Frame): Start | null {
  if (of === undefined) return null;
  const place = resolvePlain(asDay(of), frame)?.place ?? null;
  if (place === null || place.month === null || place.day === null) return null;
  const { year, month, day } = place;
  const date = [String(year).padStart(4, '0'), month, day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return { day: { year, month, day }, precision: 'day', kind: 'dct', date, ref: null };
}

/** Some day of the week or month that is counted from. */
function asDay(of: Meaning): Meaning {
  if (of.kind !== 'shift' || of.base === 'context') return of;
  const days = of.unit === 'W' ? 7 : of.unit === 'M' ? 30 : null;
  return days === null ? of : { kind: 'shift', unit: 'D', shift: days * of.shift, base: 'dct' };
}

/** What later expressions may be read against. */
export function anchorOf(resolved: Resolved, index: number, frame: Frame): Anchor | null {
  if (resolved.place === null) return null;
  const { paragraph, sentence, section, tense } = frame;
  const told = tense === 'past' && !frame.relative;
  return {
    ...resolved.place,
    index,
    paragraph,
    sentence,
    section,
    told,
    night: /T(?:NI|EV)$/.test(resolved.value),
    explicit: resolved.anchorKind === 'explicit',
  };
}
