import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `Peace talks between the army and the rebels collapsed`: what is between two sides is a noun, and the verb behind them is its verb. */
export function mendBetween(bench: Bench, i: number): void {
  const { tag, text, lemma, head, dep } = wordAt(bench, i);
  if (!/^VB[GZP]$/.test(tag) || wordAt(bench, i + 1).text !== 'between') return;
  const noun = tag === 'VBG' ? text.toLowerCase() : lemma;
  if (!bench.lexicon.nouns.has(noun) || kid(bench, i, /^(aux|obj|mark|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj/);
  if (subject >= 0 && subject !== i - 1) return;
  const side = wordAt(bench, i + 1).head;
  if (side <= i + 1 || wordAt(bench, side).head !== i) return;
  if (subject >= 0) patch(bench, subject, { dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: tag === 'VBZ' ? 'NNS' : 'NN', lemma: noun });
  patch(bench, side, { dep: 'nmod' });
  const verb = verbBehind(bench, i, side);
  if (verb < 0) return;
  const other = kid(bench, verb, /^nsubj/);
  patch(bench, other, { head: side, dep: 'conj' });
  patch(bench, verb, { head, dep });
  patch(bench, i, { head: verb, dep: 'nsubj' });
}

/** `fighting between troops and the rebels closed the road`, with the rebels beside the fighting: between there are two. */
export function mendSecondSide(bench: Bench, i: number): void {
  const { dep, head: noun } = wordAt(bench, i);
  if (dep !== 'conj' || noun < bench.sentence.first || noun > i || kid(bench, i, /^case$/) >= 0) return;
  const sides = kidsOf(bench, noun).filter(
    (one) => noun < one && one < i && wordAt(bench, one).dep === 'nmod',
  );
  const side = sides.at(-1) ?? -1;
  const and = kid(bench, i, /^cc$/);
  if (side < 0 || and < side || kid(bench, side, /^conj$/) >= 0) return;
  const preposition = kid(bench, side, /^case$/);
  if (preposition < 0 || wordAt(bench, preposition).text.toLowerCase() !== 'between') return;
  if (isNominal(wordAt(bench, i))) patch(bench, i, { head: side });
  else takeSecondSide(bench, i, { noun, side, and });
}

interface Sides {
  readonly noun: number;
  readonly side: number;
  readonly and: number;
}

/** The verb behind the two sides had taken the second one for its subject. */
function takeSecondSide(bench: Bench, verb: number, { noun, side, and }: Sides): void {
  const other = kid(bench, verb, /^nsubj/);
  if (other < and || other > verb || !/^VB[DZP]$/.test(wordAt(bench, verb).tag)) return;
  const { head, dep } = wordAt(bench, noun);
  patch(bench, other, { head: side, dep: 'conj' });
  patch(bench, and, { head: other });
  patch(bench, verb, { head, dep });
  patch(bench, noun, { head: verb, dep: 'nsubj' });
}

/** The finite verb that took the second side for its subject. */
function verbBehind(bench: Bench, noun: number, side: number): number {
  for (const verb of [...kidsOf(bench, noun), ...kidsOf(bench, side)]) {
    if (verb <= side || !/^VB[DZP]$/.test(wordAt(bench, verb).tag)) continue;
    const other = kid(bench, verb, /^nsubj/);
    const cc = other < 0 ? -1 : kid(bench, other, /^cc$/);
    if (side < other && other < verb && cc > side && wordAt(bench, cc).text === 'and') return verb;
  }
  return -1;
}
