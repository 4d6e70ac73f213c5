import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `the minister, whose troops shelled Surin, left`, read as `troops shelled by somebody`: `whose` opens a clause. */
export function mendWhose(bench: Bench, whose: number): void {
  mendWhoseSubject(bench, whose);
  const { tag, head: noun } = wordAt(bench, whose);
  if (tag !== 'WP$' || noun <= whose || !isNominal(wordAt(bench, noun))) return;
  const { head: owner, dep } = wordAt(bench, noun);
  if (owner < bench.sentence.first || owner > whose || !/^(appos|conj|nmod|dep)/.test(dep)) return;
  const verb = kidsOf(bench, noun).find((i) => i > noun && isReduced(bench, i)) ?? -1;
  if (verb < 0 || isBelow(bench, owner, verb)) return;
  patch(bench, verb, { head: owner, dep: 'acl:relcl', tag: 'VBD' });
  patch(bench, noun, { head: verb, dep: 'nsubj' });
}

function isReduced(bench: Bench, i: number): boolean {
  const { tag, dep } = wordAt(bench, i);
  return /^VB[DN]$/.test(tag) && dep.startsWith('acl') && kid(bench, i, /^(nsubj|obl:agent)/) < 0;
}

/** `Malaysia, whose envoy has visited Dili, has urged`, with the visit as who urged: a clause with a subject of its own is none. */
function mendWhoseSubject(bench: Bench, whose: number): void {
  const owner = whose - 2;
  if (
    wordAt(bench, whose).tag !== 'WP$' ||
    owner < bench.sentence.first ||
    wordAt(bench, whose - 1).text !== ','
  )
    return;
  const { head: verb } = wordAt(bench, owner);
  if (verb < whose || wordAt(bench, verb).dep !== 'nsubj' || kid(bench, verb, /^nsubj/) < whose) return;
  patch(bench, owner, { head: wordAt(bench, verb).head, dep: 'nsubj' });
  patch(bench, verb, { head: owner, dep: 'acl:relcl' });
}
