import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/**
 * `forces loyal to commander Khalifa Haftar`: an adjective with a complement behind it modifies the noun before it, not the
 * name in which its complement ends.
 */
export function mendAdjectiveComplement(bench: Bench, i: number): void {
  const { tag, dep, head: name } = wordAt(bench, i);
  if (tag !== 'JJ' || dep !== 'amod' || name < i || !isNominal(wordAt(bench, i - 1))) return;
  const title = kid(bench, i, /^obl$/);
  const to = kid(bench, title, /^case$/);
  if (title !== i + 2 || to !== i + 1 || title > name) return;
  patch(bench, i, { head: i - 1 });
  patch(bench, name, { head: i, dep: 'obl' });
  patch(bench, title, { head: name, dep: 'nmod:desc' });
  patch(bench, to, { head: name });
}
