import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `a tenth of the convoy requests were granted`, read as what the convoy requests: the helper behind it has no subject, so the plural is a noun. */
export function mendCountedNoun(bench: Bench, i: number): void {
  const { tag, dep, head } = wordAt(bench, i);
  const before = i - 1;
  if (tag !== 'VBZ' || !bench.lexicon.nouns.has(wordAt(bench, i).lemma) || !isOfPhrase(bench, before)) return;
  const verb = helpedVerb(bench, i);
  if (verb < 0) return;
  const whole = wordAt(bench, before).head;
  patch(bench, verb, { head, dep });
  for (const child of kidsOf(bench, i)) patch(bench, child, { head: child > i ? i : verb });
  patch(bench, verb, { head, dep });
  for (const child of kidsOf(bench, before)) patch(bench, child, { head: i });
  patch(bench, before, { head: i, dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: 'NNS', head: whole, dep: 'nmod' });
  patch(bench, whole, { head: verb, dep: kid(bench, verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
}

/** The verb below that has a helper and no subject; -1 without. */
function helpedVerb(bench: Bench, i: number): number {
  const verb = kid(bench, i, /^(ccomp|xcomp|parataxis)$/);
  if (verb < i || kid(bench, verb, /^(nsubj|csubj|expl|mark)/) >= 0) return -1;
  const helper = kid(bench, verb, /^(aux|aux:pass|cop)$/);
  return /^(was|were|is|are|have|has)$/i.test(wordAt(bench, helper).text) ? verb : -1;
}

/** A noun behind `of` that hangs on a noun before it: `a tenth of the convoy`. */
function isOfPhrase(bench: Bench, i: number): boolean {
  const of = kid(bench, i, /^case$/);
  const whole = wordAt(bench, i).head;
  if (!isNominal(wordAt(bench, i)) || whole < bench.sentence.first || whole >= i) return false;
  return of >= 0 && wordAt(bench, of).text.toLowerCase() === 'of' && isNominal(wordAt(bench, whole));
}
