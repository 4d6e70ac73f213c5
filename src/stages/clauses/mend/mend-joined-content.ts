import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `demanded a withdrawal, the release of the miners and that the rebels disband`: a `that` behind `and` goes with the verb that takes one, not with the noun. */
export function mendJoinedContent(bench: Bench, i: number): void {
  const { pos, dep, head } = wordAt(bench, i);
  if (pos !== 'VERB' || head < bench.sentence.first || head > i || !mayBeJoined(bench, head)) return;
  const mark = kid(bench, i, /^mark$/);
  if (mark < 0 || mark > i || wordAt(bench, mark).text !== 'that') return;
  const joined = dep === 'conj' || (dep.startsWith('acl') && wordAt(bench, mark - 1).text === 'and');
  const verb = joined ? sayingAbove(bench, head) : -1;
  if (verb < 0) return;
  patch(bench, i, { head: verb, dep: 'ccomp' });
}

/** A noun, or a verb that has its object and stands under no `that` itself. */
function mayBeJoined(bench: Bench, head: number): boolean {
  if (isNominal(wordAt(bench, head))) return true;
  return kid(bench, head, /^obj$/) > head && kid(bench, head, /^mark$/) < 0;
}

function sayingAbove(bench: Bench, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 6 && at >= bench.sentence.first; steps++) {
    const { pos, lemma, head } = wordAt(bench, at);
    if (pos === 'VERB') {
      const rows = bench.lexicon.predicates.get(`verb ${lemma}`);
      return rows?.some(({ forms }) => forms.includes('that')) === true ? at : -1;
    }
    at = head;
  }
  return -1;
}
