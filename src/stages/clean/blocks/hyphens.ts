import type { Proposal } from '../draft.ts';
import { continuesAddress } from './addresses.ts';
import { isInitial } from './initials.ts';
import { isListed, type KnownWords } from './known-words.ts';
import type { Group } from './lines.ts';

const LEFT = /(\p{L}[\p{L}\p{N}]{0,30})-$/u;
const LONGEST_HALF = 40;
/** As far as an address reaches. */
const REACH = 300;
const RIGHT = /^([\p{L}\p{N}]{1,30})/u;

function isBroken(last: string, next: string): boolean {
  return last.endsWith('-') && /[\p{L}\p{N}]-$/u.test(last.slice(-3)) && /^[\p{L}\p{N}]/u.test(next);
}

/** `short-` before `and medium-range`: the hyphen waits for the other half, and no word was broken. */
export function isSuspended(last: string, next: string, words: KnownWords): boolean {
  const [left, b] = [leftHalf(last), rightHalf(next).toLowerCase()];
  if (!words.conjunctions.has(b) || next[b.length] !== ' ') return false;
  const a = left.toLowerCase();
  if (isListed(a + b) || words.seen(a + b)) return false;
  return words.prefixes.has(a) || words.joints.has(a) || isListed(left) || words.seen(a);
}

function leftHalf(last: string): string {
  return LEFT.exec(last.slice(-LONGEST_HALF))?.[1] ?? '';
}

function rightHalf(next: string): string {
  return RIGHT.exec(next)?.[1] ?? '';
}

/**
 * Joins a word broken at the end of a line, or keeps the hyphen when it is the word's own: the document's other
 * spelling decides, then the halves; a break is far commoner than a compound.
 */
export function keepsHyphen(last: string, next: string, words: KnownWords): boolean {
  const [left, right] = [leftHalf(last), rightHalf(next)];
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (left === '' || /^\p{N}/u.test(right)) return true;
  if (words.seen(`${a}-${b}`)) return true;
  if (words.seen(a + b)) return false;
  if (/^\p{Lu}{2}/u.test(left) && /^\p{Lu}{2}/u.test(right)) return false;
  if (/^\p{Lu}/u.test(right) || /\p{Lu}$/u.test(left)) return true;
  if (/\p{L}-\p{L}*-$/u.test(last.slice(-LONGEST_HALF))) return true;
  return isOwn(a, b, words);
}

/** Do the halves, in small letters, make a compound? */
function isOwn(a: string, b: string, words: KnownWords): boolean {
  if (isCompound(a, b) || words.suffixes.has(b)) return true;
  if (isListed(a + b)) return false;
  if (words.prefixes.has(a) || (words.joints.has(a) && isListed(b))) return true;
  return isWord(a, words) && isWord(b, words);
}

/** A compound that word lists write with its hyphen. What they also write in one word must have two words for its halves. */
function isCompound(a: string, b: string): boolean {
  return isListed(`${a}-${b}`) && (!isListed(a + b) || (isListed(a) && isListed(b)));
}

/** A whole word of this document, long enough to be no mere syllable, and no part of `within` or `somewhere`. */
function isWord(half: string, words: KnownWords): boolean {
  return half.length > 3 && words.seen(half) && !words.functionWords.has(half);
}

/** The edits that mend wrapped lines: a space, or nothing where a word was broken. */
export function unwrapLines(text: string, groups: readonly Group[], words: KnownWords): readonly Proposal[] {
  return groups.flatMap((group) =>
    group.slice(1).map((line, i): Proposal => {
      const before = group[i] ?? line;
      const last = text.slice(Math.max(before.start, before.end - REACH), before.end);
      const next = text.slice(line.start, Math.min(line.end, line.start + REACH));
      const { cut, to, rule, why } = isInitial(text, before, line) ? INITIAL : seamOf(last, next, words);
      return { at: { start: before.end - cut, end: line.start }, to, rule, why, score: 0.95, op: 'join' };
    }),
  );
}

/** What becomes of the end of a line: how many letters go, and what stands in their place. */
interface Seam {
  readonly cut: number;
  readonly to: string;
  readonly rule: string;
  readonly why: string;
}

const ADDRESS = { cut: 0, to: '', rule: 'join/address', why: 'an address was broken at the margin' };
const INITIAL = { cut: 0, to: '', rule: 'join/initial', why: 'the large first letter stood apart' };
const DASH = { cut: 0, to: '', rule: 'join/dash', why: 'the dash stands between its words without spaces' };
const LINE = { cut: 0, to: ' ', rule: 'join/wrapped-line', why: 'the line was broken at the margin' };
const SUSPENDED = {
  cut: 0,
  to: ' ',
  rule: 'join/suspended-hyphen',
  why: 'the hyphen waits for its other half',
};
const KEPT = { cut: 0, to: '', rule: 'join/kept-hyphen', why: 'the hyphen is the word’s own' };
const BROKEN = { cut: 1, to: '', rule: 'join/broken-word', why: 'the word was broken at the margin' };

function seamOf(last: string, next: string, words: KnownWords): Seam {
  if (continuesAddress(last, next)) return ADDRESS;
  if (/[\p{L}\p{N}][—–]$/u.test(last.slice(-3))) return DASH;
  if (!isBroken(last, next)) return LINE;
  if (isSuspended(last, next, words)) return SUSPENDED;
  return keepsHyphen(last, next, words) ? KEPT : BROKEN;
}
