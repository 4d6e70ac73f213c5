import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `Like many who fled, Karim stays`, read as somebody's liking: at the head of a sentence and without a doer `like` compares. */
export function mendLikePhrase(bench: Bench, i: number): void {
  const { text, tag, head } = wordAt(bench, i);
  if (!/^(un)?like$/i.test(text) || !/^VBP?$/.test(tag) || head <= i || i - bench.sentence.first > 1) return;
  if (i > bench.sentence.first && !/^(CCONJ|ADV)$/.test(wordAt(bench, i - 1).pos)) return;
  const noun = kid(bench, i, /^obj$/);
  if (noun < i || !isNominal(wordAt(bench, noun)) || kid(bench, i, /^(nsubj|aux|mark)/) >= 0) return;
  patch(bench, noun, { head, dep: 'obl' });
  for (const child of kidsOf(bench, i)) {
    const { dep } = wordAt(bench, child);
    if (dep === 'ccomp' && child > noun) patch(bench, child, { head: noun, dep: 'acl:relcl' });
    else patch(bench, child, { head });
  }
  patch(bench, i, { head: noun, dep: 'case', pos: 'ADP', tag: 'IN', lemma: text.toLowerCase() });
}
