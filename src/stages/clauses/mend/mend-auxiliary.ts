import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

/** `which Khartoum has long accused`, with Khartoum hung on `has`: an auxiliary holds nothing, its verb does. */
export function mendAuxiliary(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (!/^aux/.test(dep) || head < i || wordAt(bench, head).pos !== 'VERB') return;
  for (const child of kidsOf(bench, i))
    if (/^(nsubj|obj|obl|advmod|advcl)/.test(wordAt(bench, child).dep)) patch(bench, child, { head });
}
