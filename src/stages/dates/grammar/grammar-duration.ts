import type { Amount, Unit } from '../meaning.ts';
import { readNumber } from '../numbers.ts';
import type { Read } from '../read.ts';
import {
  isAfter,
  isCue,
  isCueBefore,
  isGlued,
  isNear,
  isWord,
  type Sense,
  sense,
  type Text,
} from '../reader.ts';
import { readClock } from './grammar-clock.ts';

interface Amounts {
  readonly amounts: readonly Amount[];
  readonly mod: string | null;
  readonly next: number;
  /** `three-month`: joined by a hyphen, so it stands before a noun. */
  readonly hyphen: boolean;
}

/** `two and a half years`, `several days`, `more than a month`, `ten brutal months`, `three-month`, `1 year 3 months`. */
export function readAmounts(text: Text, i: number): Amounts | null {
  const degree = readDegree(text, i);
  const counted = readAmount(text, degree?.next ?? i);
  // `some days`: what could make a count vaguer is the count itself.
  const first = counted ?? (degree === null ? null : readSome(text, i));
  if (first === null) return null;
  const amounts = [first.amount];
  let { next } = first;
  for (;;) {
    const at = isWord(text, next, 'and', ',') ? next + 1 : next;
    const more = readAmount(text, at);
    const last = amounts.at(-1);
    if (
      more === null ||
      more.amount.count === null ||
      last === undefined ||
      !isSmaller(more.amount.unit, last.unit)
    )
      break;
    amounts.push(more.amount);
    next = more.next;
  }
  return { amounts, mod: counted === null ? null : (degree?.mod ?? null), next, hyphen: first.hyphen };
}

const SIZES: readonly Unit[] = ['TS', 'TM', 'TH', 'D', 'W', 'M', 'Y', 'DE', 'CE'];

function isSmaller(unit: Unit, than: Unit): boolean {
  return SIZES.indexOf(unit) < SIZES.indexOf(than) && SIZES.includes(unit);
}

/** `more than`, `nearly`, `about`. */
function readDegree(text: Text, i: number): { readonly mod: string; readonly next: number } | null {
  const found = sense(text, i, 'degree');
  return found === null ? null : { mod: found.row.mod, next: found.next };
}

function readSome(text: Text, i: number): OneAmount | null {
  const read = readAmount(text, i);
  return read?.amount.unit === 'Q' ? null : read;
}

interface OneAmount {
  readonly amount: Amount;
  readonly next: number;
  readonly hyphen: boolean;
}

function readAmount(text: Text, i: number): OneAmount | null {
  if (!isNear(text.toUnit, i)) return null;
  const count = readCount(text, i);
  if (count === null) return null;
  let at = count.next;
  const hyphen = isWord(text, at, '-', '–') && text.toks[at]?.gap === 'none';
  if (hyphen) at++;
  for (let k = 0; k < 2; k++) at = sense(text, at, 'whole')?.next ?? at;
  const unit = unitOf(text, i, at, count);
  if (unit === null) return null;
  const half = halfAfter(text, unit.next);
  if (half !== null && count.value !== null)
    return { amount: { count: count.value + 0.5, unit: unit.row.unit }, next: half, hyphen: false };
  return {
    amount: { count: count.value, unit: unit.row.unit },
    next: unit.next,
    hyphen: hyphen || isGlued(text, unit.next, '-'),
  };
}

/** The unit that is counted; null where the words count nothing, or tell an age or a time of day. */
function unitOf(
  text: Text,
  i: number,
  at: number,
  count: { readonly value: number | null; readonly next: number },
): Sense<'unit'> | null {
  const unit = sense(text, at, 'unit');
  if (unit === null) return null;
  const isPlural = unit.row.plural.includes(text.toks[at]?.lower ?? '');
  if (isWord(text, i, 'a', 'an') && count.next === i + 1 && isPlural) return null;
  if (!isUnitHere(text, at, unit, count.value) || isTimeOfDay(text, i, unit) || isAge(text, unit.next))
    return null;
  return unit;
}

/** `0430 hours`, `at 1830 hrs`: no hundreds of hours. */
function isTimeOfDay(text: Text, i: number, unit: Sense<'unit'>): boolean {
  const tok = text.toks[i];
  if (unit.row.unit !== 'TH' || tok?.kind !== 'number' || readClock(text, i) === null) return false;
  const padded = tok.end - tok.start === 4 && tok.value < 1000;
  return padded || (isCueBefore(text, i, 'time-lead') && !isWord(text, unit.next, 'of'));
}

/** `an hour and a half`. */
function halfAfter(text: Text, i: number): number | null {
  if (!isWord(text, i, 'and')) return null;
  const at = isWord(text, i + 1, 'a') ? i + 2 : i + 1;
  return isWord(text, at, 'half') ? at + 1 : null;
}

function readCount(text: Text, i: number): { readonly value: number | null; readonly next: number } | null {
  const some = sense(text, i, 'some');
  if (some !== null && !isWord(text, some.next, 'of')) return { value: null, next: some.next };
  const part = partOfOne(text, i);
  if (part !== null) return part;
  const number = readNumber(text, i);
  if (number !== null) return number;
  if (
    isCue(text, i, 'one') ||
    (i >= 0 && text.toks[i]?.gap === 'line' && ['a', 'an', 'another'].includes(text.toks[i]?.lower ?? ''))
  )
    return { value: 1, next: i + 1 };
  if (isCue(text, i, 'whole-one')) return { value: 1, next: isGlued(text, i + 1, '-') ? i + 2 : i + 1 };
  return null;
}

/** `half a year`, `half an hour`, `a half year`, `a quarter of an hour`. */
function partOfOne(text: Text, i: number): { readonly value: number; readonly next: number } | null {
  const at = isWord(text, i, 'a') ? i + 1 : i;
  if (isWord(text, at, 'quarter') && isWord(text, at + 1, 'of') && isWord(text, at + 2, 'a', 'an'))
    return { value: 0.25, next: at + 3 };
  if (!isWord(text, at, 'half')) return null;
  return { value: 0.5, next: at === i && isWord(text, i + 1, 'a', 'an') ? i + 2 : at + 1 };
}

/** `second` and `quarter` are units only where a count says so. */
function isUnitHere(text: Text, at: number, unit: Sense<'unit'>, count: number | null): boolean {
  const word = text.toks[at]?.lower ?? '';
  const plural = unit.row.plural.includes(word);
  if (!plural && count !== null && count >= 1000) return false;
  if (!unit.row.shy) return true;
  if (!plural) return text.toks[at - 1]?.kind === 'number' || text.toks[at - 2]?.kind === 'number';
  return count !== 1 && !(unit.row.unit === 'Q' && count === 3 && isWord(text, unit.next, 'of'));
}

/** `20-year-old`, `20 years old`, `20 years of age`, `aged`. */
function isAge(text: Text, next: number): boolean {
  const at = isWord(text, next, '-', '–') ? next + 1 : next;
  return isWord(text, at, 'old', 'olds') || (isWord(text, at, 'of') && isWord(text, at + 1, 'age'));
}

/** `for months`, `decades of war`, `month-long`, `years later`: a stretch of unknown or unit length. */
export function readBareUnits(text: Text, i: number): Amounts | null {
  const unit = sense(text, i, 'unit');
  if (unit === null) return null;
  const word = text.toks[i]?.lower ?? '';
  const long = isWord(text, unit.next, '-', '–') && isWord(text, unit.next + 1, 'long');
  const plural = unit.row.plural.includes(word);
  if (long)
    return {
      amounts: [{ count: plural ? null : 1, unit: unit.row.unit }],
      mod: null,
      next: unit.next + 2,
      hyphen: true,
    };
  if (!plural || unit.row.shy) return null;
  const before = isCueBefore(text, i, 'bare-unit-before');
  const after = isCue(text, unit.next, 'bare-unit-after');
  const start = text.toks[i]?.gap === 'line' || i === 0 || isAfter(text, i, '.', ',');
  if (!before && !(after && (start || !isCueBefore(text, i, 'pointing')))) return null;
  if (isAfter(text, i, 'of') && !isCue(text, i - 2, 'group')) return null;
  return { amounts: [{ count: null, unit: unit.row.unit }], mod: null, next: unit.next, hyphen: false };
}

/** A stretch of time that is not tied to the calendar. */
export function readDuration(text: Text, i: number): Read | null {
  const amounts = readAmounts(text, i) ?? readBareUnits(text, i);
  if (amounts === null) return null;
  const [first] = amounts.amounts;
  if (first === undefined || isRate(text, i, amounts)) return null;
  const long =
    isWord(text, amounts.next, '-') && isWord(text, amounts.next + 1, 'long')
      ? amounts.next + 2
      : amounts.next;
  const mod = amounts.mod === null ? {} : { mod: amounts.mod };
  return {
    next: long,
    meaning: { kind: 'duration', amounts: amounts.amounts, ...mod },
    rule: 'dates/duration',
  };
}

/** `15 a year`, `twice a week`: how often, not how long. `another` and `one` count. */
function isRate(text: Text, i: number, { next }: Amounts): boolean {
  if (next !== i + 2 || !isWord(text, i, 'a', 'an')) return false;
  const before = text.toks[i - 1];
  if (before === undefined || text.toks[i]?.gap === 'line') return false;
  if (before.kind === 'number' || isCueBefore(text, i, 'rate')) return true;
  return false;
}
