import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** Two clauses or two subjects beside each other that the tree tied over the `and` between them. */
export function mendSecondClause(bench: Bench, i: number): void {
  if (wordAt(bench, i).pos !== 'VERB') return;
  mendSecondSubject(bench, i);
  mendSharedSubject(bench, i);
  mendNominalRoot(bench, i);
}

/** `offered a truce and General Haftar declined`: who stands right before a verb without a subject is no second object. */
function mendSecondSubject(bench: Bench, verb: number): void {
  const { tag, dep, head } = wordAt(bench, verb);
  if (!/^VB[DZP]$/.test(tag) || kid(bench, verb, /^(nsubj|aux|mark)/) >= 0) return;
  const first = kid(bench, verb, /^(ccomp|advcl)$/);
  const noun = topBefore(bench, verb);
  if (first < 0 || first > noun || noun < 0 || wordAt(bench, noun).dep !== 'conj') return;
  const cc = kid(bench, noun, /^cc$/);
  const object = wordAt(bench, noun).head;
  if (cc < 0 || cc > noun || wordAt(bench, object).head !== first || kid(bench, first, /^(nsubj|aux)/) < 0)
    return;
  patch(bench, first, { head, dep });
  patch(bench, verb, { head: first, dep: 'conj' });
  patch(bench, noun, { head: verb, dep: 'nsubj' });
  patch(bench, cc, { head: verb });
}

/** `shelled Kherson and Ukraine struck Belgorod`: a verb right before the first of two subjects takes it as its object. */
function mendSharedSubject(bench: Bench, verb: number): void {
  const { dep, head } = wordAt(bench, verb);
  const first = kid(bench, verb, /^nsubj$/);
  if (
    head < bench.sentence.first ||
    head > verb ||
    !/^(advcl|ccomp|conj|parataxis)$/.test(dep) ||
    first !== head + 1
  )
    return;
  const second = kid(bench, first, /^conj$/);
  const cc = second < 0 ? -1 : kid(bench, second, /^cc$/);
  const transitive = wordAt(bench, head).tag === 'VBD' && kid(bench, head, /^(obj|mark|aux:pass|ccomp)/) < 0;
  if (cc !== first + 1 || second > verb || !transitive || isSaying(bench, head)) return;
  patch(bench, first, { head, dep: 'obj' });
  patch(bench, second, { head: verb, dep: 'nsubj' });
  patch(bench, cc, { head: verb });
  patch(bench, verb, { dep: 'conj' });
}

function isSaying(bench: Bench, i: number): boolean {
  return bench.lexicon.predicates.has(`verb ${wordAt(bench, i).lemma}`);
}

/** `Presidents Noboa and Petro agreed`, with nothing but the first name as the sentence: both agreed. */
function mendNominalRoot(bench: Bench, verb: number): void {
  const { dep, tag } = wordAt(bench, verb);
  if (dep !== 'conj' || !/^VB[DZP]$/.test(tag)) return;
  const second = kid(bench, verb, /^nsubj$/);
  const cc = kid(bench, verb, /^cc$/);
  if (second < 0 || cc < 0 || cc > second || second > verb) return;
  const root = rootAbove(bench, verb);
  if (root < 0 || root > cc || !isNominal(wordAt(bench, root)) || kid(bench, root, /^(cop|case|nsubj)$/) >= 0)
    return;
  for (let i = bench.sentence.first; i < cc; i++)
    if (/^(VERB|AUX)$/.test(wordAt(bench, i).pos) || wordAt(bench, i).text === ',') return;
  patch(bench, verb, { head: -1, dep: 'root' });
  patch(bench, root, { head: verb, dep: 'nsubj' });
  patch(bench, second, { head: root, dep: 'conj' });
  patch(bench, cc, { head: second });
}

function rootAbove(bench: Bench, i: number): number {
  let at = i;
  for (let steps = 0; steps < 8 && wordAt(bench, at).head >= 0; steps++) at = wordAt(bench, at).head;
  return wordAt(bench, at).head < 0 && isBelow(bench, i, at) ? at : -1;
}

/** The head of the phrase that ends right before a word. */
function topBefore(bench: Bench, before: number): number {
  let at = before - 1;
  for (let steps = 0; steps < 6; steps++) {
    const { head, dep } = wordAt(bench, at);
    if (!/^(flat|compound|amod|nmod:desc)$/.test(dep) || head < bench.sentence.first || head >= before) break;
    at = head;
  }
  return isNominal(wordAt(bench, at)) ? at : -1;
}

/** `the rounds failed, in October a truce was reached`: only a saying holds a clause behind a comma; after other verbs it is the next. */
export function mendNextClause(bench: Bench, verb: number): void {
  const { pos, dep, head } = wordAt(bench, verb);
  if (
    pos !== 'VERB' ||
    dep !== 'ccomp' ||
    head < bench.sentence.first ||
    head > verb ||
    says(bench, wordAt(bench, head))
  )
    return;
  if (kid(bench, verb, /^nsubj/) < 0 || kid(bench, verb, /^(mark|advmod)$/) >= 0) return;
  for (let i = head + 1; i < verb; i++)
    if (wordAt(bench, i).text === ',') {
      patch(bench, verb, { dep: 'conj' });
      // `in October` behind the comma belongs to what follows
      for (const child of kidsOf(bench, head))
        if (child > i && child < verb) patch(bench, child, { head: verb });
      return;
    }
}
