import type { Base, Fields, Meaning, Offset, Unit } from '../meaning.ts';
import type { Read } from '../read.ts';
import { isAfter, isCue, isGlued, isWord, sense, type Text } from '../reader.ts';
import { readAmounts, readBareUnits } from './grammar-duration.ts';
import { readMonth } from './grammar-month.ts';
import { readQuarter } from './grammar-quarter.ts';

/** `today`, `yesterday`, `tonight`. */
export function readDeictic(text: Text, i: number): Read | null {
  const found = sense(text, i, 'deictic');
  if (found === null) return null;
  const { shift, part } = found.row;
  return {
    next: found.next,
    meaning: { kind: 'shift', unit: 'D', shift, base: 'dct', ...(part === null ? {} : { part }) },
    rule: 'dates/deictic',
  };
}

/** `now`, `recently`, `soon`. */
export function readReference(text: Text, i: number): Read | null {
  const found = sense(text, i, 'ref');
  if (found === null) return null;
  // `now-defunct` says what a thing is, not when.
  if (
    found.row.value === 'PRESENT_REF' &&
    isGlued(text, found.next, '-') &&
    text.toks[found.next + 1]?.kind === 'word'
  )
    return null;
  if (found.row.shy && !isAdjectiveRef(text, i, found.next)) return null;
  return {
    next: found.next,
    meaning: { kind: 'ref', value: found.row.value, type: found.row.type, genre: found.row.genre },
    rule: 'dates/reference',
  };
}

/** `former`, `future`, `recent` before a noun. */
function isAdjectiveRef(text: Text, i: number, next: number): boolean {
  const after = text.toks[next];
  if (after === undefined || after.gap !== 'space' || after.kind !== 'word') return false;
  return !isAfter(text, i, 'the') || isCue(text, next - 1, 'time-adjective');
}

/** `last year`, `the next two weeks`, `that month`, `last Thursday`, `the following spring`, `the previous April`. */
export function readRelative(text: Text, i: number): Read | null {
  const found = sense(text, i, 'relative');
  if (found === null) return null;
  const { shift, base, span } = found.row;
  const stretch = readStretch(text, i, found.next, shift, base);
  if (stretch !== null) return stretch;
  const named = readNamedAfter(text, found.next);
  if (named !== null)
    return {
      next: named.next,
      meaning: { kind: 'shift', unit: named.unit, shift, base, fields: named.fields },
      rule: `dates/relative-${named.name}`,
    };
  const unit = sense(text, found.next, 'unit');
  if (unit === null || unit.row.unit === 'TS' || !unit.row.words.includes(text.toks[found.next]?.lower ?? ''))
    return null;
  if (isGlued(text, unit.next, '-')) return null;
  const wide = span && unit.row.unit !== 'D' && unit.row.unit !== 'WE' && shift < 0;
  if (wide || isStretched(text, i, shift, unit.row.unit))
    return stretchOf(unit.next, unit.row.unit, shift, base);
  if (isTimeUnit(unit.row.unit)) return null;
  if (unit.row.unit === 'NI')
    return {
      next: unit.next,
      meaning: { kind: 'shift', unit: 'D', shift, base, part: 'NI' },
      rule: 'dates/relative-daypart',
    };
  return {
    next: unit.next,
    meaning: {
      kind: 'shift',
      unit: unit.row.unit,
      shift,
      base: isDayToTell(text, i, unit.row.unit, base) ? 'context' : base,
    },
    rule: 'dates/relative-unit',
  };
}

/** `the next day`: of the day that follows today one says `tomorrow`. */
function isDayToTell(text: Text, i: number, unit: Unit, base: Base): boolean {
  return unit === 'D' && base === 'either' && isAfter(text, i, 'the');
}

function isTimeUnit(unit: Unit): boolean {
  return unit === 'TH' || unit === 'TM' || unit === 'TS';
}

function stretchOf(next: number, unit: Unit, shift: number, base: Base): Read {
  return {
    next,
    meaning: { kind: 'duration', amounts: [{ count: 1, unit }], span: shift, base },
    rule: 'dates/stretch',
  };
}

/** `over the following decade`, `for the next year`: a stretch, not a place on the calendar. */
function isStretched(text: Text, i: number, shift: number, unit: Unit): boolean {
  if (shift === 0 || unit === 'D' || unit === 'Q') return false;
  const at = isAfter(text, i, 'the') ? i - 2 : i - 1;
  return at === i - 2 && isCue(text, at, 'stretching');
}

/** A count after the pointer: `the past few months`, `the next two weeks`, `the last days`. */
function readStretch(text: Text, i: number, at: number, shift: number, base: Base): Read | null {
  const amounts = readAmounts(text, at) ?? plural(text, at);
  if (amounts === null || amounts.hyphen || amounts.mod !== null || (shift === 0 && !isWord(text, i, 'same')))
    return null;
  if (isCue(text, at, 'one-more')) return null;
  const [first] = amounts.amounts;
  if (first?.count === 1 && isWord(text, at, 'one') && shift < 0) return null;
  return {
    next: amounts.next,
    meaning: { kind: 'duration', amounts: amounts.amounts, span: shift, base },
    rule: 'dates/stretch',
  };
}

function plural(text: Text, at: number) {
  const unit = sense(text, at, 'unit');
  if (unit === null || unit.row.shy || !unit.row.plural.includes(text.toks[at]?.lower ?? '')) return null;
  const bare = readBareUnits(text, at);
  return (
    bare ?? { amounts: [{ count: null, unit: unit.row.unit }], mod: null, next: unit.next, hyphen: false }
  );
}

interface NamedUnit {
  readonly fields: Fields;
  readonly unit: Unit;
  readonly next: number;
  readonly name: string;
}

function readNamedAfter(text: Text, at: number): NamedUnit | null {
  const weekday = sense(text, at, 'weekday');
  if (weekday !== null)
    return { fields: { weekday: weekday.row.day }, unit: 'W', next: weekday.next, name: 'weekday' };
  const month = readMonth(text, at);
  if (month !== null && month.fields.calendar === undefined)
    return { fields: month.fields, unit: 'M', next: month.next, name: 'month' };
  const season = sense(text, at, 'season');
  if (season !== null)
    return { fields: { season: season.row.season }, unit: 'Y', next: season.next, name: 'season' };
  const feast = sense(text, at, 'feast');
  if (feast !== null) return { fields: { feast: feast.row.day }, unit: 'Y', next: feast.next, name: 'feast' };
  const quarter = readQuarter(text, at);
  if (quarter?.meaning.kind === 'point' && quarter.meaning.fields.year === undefined)
    return { fields: quarter.meaning.fields, unit: 'Q', next: quarter.next, name: 'quarter' };
  return null;
}

/** `three days later`, `two years ago`, `a week before today`, `days later`. */
export function readOffset(
  text: Text,
  i: number,
  readDate: (text: Text, i: number) => Read | null,
): Read | null {
  const amounts = readAmounts(text, i) ?? readBareUnits(text, i);
  if (amounts === null) return null;
  const more =
    isWord(text, amounts.next, 'or') && isWord(text, amounts.next + 1, 'so', 'more')
      ? amounts.next + 2
      : amounts.next;
  const found = sense(text, more, 'offset');
  if (found === null) return null;
  const { dir, base, from } = found.row;
  const mod = amounts.mod === null ? {} : { mod: offsetMod(amounts.mod, dir) };
  const common = { kind: 'offset' as const, amounts: amounts.amounts, dir, base, ...mod };
  const rule = base === 'dct' ? 'dates/ago' : 'dates/later';
  if (!from) return readToday(text, found.next, common) ?? { next: found.next, meaning: common, rule };
  const of = readDate(text, found.next);
  if (of !== null && isAnchor(of.meaning, isWord(text, more, 'from')))
    return { next: of.next, meaning: { ...common, of: of.meaning }, rule: 'dates/offset-from-date' };
  return endsPhrase(text, found.next) ? { next: found.next, meaning: common, rule } : null;
}

/** `a year ago today`, `ten years ago this week`: counted from a day or stretch near the publication. */
function readToday(text: Text, i: number, offset: Offset): Read | null {
  if (offset.base !== 'dct' || text.toks[i]?.gap === 'line') return null;
  const of = readDeictic(text, i) ?? readRelative(text, i);
  if (of?.meaning.kind !== 'shift' || of.meaning.base === 'context' || of.meaning.part !== undefined)
    return null;
  if (!/^[DWM]$/.test(of.meaning.unit) || of.meaning.fields !== undefined || isPossessive(text, of.next))
    return null;
  return { next: of.next, meaning: { ...offset, of: of.meaning }, rule: 'dates/ago-from' };
}

function isPossessive(text: Text, i: number): boolean {
  return isGlued(text, i, "'", '’');
}

/** `64 days from November 21` tells how long and since when; `two days from Monday` tells a day. */
function isAnchor(meaning: Meaning, from: boolean): boolean {
  if (meaning.kind === 'shift') return meaning.unit === 'D' && meaning.base === 'dct';
  if (meaning.kind !== 'point') return false;
  return meaning.fields.day !== undefined ? !from : meaning.fields.weekday !== undefined;
}

/** Nothing that the word before could govern follows. */
function endsPhrase(text: Text, i: number): boolean {
  const tok = text.toks[i];
  return tok === undefined || tok.gap === 'line' || (tok.kind === 'mark' && !'("“‘\'’'.includes(tok.lower));
}

const OFFSET_MODS = new Map([
  ['MORE_THAN', ['BEFORE', 'AFTER']],
  ['LESS_THAN', ['AFTER', 'BEFORE']],
  ['EQUAL_OR_MORE', ['ON_OR_BEFORE', 'ON_OR_AFTER']],
  ['EQUAL_OR_LESS', ['ON_OR_AFTER', 'ON_OR_BEFORE']],
]);

/** `more than four years later` is after the day four years later; `more than four years ago` before it. */
function offsetMod(mod: string, dir: number): string {
  return OFFSET_MODS.get(mod)?.[dir < 0 ? 0 : 1] ?? mod;
}

/** `the day before`, `the night after`, `the week following`, `the year before last`; with a clause after it the day is not told. */
export function readDayBefore(text: Text, i: number): Read | null {
  const unit = sense(text, i, 'unit');
  if (unit === null || !['D', 'W', 'M', 'Y', 'NI'].includes(unit.row.unit) || !isAfter(text, i, 'the'))
    return null;
  if (!unit.row.words.includes(text.toks[i]?.lower ?? '')) return null;
  const two = readSecondNext(text, unit.row.unit, unit.next);
  if (two !== null) return two;
  const shift = isCue(text, unit.next, 'looking-back')
    ? -1
    : isWord(text, unit.next, 'after', 'following')
      ? 1
      : 0;
  if (shift === 0 || !endsClause(text, unit.next + 1)) return null;
  const night = unit.row.unit === 'NI';
  return {
    next: unit.next + 1,
    meaning: {
      kind: 'shift',
      unit: night ? 'D' : unit.row.unit,
      shift,
      base: 'context',
      ...(night ? { part: 'NI' } : {}),
    },
    rule: 'dates/day-before',
  };
}

function endsClause(text: Text, i: number): boolean {
  if (endsPhrase(text, i)) return true;
  return (
    /^(?:VBD|VBZ|VBP|MD|IN|CC)$/.test(text.tagAt(text.toks[i]?.start ?? 0)) &&
    !isWord(text, i, 'that', 'when')
  );
}

/** `the week after next`, `the year before last`. */
function readSecondNext(text: Text, unit: Unit, next: number): Read | null {
  const shift = isWord(text, next, 'after') ? 2 : isWord(text, next, 'before') ? -2 : 0;
  if (shift === 0 || !isWord(text, next + 1, shift > 0 ? 'next' : 'last')) return null;
  return { next: next + 2, meaning: { kind: 'shift', unit, shift, base: 'dct' }, rule: 'dates/after-next' };
}
