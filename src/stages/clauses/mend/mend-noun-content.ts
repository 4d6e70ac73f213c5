import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

/** `claimed responsibility for the attack`: what the noun is about hangs on the noun, not on the verb before it. */
export function mendNounContent(bench: Bench, noun: number): void {
  const { pos, dep, head, lemma } = wordAt(bench, noun);
  if (pos !== 'NOUN' || dep !== 'obj' || head < 0 || head > noun) return;
  const rows = bench.lexicon.predicates.get(`noun ${lemma}`);
  if (rows?.some((row) => row.stands) !== true) return;
  const preposition = wordAt(bench, noun + 1);
  if (preposition.dep !== 'case' || !kidsOf(bench, head).includes(preposition.head)) return;
  patch(bench, preposition.head, { head: noun, dep: 'nmod' });
}
