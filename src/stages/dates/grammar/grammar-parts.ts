import type { Read } from '../read.ts';
import { isCapital, isWord, sense, type Text } from '../reader.ts';
import { readClock } from './grammar-clock.ts';

type ReadDate = (text: Text, i: number) => Read | null;

/** `Friday morning`, `3 May at dawn`, `tomorrow at 7 a.m.`: a part of the day or a time after a day. */
function after(text: Text, core: Read): Read | null {
  if (core.meaning.part !== undefined && core.meaning.clock === undefined) return withClock(text, core);
  if (!isDayLike(core)) return null;
  return partAfter(text, core) ?? halfAfter(text, core) ?? clockAfter(text, core);
}

function timed(core: Read, next: number, time: { readonly part?: string; readonly clock?: string }): Read {
  return { next, meaning: { ...core.meaning, ...time }, rule: `${core.rule}-time` };
}

/** `Tuesday early morning`, `3 May dawn`, `on Tuesday in the morning`. */
function partAfter(text: Text, core: Read): Read | null {
  const inThe = isWord(text, core.next, 'in') && isWord(text, core.next + 1, 'the');
  const at = skipEarly(text, inThe ? core.next + 2 : core.next);
  const part = text.toks[at]?.gap === 'line' ? null : sense(text, at, 'part');
  if (part === null) return null;
  const clock = part.row.clock === null ? {} : { clock: part.row.clock };
  const parted = timed(core, part.next, { part: part.row.part, ...clock });
  return withClock(text, parted) ?? parted;
}

function skipEarly(text: Text, i: number): number {
  if (!isWord(text, i, 'early', 'late')) return i;
  const at = isWord(text, i + 1, '-') ? i + 2 : i + 1;
  return sense(text, at, 'part') === null ? i : at;
}

/** `Tuesday AM`. */
function halfAfter(text: Text, core: Read): Read | null {
  if (text.toks[core.next]?.gap === 'line' || text.toks[core.next - 1]?.kind === 'number') return null;
  const half = sense(text, core.next, 'meridiem');
  return half === null ? null : timed(core, half.next, { part: half.row.pm ? 'AF' : 'MO' });
}

function clockAfter(text: Text, core: Read): Read | null {
  const at = isWord(text, core.next, ',', 'at') ? core.next + 1 : core.next;
  const time = text.toks[at]?.gap === 'line' ? null : readClock(text, at);
  return time?.meaning.clock === undefined ? null : timed(core, time.next, { clock: time.meaning.clock });
}

function isDayLike({ meaning }: Read): boolean {
  if (meaning.clock !== undefined || meaning.part !== undefined) return false;
  if (meaning.kind === 'point')
    return meaning.fields.day !== undefined || meaning.fields.weekday !== undefined;
  return meaning.kind === 'shift' && (meaning.unit === 'D' || meaning.fields?.weekday !== undefined);
}

/** `Friday morning at 9:30`. */
function withClock(text: Text, read: Read): Read | null {
  if (!isWord(text, read.next, 'at')) return null;
  const time = readClock(text, read.next + 1);
  if (time?.meaning.clock === undefined) return null;
  return { next: time.next, meaning: { ...read.meaning, clock: time.meaning.clock }, rule: read.rule };
}

/** `9 a.m. Friday`, `13:00 February 28`, `8am this morning`: a time right before its day. */
function clockBefore(text: Text, i: number, readDate: ReadDate): Read | null {
  const time = readClock(text, i);
  if (time?.meaning.clock === undefined || text.toks[time.next]?.gap === 'line') return null;
  const at = isWord(text, time.next, ',') ? time.next + 1 : time.next;
  const date = before(text, at, readDate) ?? readDate(text, at);
  if (
    date === null ||
    (!isDayLike(date) && date.meaning.part === undefined) ||
    date.meaning.clock !== undefined
  )
    return null;
  return {
    next: date.next,
    meaning: { ...date.meaning, clock: time.meaning.clock },
    rule: `${date.rule}-time`,
  };
}

/** `the night of April 18`, `the morning of`, `this morning`, `the next night`, `last night`. */
function before(text: Text, i: number, readDate: ReadDate): Read | null {
  const relative = sense(text, i, 'relative');
  const at =
    relative?.next ?? (sense(text, i, 'part') === null && isWord(text, i, 'early', 'late') ? i + 1 : i);
  const part = sense(text, at, 'part');
  if (part === null || (text.toks[at]?.gap === 'line' && at > i)) return null;
  const clock = part.row.clock === null ? {} : { clock: part.row.clock };
  const told = { part: part.row.part, ...clock };
  if (relative !== null) {
    const { shift, base } = relative.row;
    const read: Read = {
      next: part.next,
      meaning: { kind: 'shift', unit: 'D', shift, base, ...told },
      rule: 'dates/relative-daypart',
    };
    return withClock(text, read) ?? read;
  }
  const of = isWord(text, part.next, 'of', 'on', ',') ? part.next + 1 : part.next;
  const the = isWord(text, of, 'the') ? of + 1 : of;
  const date = text.toks[the]?.gap === 'line' ? null : readDate(text, the);
  if (date === null || !isDayLike(date)) return null;
  return { next: date.next, meaning: { ...date.meaning, ...told }, rule: `${date.rule}-time` };
}

/** `at dawn`, `in the evening`: a part of the day that is talked of. */
function alone(text: Text, i: number): Read | null {
  const the = text.toks[i]?.lower === 'the' ? i + 1 : i;
  const part = sense(text, the, 'part');
  if (part === null || (the > i && text.toks[the]?.gap === 'line')) return null;
  if (the === i && isCapital(text, i) && isCapital(text, part.next) && text.toks[part.next]?.gap === 'space')
    return null;
  const clock = part.row.clock === null ? {} : { clock: part.row.clock };
  const told = { part: part.row.part, ...clock };
  // `night attacks`, `at night`, `in daylight` speak of nights and days in general.
  const general = the === i && (part.row.part === 'NI' || part.row.part === 'DT') && part.row.clock === null;
  const fields = general ? { general: true as const } : {};
  return { next: part.next, meaning: { kind: 'point', fields, ...told }, rule: 'dates/part' };
}

export const readParts = { after, before, alone, clockBefore };
