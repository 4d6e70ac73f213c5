import { type Bench, isNominal, kid, patch, wordAt } from './bench.ts';

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

/** `where fighting between the army and militias goes on`: what is between two sides is a noun. */
export function mendFightingNoun(bench: Bench, i: number): void {
  const { tag, text, end } = wordAt(bench, i);
  if (tag !== 'VBG' || !bench.lexicon.nouns.has(text.toLowerCase())) return;
  if (wordAt(bench, i + 1).text !== 'between' || kid(bench, i, /^(aux|obj|mark|cop|nsubj)/) >= 0 || end === 0)
    return;
  patch(bench, i, { pos: 'NOUN', tag: 'NN', lemma: text.toLowerCase() });
  const side = wordAt(bench, i + 1).head;
  if (wordAt(bench, side).head === i) patch(bench, side, { dep: 'nmod' });
}
