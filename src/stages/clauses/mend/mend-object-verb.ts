import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `rejected claims that …` with the claims as a verb: the object of a verb is a noun, and what it holds describes it. */
export function mendObjectVerb(bench: Bench, i: number): void {
  mendCompoundObject(bench, i);
  const { pos, tag, dep, head, lemma } = wordAt(bench, i);
  if (pos !== 'VERB' || tag !== 'VBZ' || dep !== 'obj' || head < bench.sentence.first || head > i) return;
  if (kid(bench, i, /^(nsubj|aux|cop)/) >= 0) return;
  patch(bench, i, { pos: 'NOUN', tag: 'NNS', lemma });
  for (const child of kidsOf(bench, i))
    if (child > i && /^(ccomp|xcomp|advcl)$/.test(wordAt(bench, child).dep))
      patch(bench, child, { dep: 'acl' });
}

/** `extended the arms embargo`, read as arms that embargo: behind an article and a bare noun, within an object, stands a noun. */
function mendCompoundObject(bench: Bench, i: number): void {
  const { tag, dep, head } = wordAt(bench, i);
  const noun = kid(bench, i, /^nsubj$/);
  if (!/^VBP?$/.test(tag) || dep !== 'xcomp' || noun !== i - 1 || head < bench.sentence.first) return;
  const article = kid(bench, noun, /^det$/);
  if (article !== noun - 1 || head !== article - 1 || kid(bench, i, /^(mark|aux|obj)$/) >= 0) return;
  patch(bench, i, { pos: 'NOUN', tag: 'NN', dep: 'obj' });
  patch(bench, noun, { dep: 'compound' });
  patch(bench, article, { head: i });
  for (const child of kidsOf(bench, i))
    if (child > i && wordAt(bench, child).dep === 'obl') patch(bench, child, { dep: 'nmod' });
}
