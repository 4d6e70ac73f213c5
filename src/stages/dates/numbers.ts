import { isGlued, isWord, sense, type Text, wordsFrom } from './reader.ts';

/** A number and the token after it. */
export interface Num {
  readonly value: number;
  readonly next: number;
}

const SUFFIXES = ['st', 'nd', 'rd', 'th'];

/** A plain number: `12`, `2.5`, `1,000`, `twelve`, `two and a half`; not one that is part of a longer figure. */
export function readNumber(text: Text, i: number): Num | null {
  const tok = text.toks[i];
  if (tok === undefined) return null;
  if (tok.kind === 'number') return readDigits(text, i);
  if (tok.kind !== 'word') return null;
  const number = text.lexicon.numbers.cardinal(wordsFrom(text, i));
  if (number === null) return null;
  return withHalf(text, { value: number.value, next: i + number.length });
}

function readDigits(text: Text, i: number): Num | null {
  const tok = text.toks[i];
  if (tok === undefined || Number.isNaN(tok.value) || isInsideFigure(text, i)) return null;
  let value = tok.value;
  let next = i + 1;
  while (isGlued(text, next, ',') && isTriple(text, next + 1) && value < 1e9) {
    value = value * 1000 + (text.toks[next + 1]?.value ?? 0);
    next += 2;
  }
  const decimals = text.toks[next + 1];
  if (
    isGlued(text, next, '.') &&
    decimals?.gap === 'none' &&
    decimals.kind === 'number' &&
    !Number.isNaN(decimals.value)
  ) {
    value = Number(`${value}.${String(decimals.value).padStart(decimals.end - decimals.start, '0')}`);
    next += 2;
  }
  return withHalf(text, { value, next });
}

function isTriple(text: Text, i: number): boolean {
  const tok = text.toks[i];
  return tok?.gap === 'none' && tok.kind === 'number' && tok.end - tok.start === 3;
}

/** `.5`, `,000`, `A4`, `$12`: digits that continue something to their left. */
export function isInsideFigure(text: Text, i: number): boolean {
  const tok = text.toks[i];
  const before = text.toks[i - 1];
  if (tok?.gap !== 'none' || before === undefined) return false;
  if (before.kind === 'word') return true;
  if (before.lower === '.' || before.lower === ',')
    return before.gap === 'none' && text.toks[i - 2]?.kind === 'number';
  if (before.lower === ':' || before.lower === '/') return text.toks[i - 2]?.kind === 'number';
  return '$£€¥₹#°'.includes(before.lower);
}

/** `and a half`, `and half` after a number. */
function withHalf(text: Text, number: Num): Num {
  const { next } = number;
  if (!isWord(text, next, 'and')) return number;
  const at = isWord(text, next + 1, 'a') ? next + 2 : next + 1;
  return isWord(text, at, 'half') ? { value: number.value + 0.5, next: at + 1 } : number;
}

/** `20th`, `twenty-first`, `third`; the number of a rank. */
export function readOrdinal(text: Text, i: number): Num | null {
  const tok = text.toks[i];
  if (tok === undefined) return null;
  if (tok.kind === 'number') {
    if (Number.isNaN(tok.value) || isInsideFigure(text, i)) return null;
    return isGlued(text, i + 1, ...SUFFIXES) ? { value: tok.value, next: i + 2 } : null;
  }
  const ordinal = text.lexicon.numbers.ordinal(wordsFrom(text, i));
  return ordinal === null ? null : { value: ordinal.value, next: i + ordinal.length };
}

/** A day of the month: `7`, `07`, `7th`, `seventh`. */
export function readDay(text: Text, i: number): Num | null {
  const ordinal = readOrdinal(text, i);
  if (ordinal !== null) return isDayNumber(ordinal.value) ? ordinal : null;
  const tok = text.toks[i];
  if (tok?.kind === 'number') {
    if (tok.end - tok.start > 2 || !isDayNumber(tok.value)) return null;
    if (isInsideFigure(text, i) && !isNextDay(text, i)) return null;
    return { value: tok.value, next: i + 1 };
  }
  const words = tok?.kind === 'word' ? text.lexicon.numbers.cardinal(wordsFrom(text, i)) : null;
  if (words === null || !isDayNumber(words.value)) return null;
  return { value: words.value, next: i + words.length };
}

/** `12/13 March`: the day after the one before the stroke. */
function isNextDay(text: Text, i: number): boolean {
  const before = text.toks[i - 2];
  return (
    isGlued(text, i - 1, '/') &&
    before?.kind === 'number' &&
    before.value + 1 === text.toks[i]?.value &&
    sense(text, i + 1, 'month') !== null
  );
}

function isDayNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

/** Four digits that can be a year, or a year in words. Whether they are one is the caller's to judge. */
export function readYear(text: Text, i: number): Num | null {
  const tok = text.toks[i];
  if (tok === undefined) return null;
  if (tok.kind === 'word') {
    const year = text.lexicon.numbers.year(wordsFrom(text, i));
    return year === null ? null : { value: year.value, next: i + year.length };
  }
  if (tok.kind !== 'number' || tok.end - tok.start !== 4 || !(tok.value >= 1000 && tok.value < 2200))
    return null;
  if (
    (isInsideFigure(text, i) && !isGluedToFiscal(text, i)) ||
    continuesFigure(text, i + 1) ||
    isModel(text, i)
  )
    return null;
  return { value: tok.value, next: i + 1 };
}

/** `FY2025`: the letters belong to the year. */
function isGluedToFiscal({ toks }: Text, i: number): boolean {
  return toks[i - 1]?.lower === 'fy' && toks[i - 1]?.gap !== 'none';
}

/** `AK-1947`, `2021-13-01`: a type, or a date in figures that is none. */
function isModel({ toks, text }: Text, i: number): boolean {
  const word = toks[i - 2];
  if (
    toks[i]?.gap === 'none' &&
    toks[i - 1]?.lower === '-' &&
    toks[i - 1]?.gap === 'none' &&
    word?.kind === 'word' &&
    word.entries === null
  ) {
    const first = text.charAt(word.start);
    if (first !== first.toLowerCase()) return true;
  }
  return (
    toks
      .slice(i + 1, i + 5)
      .map((tok) => (tok.gap === 'none' ? tok.lower.replace(/\d+/, '0') : ''))
      .join('') === '-0-0'
  );
}

function isNextShortYear({ toks }: Text, i: number): boolean {
  const year = toks[i - 1]?.value ?? Number.NaN;
  const next = toks[i + 1];
  if (next?.kind !== 'number' || next.gap !== 'none' || next.end - next.start !== 2) return false;
  return next.value === (year + 1) % 100 && (toks[i + 2]?.gap !== 'none' || toks[i + 2]?.lower !== '/');
}

/** `2019%`, `1500m`, `1,500`, `1999.5`: the figure goes on to the right. */
function continuesFigure(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok?.gap !== 'none') return false;
  if (tok.kind === 'word') return tok.lower !== 's';
  if ('%°'.includes(tok.lower)) return true;
  const after = text.toks[i + 1];
  // `2025/26`: a year that goes on into the next.
  if (tok.lower === '/' && isNextShortYear(text, i)) return false;
  return ',./:'.includes(tok.lower) && after?.gap === 'none' && after.kind === 'number';
}
