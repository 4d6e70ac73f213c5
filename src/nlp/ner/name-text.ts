import type { Sentence, Token } from '../../core/layers/segments.ts';
import { hashText } from './hash.ts';
import { CONNECTOR, type Lexicon, LONGEST_PHRASE, lookUp, PHRASES, phraseKey } from './lexicon.ts';
import { LOWER, NUMBER, PUNCT, UPPER, type WordForm, wordForm } from './word-form.ts';

/** What a caller's gazetteer knows: for each token a sum of the classes of `lexicon.ts`, or null for nothing at all. */
export interface NameHints {
  readonly classes: Uint16Array | null;
}

export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A document as the model reads it: one entry per token in each column. */
export interface NameText {
  readonly forms: readonly WordForm[];
  readonly sentences: readonly TokenRange[];
  /** Classes of the word alone, as the first and as a later word of a phrase. */
  readonly single: Uint16Array;
  readonly begin: Uint16Array;
  readonly inside: Uint16Array;
  /** The run of capitalised words a token stands in: `runFirst` <= i < `runLast`; -1 outside. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** How the sentence is written: PLAIN, CAPITALS or HEADLINE. */
  readonly style: Uint8Array;
  /** Hashes of the parts of speech. */
  readonly tags: Int32Array;
}

/** What is read of a word. */
export type NameToken = Pick<Token, 'text' | 'tag'>;

/** Forms of words, kept between documents. */
export type FormCache = Map<string, WordForm>;
const CACHE_LIMIT = 200_000;

export function nameText(
  tokens: readonly NameToken[],
  sentences: readonly Pick<Sentence, 'first' | 'last'>[],
  hints: NameHints,
  lexicon: Lexicon,
  cache: FormCache,
): NameText {
  const size = tokens.length;
  const forms = tokens.map((token) => formOf(token.text, cache));
  const text: NameText = {
    forms,
    sentences,
    single: Uint16Array.from(forms, (form) => lookUp(lexicon, form.folded)),
    begin: new Uint16Array(size),
    inside: new Uint16Array(size),
    runFirst: new Int32Array(size).fill(-1),
    runLast: new Int32Array(size).fill(-1),
    style: new Uint8Array(size),
    tags: Int32Array.from(tokens, ({ tag }) => tagHash(tag)),
  };
  for (const sentence of sentences) {
    markStyle(text, sentence);
    markRuns(text, sentence);
    markPhrases(text, sentence, lexicon);
  }
  hints.classes?.forEach((mask, i) => {
    text.single[i] = (text.single[i] as number) | mask;
  });
  return text;
}

const tagHashes = new Map<string, number>();

/** Tags are few. */
function tagHash(tag: string): number {
  const known = tagHashes.get(tag);
  if (known !== undefined) return known;
  const hash = hashText(tag);
  tagHashes.set(tag, hash);
  return hash;
}

/** Starts with a capital, or holds one (`al-Shabaab`). */
export function isCapital(form: WordForm): boolean {
  return form.casing !== LOWER && form.casing < NUMBER;
}

/** Whether a word of lower case or a dash may stand within a name. */
export function connects(text: NameText, i: number): boolean {
  const { casing } = text.forms[i] as WordForm;
  return (casing === LOWER || casing === PUNCT) && ((text.single[i] as number) & CONNECTOR) !== 0;
}

function formOf(word: string, cache: FormCache): WordForm {
  const known = cache.get(word);
  if (known) return known;
  const form = wordForm(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, form);
  return form;
}

/** How a sentence is written: as usual, all in capitals, each word with a capital. */
export const PLAIN = 0;
const CAPITALS = 1;
const HEADLINE = 2;

const FEWEST_CAPITALS = 3;
const FEWEST_HEADLINE = 5;
const MOSTLY = 0.7;

function markStyle(text: NameText, { first, last }: TokenRange): void {
  let upper = 0;
  let capital = 0;
  let letters = 0;
  for (let i = first; i < last; i++) {
    const { casing } = text.forms[i] as WordForm;
    if (casing < NUMBER) letters++;
    if (casing === UPPER) upper++;
    if (casing < NUMBER && casing !== LOWER) capital++;
  }
  if (upper >= FEWEST_CAPITALS && upper > MOSTLY * letters) text.style.fill(CAPITALS, first, last);
  else if (capital >= FEWEST_HEADLINE && capital > MOSTLY * letters) text.style.fill(HEADLINE, first, last);
}

function markRuns(text: NameText, { first, last }: TokenRange): void {
  for (let i = first; i < last; ) {
    let end = i;
    while (end < last && text.style[end] !== CAPITALS && isCapital(text.forms[end] as WordForm)) end++;
    if (end > i) {
      text.runFirst.fill(i, i, end);
      text.runLast.fill(end, i, end);
    }
    i = Math.max(end, i + 1);
  }
}

function markPhrases(text: NameText, { first, last }: TokenRange, lexicon: Lexicon): void {
  for (let i = first; i < last; i++) {
    if (!isCapital(text.forms[i] as WordForm)) continue;
    let key = (text.forms[i] as WordForm).folded;
    const limit = Math.min(last, i + LONGEST_PHRASE);
    for (let j = i + 1; j < limit; j++) {
      key = phraseKey(key, (text.forms[j] as WordForm).folded);
      const mask = lookUp(lexicon, key) & PHRASES;
      if (mask === 0) continue;
      text.begin[i] = (text.begin[i] as number) | mask;
      for (let k = i + 1; k <= j; k++) text.inside[k] = (text.inside[k] as number) | mask;
    }
  }
}
