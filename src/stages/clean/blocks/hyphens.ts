import { listedTags } from '../../../nlp/word-lists.ts';
import type { Proposal } from '../draft.ts';
import { continuesAddress } from './addresses.ts';
import type { KnownWords } from './known-words.ts';
import type { Group } from './unwrap.ts';

const LEFT = /(\p{L}[\p{L}\p{N}]{0,30})-$/u;
const LONGEST_HALF = 40;
/** As far as an address reaches. */
const REACH = 300;
const RIGHT = /^([\p{L}\p{N}]{1,30})/u;

function isBroken(last: string, next: string): boolean {
  return last.endsWith('-') && LEFT.test(last.slice(-LONGEST_HALF)) && /^\p{L}/u.test(next);
}

/**
 * Joins a word broken at the end of a line, or keeps the hyphen when it is the word's own: the document's other
 * spelling decides, then the halves; a break is far commoner than a compound.
 */
export function keepsHyphen(last: string, next: string, words: KnownWords): boolean {
  const left = LEFT.exec(last.slice(-LONGEST_HALF))?.[1] ?? '';
  const right = RIGHT.exec(next)?.[1] ?? '';
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
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

function isListed(word: string): boolean {
  return listedTags(word) !== '';
}

/** The edits that mend wrapped lines: a space, or nothing where a word was broken. */
export function unwrapLines(text: string, groups: readonly Group[], words: KnownWords): readonly Proposal[] {
  return groups.flatMap((group) =>
    group.slice(1).map((line, i): Proposal => {
      const before = group[i] ?? line;
      const last = text.slice(Math.max(before.start, before.end - REACH), before.end);
      const next = text.slice(line.start, Math.min(line.end, line.start + REACH));
      if (continuesAddress(last, next))
        return wrapped(before.end, line.start, '', 'join/address', 'an address was broken at the margin');
      if (!isBroken(last, next))
        return wrapped(before.end, line.start, ' ', 'join/wrapped-line', 'the line was broken at the margin');
      return keepsHyphen(last, next, words)
        ? wrapped(before.end, line.start, '', 'join/kept-hyphen', 'the hyphen is the word’s own')
        : wrapped(before.end - 1, line.start, '', 'join/broken-word', 'the word was broken at the margin');
    }),
  );
}

function wrapped(start: number, end: number, to: string, rule: string, why: string): Proposal {
  return { at: { start, end }, to, rule, why, score: 0.95, op: 'join' };
}
