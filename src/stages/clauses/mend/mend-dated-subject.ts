import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `A strike on Jan. 1 hit two posts`, read as a clause of its own behind `on`: `on` opens no clause with a past tense,
 * so what follows it is a day, and the noun before it is who acts.
 */
export function mendDatedSubject(bench: Bench, i: number): void {
  const { pos, tag, head: noun } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DZ]$/.test(tag)) return;
  const on = kid(bench, i, /^mark$/);
  const day = kid(bench, i, /^nsubj/);
  if (on < 0 || day !== on + 1 || day > i || !/^(on|in|at)$/i.test(wordAt(bench, on).text)) return;
  patch(bench, on, { head: day, dep: 'case' });
  patch(bench, day, { dep: 'obl' });
  if (noun !== on - 1 || !isNominal(wordAt(bench, noun)) || kid(bench, noun, /^case$/) >= 0) return;
  const above = wordAt(bench, noun);
  patch(bench, i, { head: above.head, dep: above.head < 0 ? 'root' : (CLAUSAL.get(above.dep) ?? above.dep) });
  for (const child of kidsOf(bench, noun)) if (child > noun) patch(bench, child, { head: i });
  patch(bench, noun, { head: i, dep: 'nsubj' });
}

const CLAUSAL = new Map([
  ['obl', 'ccomp'],
  ['obj', 'ccomp'],
  ['nsubj', 'ccomp'],
]);
