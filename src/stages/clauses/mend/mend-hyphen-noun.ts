import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `held a sit-in outside the palace`: a verb, a hyphen and a particle that the packs know as a noun; a noun behind it with a preposition is no head of it. */
export function mendHyphenNoun(bench: Bench, i: number): void {
  const first = wordAt(bench, i);
  const hyphen = wordAt(bench, i + 1);
  const last = wordAt(bench, i + 2);
  if (hyphen.text !== '-' || first.end !== hyphen.start || hyphen.end !== last.start) return;
  const noun = `${first.text}-${last.text}`.toLowerCase();
  if (!/^(IN|RP|RB)$/.test(last.tag) || !bench.lexicon.nouns.has(noun)) return;
  const { head, dep } = first;
  patch(bench, i, { pos: 'NOUN', tag: 'NN', lemma: noun });
  for (const part of [i + 1, i + 2]) {
    for (const child of kidsOf(bench, part)) patch(bench, child, { head: i });
    patch(bench, part, { head: i, dep: part === i + 1 ? 'punct' : 'compound:prt' });
  }
  if (dep !== 'compound' || head <= i + 2 || kid(bench, head, /^case$/) < i) return;
  const { head: above, dep: role } = wordAt(bench, head);
  for (const child of kidsOf(bench, head)) if (child < i) patch(bench, child, { head: i });
  patch(bench, i, { head: above, dep: role });
  patch(bench, head, { head: i, dep: 'nmod' });
}
