import type { Doc } from '../../core/doc.ts';
import type { Sentence, Token } from '../../core/layers/segments.ts';
import type { EntityType, MentionForm } from '../../core/vocabulary.ts';
import { scanWords, type Word } from '../../nlp/words.ts';
import type { Alias } from './lexicon.ts';

/** A text as the proposers read it: words with their sentence and token, and how each sentence is capitalised. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Sentence of each word; -1 where there is none. */
  readonly sentenceOf: Int32Array;
  /** Token of each word; -1 where there is none. */
  readonly tokenOf: Int32Array;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** First word of each sentence. */
  readonly firstWord: Int32Array;
  readonly casing: readonly Casing[];
}

/** `caps`: a headline in capitals; `title`: Most Words Begin With Capitals; `flat`: no capital at all. */
export type Casing = 'normal' | 'caps' | 'title' | 'flat';

/** A stretch of words that may be a mention. Proposers return them freely; one chooser decides. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly rule: string;
  readonly score: number;
  /** Pack readings of these words, best first; empty when the words are in no pack. */
  readonly aliases: readonly Alias[];
  readonly subtype: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  /** A generated identity (state body of a country): id and canonical name. */
  readonly made: { readonly id: string; readonly name: string } | null;
}

export function readDoc(doc: Doc<'cleaned' | 'segments'>): Reading {
  const { text } = doc.cleaned.view;
  const { sentences, tokens } = doc.segments;
  const words = scanWords(text);
  const sentenceOf = owners(words, sentences);
  const firstWord = new Int32Array(sentences.length).fill(-1);
  for (let i = words.length - 1; i >= 0; i--) {
    const sentence = sentenceOf[i] ?? -1;
    if (sentence >= 0) firstWord[sentence] = i;
  }
  const casing = sentences.map((sentence, i) => {
    const seen = casingOf(words, sentenceOf, firstWord[i] ?? -1, i);
    return seen === 'title' &&
      /[.!?]['"”’)]?\s*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))
      ? 'normal'
      : seen;
  });
  return { text, words, sentenceOf, tokenOf: owners(words, tokens), sentences, tokens, firstWord, casing };
}

/** For each word the index of the sorted span that holds its start. */
function owners(words: readonly Word[], spans: readonly { start: number; end: number }[]): Int32Array {
  const out = new Int32Array(words.length).fill(-1);
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0;
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++;
    const span = spans[at];
    if (span !== undefined && span.start <= start) out[i] = at;
  }
  return out;
}

function casingOf(words: readonly Word[], sentenceOf: Int32Array, first: number, sentence: number): Casing {
  if (first < 0) return 'normal';
  let to = first;
  while (to < words.length && sentenceOf[to] === sentence) to++;
  const long = words.slice(first, to).filter((word) => word.shape !== 'digit' && word.key.length > 2);
  const upper = long.filter((word) => word.shape === 'UPPER').length;
  const lower = long.filter((word) => word.shape === 'lower').length;
  if (long.length >= 3 && upper / long.length > 0.7) return 'caps';
  if (long.length >= 4 && lower / long.length < 0.25) return 'title';
  return long.length > 0 && lower === long.length ? 'flat' : 'normal';
}

/** May these neighbouring words belong to one name, by what stands between them? */
export function joins(reading: Reading, left: number): boolean {
  const a = reading.words[left];
  const b = reading.words[left + 1];
  if (a === undefined || b === undefined) return false;
  if (reading.sentenceOf[left] !== reading.sentenceOf[left + 1]) return false;
  const gap = reading.text.slice(a.end, b.start);
  if (gap === ' ' || gap === '-') return true;
  if (gap.length > 4 || gap.includes('\n\n')) return false;
  return /^[\s\-‐‑–'’ʼ‘&]*$/.test(gap) || (/^\.\s?$/.test(gap) && a.key.length <= 5 && a.shape !== 'lower');
}

/** `Jr.` and `Co.` keep their dot. */
function endOf(reading: Reading, at: number): number {
  const word = reading.words[at];
  if (word === undefined) return 0;
  return /^(?:[js]r|co|inc|corp|ltd|bros)$/.test(word.key) && reading.text.charAt(word.end) === '.'
    ? word.end + 1
    : word.end;
}

export function candidate(
  reading: Reading,
  from: number,
  to: number,
  rest: Pick<Candidate, 'type' | 'form' | 'rule' | 'score'> & Partial<Candidate>,
): Candidate {
  return {
    from,
    to,
    start: reading.words[from]?.start ?? 0,
    end: endOf(reading, to - 1),
    aliases: [],
    subtype: null,
    sector: null,
    country: null,
    made: null,
    ...rest,
  };
}

/** Begins with a capital (or is all capitals). */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && (word.shape === 'Title' || word.shape === 'UPPER' || word.shape === 'Mixed');
}

export function surface(reading: Reading, from: number, to: number): string {
  return reading.text.slice(reading.words[from]?.start ?? 0, reading.words[to - 1]?.end ?? 0);
}
