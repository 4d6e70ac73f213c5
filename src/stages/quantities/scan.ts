import type { Span } from '../../core/span.ts';
import type { QuantityRow } from '../../packs/quantities.schema.ts';

/** A word, a figure or a mark of the clean text. */
export interface Tok {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly kind: 'word' | 'figure' | 'mark';
  /** Of figures (`1,200`, `2.5`); NaN otherwise. */
  readonly value: number;
  readonly gap: 'none' | 'space' | 'line';
  readonly entries: readonly Entry[] | null;
}

/** A phrase of the packs that starts with a word. */
export interface Entry {
  readonly words: readonly string[];
  readonly row: QuantityRow;
}

export type Lookup = (word: string) => readonly Entry[] | null;

/** Thousands may be cut by a plain or thin space: `136 000`. */
const TOKEN =
  /\p{L}+|[1-9]\p{Nd}{0,2}(?:[ \u00a0\u2009\u202f]\p{Nd}{3}){1,3}(?![.,:/-]?\p{Nd})|\p{Nd}{1,3}(?:,\p{Nd}{2,3})+(?:\.\p{Nd}+)?|\p{Nd}+(?:\.\p{Nd}+)?|[^\s\p{L}\p{Nd}]/gu;
const SPACE = /[ \u00a0\u2009\u202f]/;
const LONGEST_WORD = 24;
const LONGEST_FIGURE = 20;

/** Cuts a text into words, figures and marks; linear in its length. */
export function scan(
  text: string,
  lookup: Lookup,
  taken: (span: Span) => boolean = () => false,
): readonly Tok[] {
  const toks: Tok[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole] = match;
    for (const word of taken({ start: match.index, end: match.index + whole.length })
      ? whole.split(SPACE)
      : [whole]) {
      const start = text.indexOf(word, Math.max(end, match.index));
      const gap = gapBetween(text, end, start);
      end = start + word.length;
      const kind = kindOf(word);
      const lower = word.length > LONGEST_WORD ? '' : word.toLowerCase();
      const value = kind === 'figure' ? figureValue(word) : Number.NaN;
      toks.push({ start, end, lower, kind, value, gap, entries: lower === '' ? null : lookup(lower) });
    }
  }
  return toks;
}

function gapBetween(text: string, end: number, start: number): Tok['gap'] {
  if (start === end) return 'none';
  return text.slice(end, start).includes('\n') ? 'line' : 'space';
}

function kindOf(word: string): Tok['kind'] {
  if (/^\p{Nd}/u.test(word)) return 'figure';
  return /^\p{L}/u.test(word) ? 'word' : 'mark';
}

const ZEROS = [0x660, 0x6f0];

/** Thousands are cut by commas in threes, or in twos and a three as in South Asia. */
function figureValue(figure: string): number {
  if (figure.length > LONGEST_FIGURE) return Number.NaN;
  const ascii = figure.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) ?? code));
  });
  if (
    ascii.includes(',') &&
    !/^\d{1,3}(?:,\d\d)*,\d{3}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(ascii)
  )
    return Number.NaN;
  return Number(ascii.replace(/[\s,]/g, ''));
}
