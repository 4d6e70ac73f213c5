import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `Tuareg rebels ambushed a column`, read as somebody who rebels: the subject of a finite verb is a plural noun, no verb. */
export function mendPluralSubject(bench: Bench, i: number): void {
  const { tag, pos, dep, head: verb } = wordAt(bench, i);
  if (pos !== 'VERB' || tag !== 'VBZ' || dep !== 'nsubj' || verb !== i + 1) return;
  if (!/^VB[DP]$/.test(wordAt(bench, verb).tag) || kid(bench, i, /^(obj|aux|mark)$/) >= 0) return;
  patch(bench, i, { tag: 'NNS', pos: 'NOUN' });
  for (const child of kidsOf(bench, i)) {
    const { dep: own } = wordAt(bench, child);
    if (own.startsWith('nsubj') && child === i - 1) patch(bench, child, { dep: 'compound' });
    else if (/^(obl|advmod|punct)/.test(own)) patch(bench, child, { head: verb });
  }
}
