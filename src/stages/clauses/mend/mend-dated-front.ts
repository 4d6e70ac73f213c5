import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `On Monday, the president, Ali Bongo, met`, read as a Monday that is the president: a day or a place that opens the
 * sentence is nobody; the noun behind its comma is the subject of the verb that has none.
 */
export function mendDatedFront(bench: Bench, verb: number): void {
  const { pos, tag } = wordAt(bench, verb);
  if (pos !== 'VERB' || !/^VB[DZP]$/.test(tag) || kid(bench, verb, /^(nsubj|csubj|cc|expl)/) >= 0) return;
  const front = kidsOf(bench, verb).find((i) => i < verb && wordAt(bench, i).dep === 'obl') ?? -1;
  if (front < 0 || front - bench.sentence.first > FAR || kid(bench, front, /^case$/) < 0) return;
  const subject = kidsOf(bench, front).find((i) => i > front && isSubject(bench, i)) ?? -1;
  if (subject < 0 || subject > verb || !hasCommaBetween(bench, front, subject)) return;
  patch(bench, subject, { head: verb, dep: 'nsubj' });
}

const FAR = 4;

function isSubject(bench: Bench, i: number): boolean {
  const { dep } = wordAt(bench, i);
  return (
    (dep === 'appos' || (dep === 'conj' && kid(bench, i, /^cc$/) < 0)) &&
    isNominal(wordAt(bench, i)) &&
    kid(bench, i, /^case$/) < 0
  );
}

function hasCommaBetween(bench: Bench, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (wordAt(bench, i).text === ',') return true;
  return false;
}
