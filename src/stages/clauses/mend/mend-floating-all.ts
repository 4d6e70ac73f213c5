import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `we must all act`, read as an act that must: a modal is never the verb itself, and `all` stands before the one that is. */
export function mendFloatingAll(bench: Bench, i: number): void {
  const { text, dep, head: noun } = wordAt(bench, i);
  const modal = i - 1;
  if (!/^(all|both|each)$/i.test(text) || dep !== 'det' || noun !== i + 1) return;
  const { head: above, dep: role, tag } = wordAt(bench, modal);
  if (wordAt(bench, noun).head !== modal || wordAt(bench, noun).dep !== 'obj' || !isModal(bench, modal))
    return;
  patch(bench, noun, { pos: 'VERB', tag: 'VB', head: above, dep: role });
  patch(bench, i, { head: noun, dep: 'advmod' });
  for (const child of kidsOf(bench, modal)) if (child !== noun) patch(bench, child, { head: noun });
  patch(bench, modal, { pos: 'AUX', tag: tag === 'VB' ? tag : 'MD', head: noun, dep: 'aux' });
}

function isModal(bench: Bench, i: number): boolean {
  if (kid(bench, i, /^nsubj/) < 0) return false;
  return /^(must|will|can|may|shall|should|would|could|might)$/i.test(wordAt(bench, i).text);
}
