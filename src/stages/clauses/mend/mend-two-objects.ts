import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Of two things behind a verb that gives the first is to whom. */
export function mendTwoObjects(bench: Bench, i: number): void {
  mendHungObject(bench, i);
  if (!gives(bench, i)) return;
  const [first = -1, second = -1] = kidsOf(bench, i).filter(
    (at) => at > i && wordAt(bench, at).dep === 'obj',
  );
  if (first < 0) return;
  if (second < 0) mendBeforeArticle(bench, i, first);
  else if (areBeside(bench, first, second)) patch(bench, first, { dep: 'iobj' });
}

/** `will deny the group a haven`: a noun with its article and no preposition hangs on no noun; what is given has whom it is given to before it. */
function mendHungObject(bench: Bench, i: number): void {
  const { dep, head: first } = wordAt(bench, i);
  if (dep !== 'nmod' || first >= i || !isNominal(wordAt(bench, i))) return;
  const { dep: role, head: verb } = wordAt(bench, first);
  if (role !== 'obj' || verb >= first || verb < bench.sentence.first || !gives(bench, verb)) return;
  if (kid(bench, i, /^case$/) >= 0 || kid(bench, i, /^det$/) < 0 || kid(bench, verb, /^iobj$/) >= 0) return;
  for (let j = first + 1; j < i; j++) if (!/^(DET|ADJ|NOUN|NUM)$/.test(wordAt(bench, j).pos)) return;
  patch(bench, first, { dep: 'iobj' });
  patch(bench, i, { head: verb, dep: 'obj' });
}

/** `sent Mali four helicopters`: a name before an article or a number is no part of the noun behind it. */
function mendBeforeArticle(bench: Bench, verb: number, object: number): void {
  const name = kidsOf(bench, object).find((i) => wordAt(bench, i).dep === 'compound') ?? -1;
  const next = wordAt(bench, name + 1);
  if (name !== verb + 1 || wordAt(bench, name).pos !== 'PROPN' || next.head !== object) return;
  if (/^(det|nummod|nmod:poss)$/.test(next.dep) && name + 1 < object)
    patch(bench, name, { head: verb, dep: 'iobj' });
}

/** `gave the editor a prison term`: nothing but the second's own words stands between the two. */
function areBeside(bench: Bench, first: number, second: number): boolean {
  if (!isNominal(wordAt(bench, first)) || !isNominal(wordAt(bench, second))) return false;
  for (let i = first + 1; i < second; i++)
    if (wordAt(bench, i).pos === 'PUNCT' ? wordAt(bench, i).text !== '-' : !isBelow(bench, i, second))
      return false;
  return true;
}

function gives(bench: Bench, verb: number): boolean {
  const { pos, lemma } = wordAt(bench, verb);
  return pos === 'VERB' && bench.lexicon.giving.has(lemma);
}
