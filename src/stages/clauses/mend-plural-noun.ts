import { type Bench, kid, kidsOf, patch, wordAt } from './bench.ts';

/** `postponed the peace talks with the rebels`: a verb without its object takes an event noun behind it, though it looks like a verb in `s`. */
export function mendPluralNoun(bench: Bench, i: number): void {
  const { tag, dep, lemma, head: verb } = wordAt(bench, i);
  if (tag !== 'VBZ' || !/^(parataxis|conj|ccomp)$/.test(dep) || !bench.lexicon.nouns.has(lemma)) return;
  const before = i - 1;
  const subject = wordAt(bench, before);
  if (verb < bench.sentence.first || verb >= before || subject.head !== i || subject.tag !== 'NN') return;
  if (!subject.dep.startsWith('nsubj') || wordAt(bench, verb).pos !== 'VERB') return;
  if (
    kid(bench, verb, /^(obj|ccomp|xcomp|cop)$/) >= 0 ||
    kid(bench, i, /^(obj|ccomp|xcomp|aux|cc|mark)/) >= 0
  )
    return;
  if (!isTransitive(bench, verb, i)) return;
  for (const child of kidsOf(bench, before)) patch(bench, child, { head: i });
  for (const child of kidsOf(bench, i))
    if (child > i && wordAt(bench, child).dep === 'obl') patch(bench, child, { dep: 'nmod' });
  patch(bench, before, { dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: 'NNS', dep: 'obj' });
}

/** Nothing but the phrase itself stands between the verb and the noun. */
function isTransitive(bench: Bench, verb: number, noun: number): boolean {
  for (let j = verb + 1; j < noun; j++) {
    const { pos, text } = wordAt(bench, j);
    if (!/^(DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/.test(pos) || /^[;:.]$/.test(text)) return false;
  }
  return true;
}
