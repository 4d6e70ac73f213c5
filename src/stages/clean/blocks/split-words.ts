import type { Proposal } from '../draft.ts';
import { isListed, type KnownWords } from './known-words.ts';

const SPLIT = /(?<![\p{L}\p{N}-])(\p{L}\p{Ll}{1,30})- (\p{Ll}{2,30})(?![\p{L}\p{N}-])/gu;

/**
 * `humani- tarian`: a word that a page broke and a program put on one line with its hyphen. The whole must be a word
 * and one of its halves none: `pre- and post-war` waits for its other half, and a dash may be typed as a hyphen.
 */
export function joinSplitWords(text: string, words: KnownWords): readonly Proposal[] {
  if (!/\p{Ll}- \p{Ll}/u.test(text)) return [];
  return [...text.matchAll(SPLIT)].flatMap((match): readonly Proposal[] => {
    const [whole, left = '', right = ''] = match;
    const [a, b] = [left.toLowerCase(), right];
    const isWord = isListed(a + b) || words.seen(a + b);
    if (!isWord || words.conjunctions.has(b) || (isListed(a) && isListed(b))) return [];
    const start = match.index + left.length;
    return [
      {
        at: { start, end: start + 2 },
        to: '',
        rule: 'join/split-word',
        why: 'the word was broken at a margin that is gone',
        score: 0.9,
        evidence: [whole],
        op: 'join',
      },
    ];
  });
}
