import { type Bench, isNominal, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `kidnapped pupils in Zamfara state`, read as a state of pupils: behind a preposition a noun is part of its phrase, so
 * the noun before the preposition is none of it.
 */
export function mendTornCompound(bench: Bench, i: number): void {
  const { dep, head: last, pos } = wordAt(bench, i);
  if (dep !== 'compound' || last <= i + 2 || pos !== 'NOUN' || wordAt(bench, i + 1).pos !== 'ADP') return;
  const inner = kidsOf(bench, i).find(
    (child) => child > i + 1 && child < last && isNominal(wordAt(bench, child)),
  );
  if (inner !== last - 1) return;
  const { head, dep: role } = wordAt(bench, last);
  patch(bench, i, { head, dep: role });
  for (const child of kidsOf(bench, last)) if (child < i) patch(bench, child, { head: i });
  patch(bench, last, { head: i, dep: 'nmod' });
  for (const child of kidsOf(bench, inner)) if (child === i + 1) patch(bench, child, { head: last });
  patch(bench, inner, { head: last, dep: 'compound' });
}
