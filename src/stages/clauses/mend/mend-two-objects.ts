import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `will deny the group a haven`: a noun with its article and no preposition hangs on no noun; what is given has whom it is given to before it. */
export function mendTwoObjects(bench: Bench, i: number): void {
  const { dep, head: first } = wordAt(bench, i);
  if (dep !== 'nmod' || first >= i || !isNominal(wordAt(bench, i))) return;
  const { dep: role, head: verb } = wordAt(bench, first);
  if (role !== 'obj' || verb >= first || verb < bench.sentence.first) return;
  const { pos, lemma } = wordAt(bench, verb);
  if (pos !== 'VERB' || !bench.lexicon.giving.has(lemma)) return;
  if (kid(bench, i, /^case$/) >= 0 || kid(bench, i, /^det$/) < 0 || kid(bench, verb, /^iobj$/) >= 0) return;
  for (let j = first + 1; j < i; j++) if (!/^(DET|ADJ|NOUN|NUM)$/.test(wordAt(bench, j).pos)) return;
  patch(bench, first, { dep: 'iobj' });
  patch(bench, i, { head: verb, dep: 'obj' });
}
