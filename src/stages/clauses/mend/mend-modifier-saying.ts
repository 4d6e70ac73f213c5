import { type Bench, isNominal, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/**
 * `A police official said drones struck a depot`, read as drones of a kind: a verb of saying between two nouns modifies
 * neither, unless the second has an article of its own before it (`the said drones`).
 */
export function mendModifierSaying(bench: Bench, i: number): void {
  const { tag, dep, head: noun } = wordAt(bench, i);
  if (tag !== 'VBN' || dep !== 'amod' || noun < i || !says(bench, wordAt(bench, i))) return;
  const { head: deed, dep: role } = wordAt(bench, noun);
  const speaker = i - 1;
  if (deed < noun || !role.startsWith('nsubj') || speaker < bench.sentence.first) return;
  if (!isNominal(wordAt(bench, speaker)) && wordAt(bench, speaker).pos !== 'ADJ') return;
  const above = wordAt(bench, deed);
  patch(bench, i, { tag: 'VBD', head: above.head, dep: above.dep });
  patch(bench, deed, { head: i, dep: 'ccomp' });
  for (const child of [...kidsOf(bench, noun), ...kidsOf(bench, i)])
    if (child < i)
      patch(bench, child, { head: speaker, dep: child === speaker ? 'nsubj' : wordAt(bench, child).dep });
  patch(bench, speaker, { head: i, dep: 'nsubj', pos: 'NOUN' });
}
