import { wordClasses } from '../word-classes.ts';
import { foldWord, LONGEST } from './fold-word.ts';
import { hashText } from './hash.ts';

/** What the spelling of one word tells, computed once for each form. */
export interface WordForm {
  readonly exact: number;
  /** Lower case, without diacritics, digits as 0. */
  readonly folded: number;
  /** `Xx`, `X.X.`, `xx-Xx`, `00`: each run of a kind written at most twice. */
  readonly shape: number;
  /** Hashes of the first and last one to four letters of the folded word. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly letter: number;
  readonly length: number;
  readonly casing: number;
  /** What is used like the word, from coarse to fine. */
  readonly alike: readonly number[];
}

/** Casing of a word. */
export const LOWER = 0;
const TITLE = 1;
export const UPPER = 2;
const MIXED = 3;
export const NUMBER = 4;
export const PUNCT = 5;

const AFFIX = 4;
export function wordForm(word: string): WordForm {
  const cut = word.slice(0, LONGEST);
  const folded = foldWord(cut);
  const sizes = Array.from({ length: AFFIX }, (_, i) => i + 1).filter((size) => size <= folded.length);
  return {
    exact: hashText(cut),
    folded: hashText(folded),
    shape: hashText(shapeOf(cut)),
    prefixes: sizes.map((size) => hashText(folded.slice(0, size))),
    suffixes: sizes.map((size) => hashText(folded.slice(-size))),
    letter: (folded.codePointAt(0) ?? 0) & 0xffff,
    length: Math.min(folded.length, 12),
    casing: casingOf(cut),
    alike: wordClasses(cut),
  };
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/(.)\1{2,}/g, '$1$1')
    .slice(0, 12);
}

function casingOf(word: string): number {
  if (!/[\p{L}\p{N}]/u.test(word)) return PUNCT;
  if (!/\p{L}/u.test(word)) return NUMBER;
  if (!/\p{Lu}/u.test(word)) return LOWER;
  if (!/\p{Ll}/u.test(word)) return UPPER;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? TITLE : MIXED;
}
