import type { Proposal } from '../draft.ts';
import { isListed, type KnownWords } from './known-words.ts';

const RIGHT = /(?<=\p{Ll})- (\p{Ll}{2,30})(?![\p{L}\p{N}-])/gu;
const LEFT = /(?<![\p{L}\p{N}-])\p{L}\p{Ll}{1,30}$/u;
const REACH = 33;

/**
 * `humani- tarian`: a word that a page broke and a program put on one line with its hyphen. The whole must be a word
 * and one of its halves none: `pre- and post-war` waits for its other half, and a dash may be typed as a hyphen.
 */
export function joinSplitWords(text: string, words: KnownWords): readonly Proposal[] {
  if (!text.includes('- ')) return [];
  return [...text.matchAll(RIGHT)].flatMap((match): readonly Proposal[] => {
    const start = match.index;
    const left = LEFT.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
    const [a, b] = [left.toLowerCase(), match[1] ?? ''];
    if (a === '') return [];
    const isWord = isListed(a + b) || words.seen(a + b);
    if (!isWord || words.conjunctions.has(b) || (isListed(a) && isListed(b))) return [];
    return [
      {
        at: { start, end: start + 2 },
        to: '',
        rule: 'join/split-word',
        why: 'the word was broken at a margin that is gone',
        score: 0.9,
        evidence: [left + match[0]],
        op: 'join',
      },
    ];
  });
}

/** The end of a piece that printers set as one letter, with a space after it that was none. */
const LIGATURE = /f(?:fi|fl|f|i|l) (\p{Ll}{2,20})(?!\p{L})/gu;
const LIGATURE_EDIT = {
  to: '',
  rule: 'join/ligature',
  why: 'a space where printers set two letters as one',
  score: 0.9,
  op: 'join',
} as const;

/** `fi rst`, `con fl ict`: a program that read a ligature put spaces around it. The whole must be a word, its pieces none. */
export function joinLigatures(text: string, words: KnownWords): readonly Proposal[] {
  const isWord = (word: string): boolean => isListed(word.toLowerCase()) || words.seen(word.toLowerCase());
  return [...text.matchAll(LIGATURE)].flatMap((match): readonly Proposal[] => {
    const right = match[1] ?? '';
    if (isListed(right)) return [];
    const end = match.index + match[0].length - right.length - 1;
    const before = /(?:(\p{L}{1,20}) )?(\p{L}{0,20})$/u.exec(text.slice(Math.max(0, end - 45), end));
    const [, far = '', near = ''] = before ?? [];
    const gap = { at: { start: end, end: end + 1 }, ...LIGATURE_EDIT, evidence: [`${near} ${right}`] };
    const piece = far !== '' && near.length <= 3 && !words.functionWords.has(far);
    if (!piece || !isWord(far + near + right)) return isWord(near + right) ? [gap] : [];
    const start = end - near.length - 1;
    return [{ ...gap, at: { start, end: start + 1 } }, gap];
  });
}
