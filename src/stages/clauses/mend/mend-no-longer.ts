import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `X is no longer the head of the army`: an adverb is no predicate while a noun stands behind it. */
export function mendNoLonger(bench: Bench, i: number): void {
  const { text, head, dep } = wordAt(bench, i);
  if (text !== 'longer' || i === bench.sentence.first || wordAt(bench, i - 1).text !== 'no') return;
  if (kid(bench, i, /^cop$/) < 0) return;
  const noun = kidsOf(bench, i).find((child) => child > i && isNominal(wordAt(bench, child))) ?? -1;
  if (noun < 0 || kid(bench, noun, /^(case|cop)$/) >= 0) return;
  patch(bench, noun, { head, dep });
  for (const child of kidsOf(bench, i)) if (child !== i - 1) patch(bench, child, { head: noun });
  patch(bench, i, { head: noun, dep: 'advmod' });
}
