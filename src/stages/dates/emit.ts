import type { Timex } from '../../core/layers/timex.ts';
import type { TimeLink, TimexType } from '../../core/vocabulary.ts';
import { type Bounds, boundsOf, withMod } from './calendar/bounds.ts';
import { addDays, type Day, dayNumber, iso } from './calendar/calendar.ts';
import { type Frame, type Resolved, startOf } from './frame.ts';
import type { Duration, Found, Offset } from './meaning.ts';
import { step } from './resolve/resolve-pointer.ts';

/** What is settled about an expression before its bounds are known. */
interface Settled {
  readonly found: Found;
  readonly resolved: Resolved;
  readonly frame: Frame;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly link: TimeLink | null;
  readonly inName: boolean;
  /** Readings of an ambiguous date besides the chosen one. */
  readonly alternatives: readonly string[];
}

export function emit(settled: Settled): Timex {
  const { found, resolved, link } = settled;
  const { meaning } = found;
  const mod = modOf(meaning.mod, meaning.kind);
  const bounds = linked(boundsFor(settled, mod), link);
  return {
    start: settled.start,
    end: settled.end,
    sentence: settled.sentence,
    type: meaning.kind === 'offset' && resolved.value.startsWith('P') ? 'DURATION' : typeOf(found),
    value: resolved.value,
    mod,
    quant: meaning.kind === 'set' ? meaning.quant : null,
    freq: meaning.kind === 'set' ? meaning.freq : null,
    edtf: bounds.edtf,
    dateStart: bounds.start === null ? null : iso(bounds.start),
    dateEnd: bounds.end === null ? null : iso(bounds.end),
    precision: bounds.precision,
    anchorKind: meaning.inName === true ? 'event-name' : resolved.anchorKind,
    anchorDate: resolved.anchorDate,
    anchorRef: resolved.anchorRef,
    alternatives: settled.alternatives,
    calendar: resolved.calendar ?? 'gregorian',
    inName: settled.inName,
    link,
    rule: found.rule,
  };
}

function modOf(mod: string | undefined, kind: string): string | null {
  if (mod === undefined) return null;
  return kind === 'set' || kind === 'ref' ? null : mod;
}

export function typeOf({ meaning }: Found): TimexType {
  if (meaning.kind === 'set') return 'SET';
  if (meaning.kind === 'duration') return 'DURATION';
  if (meaning.kind === 'ref') return meaning.type;
  if (meaning.clock !== undefined || meaning.part !== undefined) return 'TIME';
  const hours =
    meaning.kind === 'offset' &&
    meaning.amounts.some(({ unit }) => unit === 'TH' || unit === 'TM' || unit === 'TS');
  return hours ? 'TIME' : 'DATE';
}

function boundsFor(settled: Settled, mod: string | null): Bounds {
  const { found, resolved, frame, alternatives } = settled;
  const { meaning } = found;
  if (resolved.days !== undefined) return daysKnown(resolved.days, mod, resolved.approximate === true);
  if (meaning.kind === 'duration')
    return resolved.within === undefined
      ? spanBounds(meaning, frame)
      : withinBounds(meaning, resolved.within);
  if (meaning.kind === 'set') return NONE;
  if (meaning.kind === 'ref') return referenceBounds(resolved.value, frame);
  if (meaning.kind === 'offset' && (mod === 'AFTER' || mod === 'ON_OR_AFTER'))
    return openOffset(meaning, settled, mod);
  const bounds = boundsOf(resolved.value, mod);
  if (resolved.approximate === true) return uncertain(bounds);
  return alternatives.length > 0 ? widened(bounds, alternatives) : bounds;
}

/** A month of another calendar, which is none of ours. */
function daysKnown(
  { start, end }: NonNullable<Resolved['days']>,
  mod: string | null,
  approximate: boolean,
): Bounds {
  const whole: Bounds = { start, end, edtf: `${iso(start)}/${iso(end)}`, precision: 'vague' };
  const bounds = withMod(whole, mod);
  return {
    ...bounds,
    edtf: approximate && bounds.edtf !== null ? asApproximate(bounds.edtf) : bounds.edtf,
    precision: 'month',
  };
}

/** Days that begin by sighting are right but for one either way. */
function asApproximate(edtf: string): string {
  return edtf.replace(/(\d{4}-\d\d-\d\d)~?/g, '$1~');
}

const NONE: Bounds = { start: null, end: null, edtf: null, precision: 'vague' };

/** `the last week of August`: the days at one end of the larger time. */
function withinBounds(meaning: Duration, within: string): Bounds {
  const { start, end } = boundsOf(within, null);
  const [amount] = meaning.amounts;
  if (start === null || end === null || amount === undefined || amount.count === null) return NONE;
  const first = meaning.span === 1 ? start : addDays(step(end, amount.unit, -amount.count), 1);
  const last = meaning.span === 1 ? addDays(step(start, amount.unit, amount.count), -1) : end;
  return { start: first, end: last, edtf: `${iso(first)}/${iso(last)}`, precision: 'vague' };
}

const DAY_HOURS = 24;

/** `the past few months`: up to the publication day, from an unknown one. */
function spanBounds(meaning: Duration, frame: Frame): Bounds {
  if (meaning.span === undefined || meaning.span === 0) return NONE;
  const start = startOf(frame, meaning.base ?? 'dct', true);
  if (start === null || start.precision !== 'day') return NONE;
  const known = meaning.amounts.every(({ count }) => count !== null);
  let far = start.day;
  for (const { count, unit } of meaning.amounts) far = step(far, unit, (count ?? 0) * meaning.span);
  const hours = meaning.amounts.reduce((sum, { count, unit }) => sum + (unit === 'TH' ? (count ?? 0) : 0), 0);
  far = addDays(far, Math.round(hours / DAY_HOURS) * meaning.span);
  const [from, to] = meaning.span < 0 ? [known ? far : null, start.day] : [start.day, known ? far : null];
  return {
    start: from,
    end: to,
    edtf: `${from === null ? '' : iso(from)}/${to === null ? '' : iso(to)}`,
    precision: 'vague',
  };
}

/** References are tied to the day of writing; in a history nobody knows which day that is. */
function referenceBounds(value: string, frame: Frame): Bounds {
  const start = startOf(frame, 'dct', true);
  if (start === null || start.precision !== 'day' || frame.genre === 'history') return NONE;
  const day = iso(start.day);
  if (value === 'PAST_REF') return { start: null, end: start.day, edtf: `../${day}`, precision: 'vague' };
  if (value === 'FUTURE_REF') return { start: start.day, end: null, edtf: `${day}/..`, precision: 'vague' };
  return { start: start.day, end: start.day, edtf: `${day}~`, precision: 'vague' };
}

/** `more than four years later`: from the counted day on, and, in a report of the past, no later than its publication. */
function openOffset(meaning: Offset, { resolved, frame }: Settled, mod: string): Bounds {
  const plain = boundsOf(resolved.value, mod);
  const start = startOf(
    frame,
    meaning.base === 'context' && frame.context === null ? 'dct' : meaning.base,
    true,
  );
  if (start === null || meaning.dir < 0) return plain;
  let day = start.day;
  for (const { count, unit } of meaning.amounts) day = step(day, unit, count ?? 0);
  const from = iso(day).slice(
    0,
    start.precision === 'day' ? undefined : start.precision === 'month' ? -3 : -6,
  );
  const published = startOf(frame, 'dct', true);
  const closed =
    published !== null &&
    published.precision === 'day' &&
    frame.tense !== 'future' &&
    dayNumber(published.day) > dayNumber(day);
  if (!closed) return { ...plain, start: day, edtf: `${from}/..` };
  return { start: day, end: published.day, edtf: `${from}/${published.date}`, precision: plain.precision };
}

/** A lunar date can be a day off either way. */
function uncertain(bounds: Bounds): Bounds {
  const { start, end, edtf } = bounds;
  if (start === null || end === null || edtf === null) return bounds;
  return { ...bounds, start: addDays(start, -1), end: addDays(end, 1), edtf: asApproximate(dayOnly(edtf)) };
}

/** Only days can be marked as uncertain. */
function dayOnly(edtf: string): string {
  return edtf.replace(/T.*/, '');
}

function widened(bounds: Bounds, alternatives: readonly string[]): Bounds {
  const days = [bounds, ...alternatives.map((value) => boundsOf(value, null))]
    .flatMap(({ start, end }) => [start, end])
    .filter((day): day is Day => day !== null);
  if (bounds.edtf === null || days.length === 0) return bounds;
  const sorted = [...days].sort((a, b) => dayNumber(a) - dayNumber(b));
  return {
    ...bounds,
    start: sorted[0] ?? null,
    end: sorted.at(-1) ?? null,
    edtf: `${dayOnly(bounds.edtf)}?`,
  };
}

/** `since 2021` is open to the right, `until May` to the left. */
function linked(bounds: Bounds, link: TimeLink | null): Bounds {
  const { start, end, edtf } = bounds;
  if (start === null || end === null || edtf === null) return bounds;
  if (link === 'since') return { ...bounds, end: null, edtf: `${endpoint(edtf, start, 0)}/..` };
  if (link === 'until') return { ...bounds, start: null, edtf: `../${endpoint(edtf, end, 1)}` };
  return bounds;
}

/** One side of an interval: the words of the EDTF when they may stand in one, else the day. */
export function endpoint(edtf: string, day: Day, side: 0 | 1): string {
  const part = edtf.split('/').at(side === 0 ? 0 : -1) ?? '';
  return /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[?~]?$/.test(part) ? part : iso(day);
}
