import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `At least 12 people, most of them clerks, and two guards were killed`, with the guards alone as who was killed: an
 * `and` before the subject of a verb that nothing stands beside joins it to the bare noun before.
 */
export function mendJoinedSubject(bench: Bench, verb: number): void {
  const { pos, dep } = wordAt(bench, verb);
  if (pos !== 'VERB' || dep === 'conj') return;
  const and = kid(bench, verb, /^cc$/);
  const second = kid(bench, verb, /^nsubj/);
  if (and < 0 || second < and || second > verb) return;
  const first = kidsOf(bench, verb).find((i) => i < and && isBare(bench, i)) ?? -1;
  if (first < 0) return;
  patch(bench, first, { dep: wordAt(bench, second).dep });
  patch(bench, second, { head: first, dep: 'conj' });
  patch(bench, and, { head: second });
}

function isBare(bench: Bench, i: number): boolean {
  const { dep, text, pos } = wordAt(bench, i);
  if (!/^(obl|obl:unmarked|dislocated|dep)$/.test(dep) || !isNominal(wordAt(bench, i)) || pos === 'PRON')
    return false;
  return kid(bench, i, /^case$/) < 0 && !bench.lexicon.times.has(text.toLowerCase());
}
