import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `for an attack that killed two`: a `that` behind a noun, before a finite verb without a subject, is that subject. */
export function mendBareRelative(bench: Bench, i: number): void {
  const { pos, tag, dep, head } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DZ]$/.test(tag) || dep !== 'ccomp' || head > i) return;
  const that = kid(bench, i, /^mark$/);
  if (that !== i - 1 || wordAt(bench, that).text !== 'that' || kid(bench, i, /^(nsubj|csubj|expl)/) >= 0)
    return;
  const noun = that - 1;
  if (noun <= head || !isNominal(wordAt(bench, noun)) || wordAt(bench, noun).pos === 'PRON') return;
  patch(bench, that, { pos: 'PRON', tag: 'WDT', dep: 'nsubj' });
  patch(bench, i, { head: noun, dep: 'acl:relcl' });
}
