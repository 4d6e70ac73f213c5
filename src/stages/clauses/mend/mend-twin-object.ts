import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `suspended arms deliveries`, `sent police officers`, with two objects: of two nouns with nothing between them the first
 * only says of what kind the second is. A verb that gives somebody something has him first, with his own article.
 */
export function mendTwinObject(bench: Bench, i: number): void {
  const last = i + 1;
  const { dep, head, pos } = wordAt(bench, i);
  const next = wordAt(bench, last);
  if (dep !== 'obj' || pos !== 'NOUN' || next.dep !== 'obj' || next.pos !== 'NOUN') return;
  // a noun has no object
  if (head > i || (next.head !== head && next.head !== i) || isGiven(bench, i)) return;
  patch(bench, last, { head });
  for (const child of kidsOf(bench, i)) patch(bench, child, { head: last });
  patch(bench, i, { head: last, dep: 'compound' });
}

/** `gave the rebels weapons`, `offered fighters amnesty`: those who act are given something. */
function isGiven(bench: Bench, i: number): boolean {
  const { text, tag } = wordAt(bench, i);
  const { agents } = bench.lexicon;
  const word = text.toLowerCase();
  return (
    tag === 'NNS' && agents.has(word) && !agents.has(`${word} ${wordAt(bench, i + 1).text.toLowerCase()}`)
  );
}
