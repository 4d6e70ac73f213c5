import { listedTags } from '../../../nlp/word-lists.ts';
import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `insisted that the army release them`, read as that army release: `that` is no object and holds none, so the bare word is the verb that is demanded. */
export function mendMandative(bench: Bench, i: number): void {
  const { tag, dep, head: that, text } = wordAt(bench, i);
  if (tag !== 'NN' || dep !== 'obj' || !/VB/.test(listedTags(text))) return;
  const { dep: role, head: verb, text: opener } = wordAt(bench, that);
  if (opener !== 'that' || role !== 'obj' || verb !== that - 1 || wordAt(bench, verb).pos !== 'VERB') return;
  const subject = kid(bench, i, /^compound$/);
  if (subject !== i - 1 || !/^NNP?$/.test(wordAt(bench, subject).tag)) return;
  for (const child of kidsOf(bench, i)) {
    if (child < subject) patch(bench, child, { head: subject });
    else if (wordAt(bench, child).dep === 'nmod') patch(bench, child, { dep: 'obl' });
  }
  patch(bench, i, { pos: 'VERB', tag: 'VB', lemma: text.toLowerCase(), head: verb, dep: 'ccomp' });
  patch(bench, subject, { head: i, dep: 'nsubj' });
  patch(bench, that, { head: i, dep: 'mark', pos: 'SCONJ', tag: 'IN' });
}
