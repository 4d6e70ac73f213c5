import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `postponed the peace talks with the rebels`, `renewed an arms embargo`: a verb without its object takes an event noun behind it, though it looks like a finite verb. */
export function mendPluralNoun(bench: Bench, i: number): void {
  const { tag, dep, lemma, head: verb } = wordAt(bench, i);
  if (!/^VB[ZP]$/.test(tag) || !/^(parataxis|conj|ccomp|xcomp)$/.test(dep) || !bench.lexicon.nouns.has(lemma))
    return;
  const before = i - 1;
  const subject = wordAt(bench, before);
  if (verb < bench.sentence.first || verb >= before || subject.head !== i || !isBare(bench, before, tag))
    return;
  if (!subject.dep.startsWith('nsubj') || wordAt(bench, verb).pos !== 'VERB') return;
  if (hasObject(bench, verb, i) || kid(bench, i, /^(obj|ccomp|xcomp|aux|cc|mark)/) >= 0) return;
  if (!isTransitive(bench, verb, i)) return;
  giveKids(bench, before, i, verb);
  patch(bench, before, { dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: tag === 'VBZ' ? 'NNS' : 'NN', dep: 'obj' });
}

/** What stood before the noun stays with it; a time without a preposition goes with the verb. */
function giveKids(bench: Bench, before: number, noun: number, verb: number): void {
  for (const child of kidsOf(bench, before)) patch(bench, child, { head: noun });
  for (const child of kidsOf(bench, noun)) {
    if (child < noun || !wordAt(bench, child).dep.startsWith('obl')) continue;
    patch(bench, child, kid(bench, child, /^case$/) < 0 ? { head: verb } : { dep: 'nmod' });
  }
}

function hasObject(bench: Bench, verb: number, besides: number): boolean {
  return kidsOf(bench, verb).some(
    (child) => child !== besides && /^(obj|ccomp|xcomp|cop)$/.test(wordAt(bench, child).dep),
  );
}

/** A singular stands beside a plural; a plural with `a` before it stands beside a singular. */
function isBare(bench: Bench, i: number, tag: string): boolean {
  if (tag === 'VBZ') return wordAt(bench, i).tag === 'NN';
  return kidsOf(bench, i).some((child) => /^an?$/i.test(wordAt(bench, child).text));
}

/** Nothing but the phrase itself stands between the verb and the noun. */
function isTransitive(bench: Bench, verb: number, noun: number): boolean {
  for (let j = verb + 1; j < noun; j++) {
    const { pos, text } = wordAt(bench, j);
    if (!/^(DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/.test(pos) || /^[;:.]$/.test(text)) return false;
  }
  return true;
}
