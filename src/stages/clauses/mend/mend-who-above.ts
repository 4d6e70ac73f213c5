import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `The army took Bor, angering rebels who said the truce was broken`, read as what the rebels said: a verb whose subject is
 * `who` stands above nothing before that word but describes the noun there.
 */
export function mendWhoAbove(bench: Bench, i: number): void {
  if (wordAt(bench, i).head >= 0) return;
  const who = kid(bench, i, /^nsubj/);
  if (who > i || who - 1 <= bench.sentence.first || !/^(WP|WDT)$/.test(wordAt(bench, who).tag)) return;
  if (!isNominal(wordAt(bench, who - 1))) return;
  const before = kidsOf(bench, i).filter((child) => child < who);
  const main = before.find((child) => wordAt(bench, child).pos === 'VERB');
  if (main === undefined) return;
  for (const child of before) patch(bench, child, { head: main });
  for (const child of kidsOf(bench, i))
    if (child === bench.sentence.last - 1) patch(bench, child, { head: main });
  patch(bench, main, { head: -1, dep: 'root' });
  patch(bench, i, { head: who - 1, dep: 'acl:relcl' });
}
