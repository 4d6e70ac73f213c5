import type { DateRow } from '../../packs/dates.schema.ts';
import type { WordAt } from '../../packs/number-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entry, Tok } from './scan.ts';

/** What the grammar reads from. `tagAt` gives the Penn tag of the word that starts at an offset, or ''. */
export interface Text {
  readonly text: string;
  readonly toks: readonly Tok[];
  readonly lexicon: Lexicon;
  /** For each token how far the next name of a month, or unit of time, is away. */
  readonly toMonth: Int32Array;
  readonly toUnit: Int32Array;
  tagAt(offset: number): string;
}

/** A number leads up to a month or a unit only when one stands near: this spares the readers most numbers. */
export const NEAR = 16;

export function distancesTo(toks: readonly Tok[], is: DateRow['is']): Int32Array {
  const out = new Int32Array(toks.length);
  let distance = 1_000_000;
  for (let i = toks.length - 1; i >= 0; i--) {
    distance = toks[i]?.entries?.some(({ row }) => row.is === is) ? 0 : distance + 1;
    out[i] = distance;
  }
  return out;
}

export function isNear(distances: Int32Array, i: number): boolean {
  return (distances[i] ?? NEAR) < NEAR;
}

export interface Sense<K extends DateRow['is']> {
  readonly row: Extract<DateRow, { is: K }>;
  /** The token after the word or phrase. */
  readonly next: number;
}

/** The longest phrase of a kind that starts at token `i`. */
export function sense<K extends DateRow['is']>(text: Text, i: number, is: K): Sense<K> | null {
  const entries = text.toks[i]?.entries ?? null;
  if (entries === null) return null;
  for (const entry of entries)
    if (entry.row.is === is && fits(text, i, entry))
      return { row: entry.row as Extract<DateRow, { is: K }>, next: i + entry.words.length };
  return null;
}

function fits(text: Text, i: number, entry: Entry): boolean {
  if ('capital' in entry.row && entry.row.capital && !isCapital(text, i)) return false;
  for (let k = 1; k < entry.words.length; k++) {
    const tok = text.toks[i + k];
    if (tok === undefined || tok.lower !== entry.words[k] || tok.gap === 'line') return false;
  }
  return true;
}

/** The lower-case word at `i` when it goes on from the token before without a line end; else null. */
export function wordAt(text: Text, i: number): string | null {
  const tok = text.toks[i];
  return tok === undefined || tok.gap === 'line' ? null : tok.lower;
}

export function isWord(text: Text, i: number, ...words: readonly string[]): boolean {
  const word = wordAt(text, i);
  return word !== null && words.includes(word);
}

/** The word right before token `i`, on the same line, is one of these. */
export function isAfter(text: Text, i: number, ...words: readonly string[]): boolean {
  const before = text.toks[i - 1];
  return before !== undefined && text.toks[i]?.gap !== 'line' && words.includes(before.lower);
}

/** The word at `i` answers a question of the packs: `rate`, `year-strong`. */
export function isCue(text: Text, i: number, cue: string): boolean {
  const tok = text.toks[i];
  return tok !== undefined && tok.gap !== 'line' && answers(tok, cue);
}

/** The same of the word right before token `i`. */
export function isCueBefore(text: Text, i: number, cue: string): boolean {
  const before = text.toks[i - 1];
  return before !== undefined && text.toks[i]?.gap !== 'line' && answers(before, cue);
}

function answers({ entries }: Tok, cue: string): boolean {
  return entries?.some(({ row }) => row.is === 'cue' && row.cue === cue) ?? false;
}

/** Like `isWord`, and nothing stands between this token and the one before. */
export function isGlued(text: Text, i: number, ...words: readonly string[]): boolean {
  return text.toks[i]?.gap === 'none' && isWord(text, i, ...words);
}

export function isCapital(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined) return false;
  const first = text.text.charAt(tok.start);
  return first !== first.toLowerCase();
}

/** Words from token `i` on, for the number reader; a line end ends them. */
export function wordsFrom(text: Text, i: number): WordAt {
  return (offset) => {
    const tok = text.toks[i + offset];
    if (tok === undefined || (offset > 0 && tok.gap === 'line')) return null;
    return tok.kind === 'number' ? String(tok.value) : tok.lower;
  };
}

/** The tag says that the word at `i` is a noun or an adjective before one. */
export function isNounish(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line' || tok.kind !== 'word') return false;
  return /^(?:NN|JJ)/.test(text.tagAt(tok.start));
}
