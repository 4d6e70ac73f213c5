import { PICTURES } from '../../core/pictures.ts';
import type { Span } from '../../core/span.ts';
import { type WinkToken, winkTokens } from '../../nlp/wink.ts';

/** A word before it has a place in a sentence. */
export interface Word extends Span {
  readonly text: string;
  /** What wink-nlp thinks, for the tagger. */
  readonly wink: string;
  readonly winkLemma: string;
  readonly opensSentence: boolean;
}

/** Forms that are written with a full stop, by their form without it. */
export type Dotted = ReadonlySet<string>;

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}/u;
/** Read apart: beside an address or a picture wink-nlp would take words for others than they are. */
const APART = new RegExp(`${ADDRESS.source}|${PICTURES}`, 'gu');
const ADDRESS_TAIL = /[.,;:!?)\]'’”»]{1,50}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;
/** Punctuation that wink-nlp runs together: `):`, `.”`. Runs of one sign stay together. */
const SIGNS = /^[^\p{L}\p{N}\s]{2,}$/u;
/** Contractions that wink-nlp leaves whole before some words. */
const SHORT_VERB = /^[\p{L}.]+(['’](?:m|re|ve|ll|d|s))$/iu;
/** `in.` at the end of a sentence is no inch. */
const PLAIN_STOP = /^\p{Ll}+(\.)$/u;
const INNER_DASH = /[–—‒―]|(?<=\d)-(?=\d)/;

/**
 * Cuts a stretch of text into words as the Penn Treebank and Universal Dependencies do: `Pakistan|’s`, `do|n't`,
 * `U.S.|-|led`, `2019|–|2020`, but `anti-government`. Hyphened compounds are cut because the parser learnt from
 * treebanks that cut them, and because a name inside (`Houthi-controlled`) then stands alone for the gazetteer.
 */
export function cutTokens(text: string, span: Span, dotted: Dotted): readonly Word[] {
  const part = text.slice(span.start, span.end);
  const words: Word[] = [];
  let at = 0;
  const read = (end: number): void => {
    for (const token of winkTokens(part.slice(at, end))) addToken(part, at, token, words, dotted);
  };
  for (const match of part.matchAll(APART)) {
    const end = match.index + match[0].replace(ADDRESS_TAIL, '').length;
    if (match.index < at || end <= match.index) continue;
    read(match.index);
    words.push(wordAt(part, match.index, end, { wink: 'SYM', opensSentence: false }));
    at = end;
  }
  read(part.length);
  return joinDots(part, words, dotted).map((word) => ({
    ...word,
    start: word.start + span.start,
    end: word.end + span.start,
  }));
}

function addToken(part: string, shift: number, token: WinkToken, words: Word[], dotted: Dotted): void {
  const start = token.start + shift;
  const end = token.end + shift;
  const cuts = innerCuts(part.slice(start, end), dotted);
  let from = start;
  for (const cut of [...cuts, end - start]) {
    const to = start + cut;
    const whole = cuts.length === 0;
    words.push(
      wordAt(part, from, to, {
        wink: whole ? token.pos : guessPos(part.charAt(from)),
        lemma: whole ? token.lemma : undefined,
        opensSentence: token.opensSentence && from === start,
      }),
    );
    from = to;
  }
}

/** Offsets inside a token at which it falls apart. */
function innerCuts(value: string, dotted: Dotted): readonly number[] {
  if (value.length < 2) return [];
  const tail = tailOf(value, dotted);
  if (tail > 0) return [value.length - tail];
  if (SIGNS.test(value)) return sameSigns(value) ? [] : signCuts(value);
  return ISO_DATE.test(value) || !INNER_DASH.test(value) ? [] : dashCuts(value);
}

/** Length of a contracted verb or a full stop that stands apart. */
function tailOf(value: string, dotted: Dotted): number {
  if (value.endsWith('.') && dotted.has(value.slice(0, -1))) return 0;
  return (SHORT_VERB.exec(value) ?? PLAIN_STOP.exec(value))?.[1]?.length ?? 0;
}

function dashCuts(value: string): readonly number[] {
  const cuts: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const isDash = /[-–—‒―]/.test(value.charAt(i));
    if (!isDash || !INNER_DASH.test(value.slice(Math.max(0, i - 1), i + 2))) continue;
    if (i > 0) cuts.push(i);
    if (i + 1 < value.length) cuts.push(i + 1);
  }
  return [...new Set(cuts)];
}

/** Before each sign but the first. */
function signCuts(value: string): readonly number[] {
  const cuts: number[] = [];
  let at = 0;
  for (const sign of value) {
    if (at > 0) cuts.push(at);
    at += sign.length;
  }
  return cuts;
}

function sameSigns(value: string): boolean {
  return /^(.)\1*$/u.test(value) || /^\$|^'|^’|[$£€¥]$/.test(value);
}

function guessPos(first: string): string {
  if (/\p{N}/u.test(first)) return 'NUM';
  return /\p{L}/u.test(first) ? 'NOUN' : 'PUNCT';
}

interface Guess {
  readonly wink: string;
  readonly lemma?: string | undefined;
  readonly opensSentence: boolean;
}

function wordAt(part: string, start: number, end: number, guess: Guess): Word {
  const text = part.slice(start, end);
  return {
    start,
    end,
    text,
    wink: guess.wink,
    winkLemma: guess.lemma ?? text.toLowerCase(),
    opensSentence: guess.opensSentence,
  };
}

/** `Maj` `.` becomes `Maj.`; `No.` before a closing quote becomes `No` `.`. */
function joinDots(part: string, words: readonly Word[], dotted: Dotted): readonly Word[] {
  const out: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const last = out.at(-1);
    if (last?.end === word.start && isTorn(part, word.start)) {
      i = tornEnd(part, words, i);
      const { end, wink } = words[i] as Word;
      out[out.length - 1] = wordAt(part, last.start, end, { ...last, wink });
    } else if (next?.start === word.end && joins(word.text, next.text, dotted)) {
      const whole = wordAt(part, word.start, next.end, {
        wink: word.wink,
        opensSentence: word.opensSentence,
      });
      pushShort(part, out, whole, dotted);
      i++;
    } else if (word.text === 'No.' && (next === undefined || /^[”"’'»]$/.test(next.text))) {
      out.push(wordAt(part, word.start, word.end - 1, { wink: 'INTJ', opensSentence: word.opensSentence }));
      out.push(wordAt(part, word.end - 1, word.end, { wink: 'PUNCT', opensSentence: false }));
    } else pushShort(part, out, word, dotted);
  }
  return out;
}

/** The last of the pieces that follow piece `i` of a torn word: joined at once, for a long one has thousands. */
function tornEnd(part: string, words: readonly Word[], i: number): number {
  let last = i;
  for (let next = words[last + 1]; next !== undefined; next = words[last + 1]) {
    if (next.start !== words[last]?.end || !isTorn(part, next.start)) break;
    last++;
  }
  return last;
}

/** wink-nlp tears words at letters beyond Latin-1: `Erdo|ğ|an`. */
function isTorn(part: string, at: number): boolean {
  return (
    /^(?:\p{L}[^\p{ASCII}]|[^\p{ASCII}]\p{L})$/u.test(part.slice(at - 1, at + 1)) &&
    /^[\p{L}\p{M}]{2}$/u.test(part.slice(at - 1, at + 1))
  );
}

function joins(text: string, next: string, dotted: Dotted): boolean {
  if (next !== '.') return false;
  return dotted.has(text) || /^\p{Lu}$/u.test(text) || /^(?:\p{L}\.){1,4}\p{L}$/u.test(text);
}

/** `Ph.` and `D.` meet again as `Ph.D.` */
function pushShort(part: string, out: Word[], word: Word, dotted: Dotted): void {
  const last = out.at(-1);
  const both = last?.end === word.start && word.text.endsWith('.') ? last.text + word.text : '';
  if (last?.text.endsWith('.') && dotted.has(both.slice(0, -1))) {
    out[out.length - 1] = wordAt(part, last.start, word.end, last);
    return;
  }
  out.push(word);
}
