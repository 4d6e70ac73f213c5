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

/** `a fire in Dhaka that killed ten`: no name of a place is told apart by `that`; it is the noun before it that did it. */
export function mendPlaceBeforeThat(bench: Bench, i: number): void {
  const { pos, tag, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DZ]$/.test(tag) || !/^(ccomp|acl:relcl)$/.test(dep)) return;
  const that = kid(bench, i, /^nsubj/);
  if (that < 0 || wordAt(bench, that).tag !== 'WDT' || wordAt(bench, that).text !== 'that') return;
  const place = that - 1;
  const preposition = kid(bench, place, /^case$/);
  if (wordAt(bench, place).pos !== 'PROPN' || preposition < 0) return;
  if (!/^(?:in|at|near|outside)$/.test(wordAt(bench, preposition).text)) return;
  const noun = preposition - 1;
  if (!/^NNS?$/.test(wordAt(bench, noun).tag) || noun < bench.sentence.first) return;
  patch(bench, i, { head: noun, dep: 'acl:relcl' });
}
