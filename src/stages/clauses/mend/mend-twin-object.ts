import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `suspended arms deliveries`, `sent police officers`, with two objects: of two nouns with nothing between them the first
 * only says of what kind the second is. What verbs that give have before the thing is to whom.
 */
export function mendTwinObject(bench: Bench, i: number): void {
  const last = i + 1;
  const { dep, head, pos } = wordAt(bench, i);
  const next = wordAt(bench, last);
  if (!/^i?obj$/.test(dep) || pos !== 'NOUN' || next.dep !== 'obj' || next.pos !== 'NOUN') return;
  // a noun has no object
  if (head > i || (next.head !== head && next.head !== i)) return;
  const gives = dep === 'iobj' || bench.lexicon.giving.has(wordAt(bench, head).lemma);
  if (gives && !areOne(bench, i)) return;
  patch(bench, last, { head });
  for (const child of kidsOf(bench, i)) patch(bench, child, { head: last });
  patch(bench, i, { head: last, dep: 'compound' });
}

/** `sent police officers`: people known by both words together. */
function areOne({ lexicon, tokens }: Bench, i: number): boolean {
  return lexicon.agents.has(`${tokens[i]?.text} ${tokens[i + 1]?.text}`.toLowerCase());
}
