import { isWordCode } from '../letters.ts';
import { isSuspended, keepsHyphen } from './hyphens.ts';
import type { KnownWords } from './known-words.ts';
import { endsClause, endsSentence, startsInside, words } from './shape.ts';

/** Why and how two paragraphs are one. `cut` letters are dropped from the end of the first and the start of the second. */
export interface Join {
  readonly rule: string;
  readonly why: string;
  readonly cut: readonly [number, number];
  readonly between: string;
  readonly score: number;
}

const QUOTE = /^[“"‘'«]/;

/** What stands between two paragraphs, and how the text is written. */
export interface Place {
  /** Notes, running heads or a new page stand between them: that is what tears sentences apart. */
  readonly parted: boolean;
  /** The first is itself the second half of such a pair, so that it need not begin like a sentence. */
  readonly begun: boolean;
  /** The writer begins sentences with small letters, so that a small letter is no proof. */
  readonly careless: boolean;
}

/** Does the second paragraph go on with the sentence of the first, and how are they joined? */
export function joinOf(left: string, right: string, place: Place, known: KnownWords): Join | null {
  const torn = overlap(left, right, known) ?? broken(left, right, place.parted, known);
  if (torn || (place.careless && !place.parted)) return torn;
  return running(left, right, place, known);
}

/** Letters of a word at most; what is longer is none. */
const LONGEST_WORD = 100;

/** `de-escalation.` + `lation, but`: an extractor completed the broken word, the next page repeats its tail. */
function overlap(left: string, right: string, known: KnownWords): Join | null {
  const tail = /^(\p{Ll}{3,12})(?=[\s,;:.])/u.exec(right)?.[1];
  const stop = /[.!?]$/.test(left) ? 1 : 0;
  const word = lastWord(left.slice(0, left.length - stop));
  if (!tail || !left.endsWith(word, left.length - stop)) return null;
  if (!word.endsWith(tail) || word.length < tail.length + 2 || known.seen(tail)) return null;
  return {
    rule: 'join/overlap',
    why: `the next page repeats the end of “${word}”`,
    cut: [stop, tail.length],
    between: '',
    score: 0.95,
  };
}

/** The last word, whatever signs stand after it. */
function lastWord(left: string): string {
  const least = Math.max(0, left.length - LONGEST_WORD);
  let end = left.length;
  while (end > least && !isWordCode(left.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > least && (isWordCode(left.charCodeAt(start - 1)) || /['’-]/.test(left[start - 1] ?? '')))
    start--;
  return left.slice(start, end);
}

/** A hyphen at the end of a page. */
function broken(left: string, right: string, parted: boolean, known: KnownWords): Join | null {
  if (!parted || !/\p{Ll}-$/u.test(left) || !/^\p{Ll}/u.test(right)) return null;
  const [last, next] = [left.slice(-40), right.slice(0, 40)];
  const waits = isSuspended(last, next, known);
  const cut = waits || keepsHyphen(last, next, known) ? 0 : 1;
  const why = 'a word was broken at the end of a page';
  return { rule: 'join/page-hyphen', why, cut: [cut, 0], between: waits ? ' ' : '', score: 0.9 };
}

/** The sentence runs on. */
function running(left: string, right: string, { parted, begun }: Place, known: KnownWords): Join | null {
  if (endsSentence(left) || QUOTE.test(right) || !(begun || isText(left))) return null;
  const last = lastWord(left).toLowerCase();
  const goesOn = /\p{L}$/u.test(left) && known.functionWords.has(last);
  const open = /[,–—]$/.test(left) || goesOn;
  const inside = startsInside(right) && (endsClause(right) || right.length > 200 || goesOn);
  const torn = open && parted && /^\p{Lu}/u.test(right) && endsClause(right) && left.length > 60;
  if (!torn && !(inside && !/[:;]$/.test(left))) return null;
  return {
    rule: parted ? 'join/page-break' : 'join/broken-paragraph',
    why: 'the sentence goes on in the next block',
    cut: [0, 0],
    between: ' ',
    score: parted ? 0.97 : 0.9,
  };
}

/** More than a heading: at least two words, a capital first, and small words after it. */
function isText(left: string): boolean {
  if (left.length < 400 && !/^[\p{Lu}\p{N}\p{P}\p{S}]/u.test(left)) return false;
  const all = words(left.slice(-200));
  return all.length >= 2 && all.slice(1).some((word) => /^\p{Ll}/u.test(word));
}
