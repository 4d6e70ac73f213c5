import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `moved close to the border`: what an adverb of place behind a verb of moving leads to is where the verb leads. */
export function mendAdverbPhrase(bench: Bench, i: number): void {
  const { pos, dep, head, text } = wordAt(bench, i);
  if (pos !== 'ADV' || dep !== 'advmod' || head !== i - 1 || !/^(close|near|closer|nearer)$/i.test(text))
    return;
  if (wordAt(bench, head).pos !== 'VERB') return;
  for (const child of kidsOf(bench, i))
    if (child > i && isNominal(wordAt(bench, child)) && kid(bench, child, /^case$/) >= 0)
      patch(bench, child, { head, dep: 'obl' });
}
