import type { Num } from './numbers.ts';
import { isAfter, isCue, isCueBefore, isGlued, isWord, sense, type Text } from './reader.ts';

/** What stands before the digits: a date that leads up to a year, a month, or nothing of the kind. */
type YearPlace = 'after-date' | 'after-month' | 'bare';

/** Whether four digits are a year where they stand, and no count, clock time or number of a document. */
export function isYearHere(text: Text, i: number, next: number, place: YearPlace): boolean {
  const counted = isCounted(text, next) && !isOfThing(text, i);
  if (place === 'after-date' && isAfter(text, i, ',', 'of')) return true;
  if (place !== 'bare' || isAfterMod(text, i))
    return !counted || isAfter(text, i, 'of') || isModern(text.toks[i]?.value ?? 0);
  return !isBlocked(text, i) && !isAddress(text, i, next) && isBareYear(text, i, next, counted);
}

function isBareYear(text: Text, i: number, next: number, counted: boolean): boolean {
  const value = text.toks[i]?.value ?? Number.NaN;
  const strong = isCueBefore(text, i, 'year-strong') || isNextTo(text, i, next);
  if (counted)
    return strong && value > 1900 && value % 100 !== 0 && isCueBefore(text, i, 'counted-year-lead');
  if (isPluralNext(text, next) && !strong && !isAfter(text, i, 'the', "'", '’', 's', 'of', 'from'))
    return false;
  if (value >= 1900 && value <= 2100) return isPlausible(text, i);
  return strong || isCueBefore(text, i, 'old-year-lead') || isBracketed(text, i, next);
}

/** `the ceasefire of 1991 dead`: treaties, wars and votes have a year; nobody counts with them. */
function isOfThing(text: Text, i: number): boolean {
  return isAfter(text, i, 'of') && isCue(text, i - 2, 'dated-thing');
}

/** `mid-1995`, `early 2016`. */
function isAfterMod(text: Text, i: number): boolean {
  const at = isAfter(text, i, '-', '–') ? i - 1 : i;
  return sense(text, at - 1, 'mod')?.next === at;
}

/** A count is seldom so odd: after a month it is a year. */
function isModern(value: number): boolean {
  return value > 1900 && value < 2100 && value % 100 !== 0;
}

/** Something other than a linking word just before a modern year is accepted, save a determiner of counting. */
function isPlausible(text: Text, i: number): boolean {
  return !isCueBefore(text, i, 'counting') || isCueBefore(text, i, 'year-link');
}

function isCounted(text: Text, next: number): boolean {
  const blocked = sense(text, next, 'blocker');
  return blocked?.row.side === 'after' && text.toks[next]?.gap !== 'line';
}

function isBlocked(text: Text, i: number): boolean {
  const before = text.toks[i - 1];
  if (before === undefined || text.toks[i]?.gap === 'line') return false;
  if ('#№'.includes(before.lower)) return true;
  if (before.lower === '.' && isBlockWord(text, i - 2)) return true;
  return isBlockWord(text, i - 1);
}

function isBlockWord(text: Text, i: number): boolean {
  const blocked = sense(text, i, 'blocker');
  return blocked?.row.side === 'before' && blocked.next === i + 1;
}

/** `1600 Pennsylvania Avenue`, `2000 km/h`, `2023-24A`. */
function isAddress(text: Text, i: number, next: number): boolean {
  const after = text.toks[next];
  const glued = after?.gap === 'none' && after.kind === 'word' && after.lower !== 's';
  return glued || (isAfter(text, i, 'at') && !isAfter(text, i, 'in'));
}

function isPluralNext(text: Text, next: number): boolean {
  const tok = text.toks[next];
  return tok !== undefined && tok.gap === 'space' && tok.kind === 'word' && text.tagAt(tok.start) === 'NNS';
}

/** A range sign with another year beside it. */
function isNextTo(text: Text, i: number, next: number): boolean {
  const dash = isWord(text, next, '-', '–', '—') && text.toks[next + 1]?.kind === 'number';
  const left = isAfter(text, i, '-', '–', '—') && text.toks[i - 2]?.kind === 'number';
  const listed =
    isCueBefore(text, i, 'joint') && (text.toks[i - 2]?.end ?? 0) - (text.toks[i - 2]?.start ?? 0) === 4;
  return dash || left || (listed && text.toks[i - 2]?.kind === 'number');
}

function isBracketed(text: Text, i: number, next: number): boolean {
  return isAfter(text, i, '(') && isWord(text, next, ')', ',', ';', '-', '–');
}

/** `'99`; two digits without the mark are no year on their own. */
export function readShortYear(text: Text, i: number): Num | null {
  if (!isWord(text, i, "'", '’', '‘')) return null;
  const tok = text.toks[i + 1];
  if (tok?.kind !== 'number' || tok.gap !== 'none' || tok.end - tok.start !== 2) return null;
  if (isGlued(text, i + 2, 's')) return null;
  return { value: tok.value, next: i + 2 };
}
