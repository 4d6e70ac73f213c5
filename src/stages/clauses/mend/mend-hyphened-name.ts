import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `clashes with U.N.-backed troops`: the name before the hyphen belongs to the participle; the phrase is that of the noun behind it. */
export function mendHyphenedName(bench: Bench, i: number): void {
  const { tag, dep, head: noun } = wordAt(bench, i);
  if ((tag !== 'VBN' && tag !== 'VBG') || dep !== 'amod' || noun <= i || i - 2 < bench.sentence.first) return;
  const hyphen = wordAt(bench, i - 1);
  const name = wordAt(bench, i - 2);
  if (hyphen.text !== '-' || hyphen.start !== name.end || name.pos !== 'PROPN') return;
  if (!/^(nmod|obl|obj|nsubj|conj)/.test(name.dep) || (name.head > i - 2 && name.head <= noun)) return;
  for (const child of kidsOf(bench, i - 2)) patch(bench, child, { head: noun });
  if (wordAt(bench, noun).head === i - 2 || wordAt(bench, noun).head === name.head)
    patch(bench, noun, { head: name.head, dep: name.dep });
  patch(bench, i - 2, { head: i, dep: 'compound' });
  if (kid(bench, noun, /^punct$/) === i - 1) patch(bench, i - 1, { head: i });
}
