import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** What is only a part of those named before it stands not beside them: `seven others, including two clerks`, `34 people, most of them women`. */
export function mendIncluded(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'conj' || head < bench.sentence.first || head > i || !isNominal(wordAt(bench, i))) return;
  if (isIncluded(bench, i)) patch(bench, i, { dep: 'nmod' });
  else if (isShare(bench, i)) patch(bench, i, { dep: 'appos' });
}

/** A preposition of the form of a verb ties the part to the whole. */
function isIncluded(bench: Bench, i: number): boolean {
  return wordAt(bench, kid(bench, i, /^case$/)).tag === 'VBG';
}

/** `most of them women`: the pronoun takes up those named before. */
function isShare(bench: Bench, i: number): boolean {
  for (let at = i - 1; at > i - LONGEST_SHARE && at > bench.sentence.first + 2; at--) {
    if (wordAt(bench, at).text === ',') return false;
    if (/^(them|whom)$/.test(wordAt(bench, at).text))
      return wordAt(bench, at - 1).text === 'of' && hasComma(bench, at - 2);
  }
  return false;
}

const LONGEST_SHARE = 4;

/** A comma before the one or two words that say how many. */
function hasComma(bench: Bench, share: number): boolean {
  return wordAt(bench, share - 1).text === ',' || wordAt(bench, share - 2).text === ',';
}
