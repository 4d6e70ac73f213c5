import type { DateRow } from '../../packs/dates.schema.ts';

/** A word, a number or a mark of the clean text, with the senses that the packs give it. */
export interface Tok {
  readonly start: number;
  readonly end: number;
  /** Lower case; empty for words too long to be a word. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** The value of a run of up to nine digits; NaN otherwise. */
  readonly value: number;
  /** What stands before it: nothing, blank space, or the end of a line. */
  readonly gap: 'none' | 'space' | 'line';
  readonly entries: readonly Entry[] | null;
  /** A time expression can start here. */
  readonly starts: boolean;
}

/** One way to read a word: alone, or as the first of a phrase. */
export interface Entry {
  readonly words: readonly string[];
  readonly row: DateRow;
}

/** What the packs say of a word. */
export interface Word {
  readonly entries: readonly Entry[];
  readonly starts: boolean;
}

export type Lookup = (word: string) => Word | null;

const LONGEST_WORD = 24;
/** A run of figures and their signs this long is one token: a table's rule or a dump of numbers, and no date. */
const DUMP = 48;
/** Repeats are bounded because the regex engine runs out of stack on megabytes without a space. */
const TOKEN = /[\d/.,:-]{48,4096}|\p{L}{1,4096}|\p{Nd}{1,4096}|[^\s\p{L}\p{Nd}]/gu;

/** Cuts a text into words, runs of digits and single marks. Linear in the length of the text. */
export function scan(text: string, lookup: Lookup): readonly Tok[] {
  const toks: Tok[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const start = match.index;
    const last = toks.at(-1);
    if (start === end && last !== undefined && goesOn(last, word)) {
      end = start + word.length;
      toks[toks.length - 1] = { ...last, end };
      continue;
    }
    toks.push(makeTok(word, start, gapBetween(text, end, start), lookup));
    end = start + word.length;
  }
  return toks;
}

function makeTok(word: string, start: number, gap: Tok['gap'], lookup: Lookup): Tok {
  const kind = kindOf(word);
  const lower = word.length > LONGEST_WORD ? '' : word.toLowerCase();
  const value = kind === 'number' ? digitsValue(word) : Number.NaN;
  const known = lower === '' ? null : lookup(lower);
  const starts = kind === 'number' || (known?.starts ?? false);
  return {
    start,
    end: start + word.length,
    lower,
    kind,
    value,
    gap,
    entries: known?.entries ?? null,
    starts,
  };
}

function gapBetween(text: string, from: number, to: number): Tok['gap'] {
  if (from === to) return 'none';
  return hasLineEnd(text, from, to) ? 'line' : 'space';
}

/** The rest of a run that was too long for one match. */
function goesOn({ start, end, kind }: Tok, word: string): boolean {
  if (end - start < DUMP) return false;
  return kind === 'word' ? kindOf(word) === 'word' : /^[\p{Nd}/.,:-]/u.test(word);
}

function kindOf(word: string): Tok['kind'] {
  const code = word.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
  if (code >= 48 && code <= 57) return 'number';
  if (code < 128) return 'mark';
  return /^\p{L}/u.test(word) ? 'word' : /^\p{Nd}/u.test(word) ? 'number' : 'mark';
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

/** Arabic-Indic and Extended Arabic-Indic digits count as digits; other scripts do not occur. */
function digitsValue(word: string): number {
  if (word.length > 9) return Number.NaN;
  let value = 0;
  for (let i = 0; i < word.length; i++) {
    const digit = digitOf(word.charCodeAt(i));
    if (digit === null) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const ZEROS = [0x30, 0x660, 0x6f0];

function digitOf(code: number): number | null {
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return null;
}
