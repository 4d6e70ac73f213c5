import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Slips that two finite verbs, or a verb with an auxiliary where none can stand, give away. */
export function mendFinite(bench: Bench, i: number): void {
  if (wordAt(bench, i).pos !== 'VERB') return;
  mendTwins(bench, i);
  mendNounAsConjunct(bench, i);
  mendFrontedPerfect(bench, i);
  mendObjectAsConjunct(bench, i);
  mendButDeed(bench, i);
}

/** `admitted delays but rejected claims that …`: `but` joins no noun to a participle and its noun; it opens another deed. */
function mendButDeed(bench: Bench, i: number): void {
  const { tag, dep, head: noun } = wordAt(bench, i);
  if (tag !== 'VBN' || dep !== 'amod' || noun <= i || wordAt(bench, i - 1).text !== 'but') return;
  let verb = wordAt(bench, noun).head;
  for (
    let steps = 0;
    steps < 3 && verb >= bench.sentence.first && wordAt(bench, verb).pos !== 'VERB';
    steps++
  )
    verb = wordAt(bench, verb).head;
  if (verb < bench.sentence.first || verb > i || !/^VB[DZP]$/.test(wordAt(bench, verb).tag)) return;
  patch(bench, i, { tag: 'VBD', head: verb, dep: 'conj' });
  patch(bench, i - 1, { head: i });
  patch(bench, noun, { head: i, dep: 'obj' });
}

/** `Kachin rebels ambushed a convoy`: of two finite verbs side by side the first is a noun. */
function mendTwins(bench: Bench, i: number): void {
  const { tag, head } = wordAt(bench, i);
  if (tag !== 'VBZ' || head !== i + 1 || kid(bench, i, /^(obj|aux|mark|ccomp)/) >= 0) return;
  const next = wordAt(bench, head);
  if (next.tag !== 'VBD' || kid(bench, head, /^nsubj/) >= 0) return;
  for (const child of kidsOf(bench, i))
    if (child < i && wordAt(bench, child).dep.startsWith('nsubj')) patch(bench, child, { dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: 'NNS', dep: 'nsubj' });
}

/** `suspended peace talks with them`: a verb beside a verb, without `and`, behind a bare noun, is that noun's head. */
function mendNounAsConjunct(bench: Bench, i: number): void {
  const { tag, dep, head } = wordAt(bench, i);
  if (tag !== 'VBZ' || dep !== 'conj' || head !== i - 2 || kid(bench, i, /^(cc|obj|aux)$/) >= 0) return;
  const noun = i - 1;
  if (wordAt(bench, noun).head !== i || wordAt(bench, noun).tag !== 'NN') return;
  if (wordAt(bench, head).pos !== 'VERB' || kid(bench, head, /^obj$/) >= 0) return;
  patch(bench, noun, { dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: 'NNS', dep: 'obj' });
  for (const child of kidsOf(bench, i))
    if (wordAt(bench, child).dep === 'obl') patch(bench, child, { dep: 'nmod' });
    else if (wordAt(bench, child).dep === 'obl:unmarked') patch(bench, child, { head });
}

/** `that the army had killed prisoners`: a participle with an auxiliary is no attribute of the noun behind it. */
function mendFrontedPerfect(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'amod' || head <= i || kid(bench, i, /^aux/) < 0 || kid(bench, i, /^nsubj/) < 0) return;
  const above = wordAt(bench, head);
  if (!isNominal(above) || above.head === i) return;
  patch(bench, i, { head: above.head, dep: /^(nmod|obl|acl|appos)/.test(above.dep) ? 'acl' : above.dep });
  for (const child of kidsOf(bench, head)) if (child < i) patch(bench, child, { head: i });
  patch(bench, head, { head: i, dep: 'obj' });
}

/** `launched 12 drones`: a noun beside a verb, without `and`, is its object where it has none. */
function mendObjectAsConjunct(bench: Bench, i: number): void {
  if (kid(bench, i, /^(obj|ccomp|xcomp|aux:pass)$/) >= 0) return;
  const noun = kidsOf(bench, i).find((child) => child > i && wordAt(bench, child).dep === 'conj') ?? -1;
  if (
    noun < 0 ||
    !/^(NNS?|CD|\$)$/.test(wordAt(bench, noun).tag) ||
    kid(bench, noun, /^(cc|cop|nsubj|case)/) >= 0
  )
    return;
  for (let j = i + 1; j < noun; j++) if (/^[,;]$|^and$/.test(wordAt(bench, j).text)) return;
  patch(bench, noun, { dep: 'obj' });
}
