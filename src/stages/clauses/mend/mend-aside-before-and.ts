import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `called his counterpart, Ana Roe, and asked the town to act`: a subject stands behind the `and` that joins its verb, so a
 * name that commas close in before it says who the noun before them is.
 */
export function mendAsideBeforeAnd(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (!dep.startsWith('nsubj') || head <= i || pos !== 'PROPN' || wordAt(bench, head).dep !== 'conj') return;
  const cc = kid(bench, head, /^cc$/);
  const first = Math.min(i, ...kidsOf(bench, i));
  const noun = first - 2;
  if (cc <= i || wordAt(bench, cc - 1).text !== ',' || wordAt(bench, first - 1).text !== ',') return;
  if (wordAt(bench, noun).pos !== 'NOUN' || !isNominal(wordAt(bench, noun)) || isBelow(bench, noun, i))
    return;
  patch(bench, i, { head: noun, dep: 'appos' });
  patch(bench, first - 1, { head: i, dep: 'punct' });
}
