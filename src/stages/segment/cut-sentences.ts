import { isPicture } from '../../core/pictures.ts';
import type { Abbreviation } from '../../packs/abbreviations.schema.ts';
import type { Word } from './cut-tokens.ts';

/** Words `first` <= i < `last` of one paragraph. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** How each abbreviation stands in its sentence, by its form with the full stop. */
export type Uses = ReadonlyMap<string, Abbreviation['use']>;

const FINAL = /^(?:\.{1,6}|[!?]{1,6}|…|[。！？])$/;
const CLOSING = /^[”’»"')\]}]$/;
const OPENING = /^[“‘«"'([{]$/;
/** Parts of speech that begin sentences but hardly ever names. */
const OPENERS = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'AUX', 'INTJ']);
/** A bracket that is not closed within this many words is taken for a stray one. */
const BRACKET_REACH = 60;
/** Words of a sentence at most; longer ones are tables, lists or no text at all. */
const LONGEST = 300;

/** Cuts the words of a paragraph into sentences. Every word is in exactly one. */
export function cutSentences(words: readonly Word[], uses: Uses): readonly Range[] {
  const out: Range[] = [];
  const closedAt = matchBrackets(words);
  let first = clockAhead(words);
  if (first > 0) out.push({ first: 0, last: first });
  let held = -1;
  for (let i = 0; i < words.length; i++) {
    const close = closedAt.get(i);
    if (close !== undefined && i > first) held = Math.max(held, close);
    if (i < held || !endsHere(words, i, first, uses)) continue;
    const last = skipClosing(words, i + 1);
    if (last < words.length && !beginsAfter(words, i, last, uses)) continue;
    out.push({ first, last });
    first = last;
    i = last - 1;
  }
  if (first < words.length) out.push({ first, last: words.length });
  return out.flatMap((range) => piecesOf(words, range));
}

const CLOCK = /^(?:[01]?\d|2[0-3])[:.h][0-5]\d$/;

/** `20:40 Shelling resumes.`: the time at the head of an entry of a live report is no part of its sentence. */
function clockAhead(words: readonly Word[]): number {
  if (!CLOCK.test(words[0]?.text ?? '')) return 0;
  let next = /^[A-Z]{3,4}$/.test(words[1]?.text ?? '') ? 2 : 1;
  if (/^[-–—:|]$/.test(words[next]?.text ?? '')) next++;
  return next < words.length && /^["“‘]?\p{Lu}/u.test(words[next]?.text ?? '') ? next : 0;
}

/** What reads a sentence may compare all its words with each other, so a text without a stop is cut at a comma or anywhere. */
function piecesOf(words: readonly Word[], { first, last }: Range): readonly Range[] {
  const out: Range[] = [];
  let from = first;
  while (last - from > LONGEST) {
    let to = from + LONGEST;
    while (to > from + LONGEST / 2 && !/^[,;:]$/.test(words[to - 1]?.text ?? '')) to--;
    if (to === from + LONGEST / 2) to = from + LONGEST;
    out.push({ first: from, last: to });
    from = to;
  }
  out.push({ first: from, last });
  return out;
}

/** Opening brackets and the word that closes each. A sentence that began before the bracket outlasts it. */
function matchBrackets(words: readonly Word[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  const open: number[] = [];
  words.forEach((word, i) => {
    if (word.text === '(' || word.text === '[') open.push(i);
    else if (word.text === ')' || word.text === ']') {
      const from = open.pop();
      if (from !== undefined && i - from <= BRACKET_REACH) out.set(from, i);
    }
  });
  return out;
}

function endsHere(words: readonly Word[], i: number, first: number, uses: Uses): boolean {
  const word = words[i] as Word;
  if (FINAL.test(word.text)) return !isListNumber(words, i, first);
  return (
    word.text.length > 1 &&
    word.text.endsWith('.') &&
    !/^\p{Lu}\.$/u.test(word.text) &&
    useOf(word, uses) === 'open'
  );
}

/** `1.` and `a.` at the head of a list item. */
function isListNumber(words: readonly Word[], i: number, first: number): boolean {
  return (
    i === first + 1 &&
    words[i]?.text === '.' &&
    /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})$/u.test(words[first]?.text ?? '')
  );
}

function useOf(word: Word, uses: Uses): Abbreviation['use'] {
  return uses.get(word.text) ?? 'open';
}

/** A closing sign follows without a space; a straight quote after a space opens the next sentence. */
function skipClosing(words: readonly Word[], from: number): number {
  let i = from;
  while (i < words.length) {
    const word = words[i] as Word;
    const glued = words[i - 1]?.end === word.start;
    if (!CLOSING.test(word.text) && !(glued && FINAL.test(word.text))) break;
    if (/["']/.test(word.text) && !glued) break;
    i++;
  }
  return i;
}

/** Does word `next` look like the first of a sentence after the one that ends at word `end`? */
function beginsAfter(words: readonly Word[], end: number, next: number, uses: Uses): boolean {
  const stop = words[end] as Word;
  const opening = skipOpening(words, next);
  const word = words[opening];
  if (word === undefined) return false;
  const glued = words[next - 1]?.end === words[next]?.start;
  if (glued && !beginsGlued(words, end, word)) return false;
  if (/^\p{Ll}/u.test(word.text)) return false;
  if (FINAL.test(stop.text)) return stop.text !== '.' || words[end - 1] === undefined || afterStop(word);
  const quoted = /^[“‘"]/.test(words[next]?.text ?? '') && /^\p{Lu}/u.test(word.text);
  return quoted || opensAfterShort(stop, word, uses);
}

function afterStop(word: Word): boolean {
  return isPicture(word.text) || /^[\p{L}\p{N}$£€#@—–\-•*…]/u.test(word.text);
}

/** `end.Next` without a space is a sentence end only between plain words. */
function beginsGlued(words: readonly Word[], end: number, word: Word): boolean {
  return /\p{Ll}{2}$/u.test(words[end - 1]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(word.text);
}

function skipOpening(words: readonly Word[], from: number): number {
  let i = from;
  while (i < words.length && i < from + 3 && OPENING.test(words[i]?.text ?? '')) i++;
  return i;
}

/** After `U.S.`, `p.m.`, `etc.` only a word that seldom is part of a name begins a new sentence. */
function opensAfterShort(stop: Word, word: Word, uses: Uses): boolean {
  if (!/^\p{Lu}/u.test(word.text)) return false;
  if (OPENERS.has(word.wink)) return true;
  return /^[ap]\.m\.$|^etc\.$/i.test(stop.text) && uses.get(stop.text) === 'open' && word.opensSentence;
}
