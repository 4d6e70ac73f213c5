import type { Base, Fields, Unit } from '../meaning.ts';
import type { Read } from '../read.ts';
import { isAfter, isCue, isGlued, isWord, sense, type Text } from '../reader.ts';
import { readAmounts, readBareUnits } from './grammar-duration.ts';
import { readMonth } from './grammar-month.ts';
import { readQuarter } from './grammar-quarter.ts';

/** `today`, `yesterday`, `tonight`. */
export function readDeictic(text: Text, i: number): Read | null {
  const found = sense(text, i, 'deictic');
  if (found === null || (found.next - i > 1 && isGlued(text, found.next, "'", '’'))) return null;
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
