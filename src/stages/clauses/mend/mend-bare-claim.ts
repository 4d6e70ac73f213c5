import { type Bench, kid, patch, wordAt } from '../bench.ts';

const LONGEST_SUBJECT = 4;

/**
 * `Rwanda rejects claims it backs M23`, read as two deeds side by side: a clause with a subject of its own right behind a
 * noun of saying, without `and` or comma, is what that noun holds.
 */
export function mendBareClaim(bench: Bench, i: number): void {
  const { tag, dep } = wordAt(bench, i);
  if (!/^(VB[DZP]|MD)$/.test(tag) || !/^(conj|parataxis|advcl|acl:relcl|dep)$/.test(dep)) return;
  if (kid(bench, i, /^(cc|mark)$/) >= 0) return;
  const subject = kid(bench, i, /^nsubj/);
  // `claims that shocked the town` holds nothing, it is described
  if (/^(WDT|WP)$/.test(wordAt(bench, subject).tag)) return;
  const noun = claimBefore(bench, subject);
  if (noun < 0) return;
  patch(bench, i, { head: noun, dep: 'ccomp' });
}

/** The noun of saying that stands before a phrase; -1 without. */
function claimBefore(bench: Bench, subject: number): number {
  for (let j = subject - 1; j > bench.sentence.first && subject - j <= LONGEST_SUBJECT; j--) {
    const { pos, lemma, dep } = wordAt(bench, j);
    const rows = bench.lexicon.predicates.get(`noun ${lemma.toLowerCase()}`);
    if (rows?.some((row) => row.source !== undefined && row.forms.includes('that')))
      // `the news agency said`: what only describes a noun holds nothing
      return pos === 'NOUN' && dep !== 'compound' ? j : -1;
    if (!/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(pos)) return -1;
  }
  return -1;
}
