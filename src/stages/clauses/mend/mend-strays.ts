import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Phrases that hang where their preposition or a comma forbids it. */
export function mendStrays(bench: Bench, i: number): void {
  mendDay(bench, i);
  mendNotTo(bench, i);
  mendPreposition(bench, i);
  if (!isNominal(wordAt(bench, i))) return;
  mendPartOfVerb(bench, i);
  mendOverComma(bench, i);
  mendOverPreposition(bench, i);
  mendListed(bench, i);
  mendBareNominal(bench, i);
}

/** `undertakes not to attack`: right before `to` it is the infinitive that is denied. */
function mendNotTo(bench: Bench, i: number): void {
  const { text, head } = wordAt(bench, i);
  const to = wordAt(bench, i + 1);
  if (text.toLowerCase() !== 'not' || head > i || i + 1 >= bench.sentence.last) return;
  if (to.tag !== 'TO' || to.head <= i + 1) return;
  if (wordAt(bench, to.head).head === i && head >= 0) patch(bench, to.head, { head });
  patch(bench, i, { head: to.head, dep: 'advmod' });
}

/** `with Fano fighters`, `by Kenya's police` with the preposition on the first word: it governs the whole phrase. */
function mendPreposition(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (dep !== 'case' || pos !== 'ADP' || head <= i) return;
  const { dep: part, head: whole } = wordAt(bench, head);
  if (!/^(compound|nmod:poss|nmod:desc)$/.test(part) || whole <= head || !isNominal(wordAt(bench, whole)))
    return;
  if (kidsOf(bench, whole).some((child) => child < i)) return;
  patch(bench, i, { head: whole });
}

/** `On 3 March rebels attacked`: a number behind a preposition keeps the name right behind it. */
function mendDay(bench: Bench, i: number): void {
  const { pos, dep } = wordAt(bench, i);
  const next = i + 1;
  if (pos !== 'NUM' || dep !== 'obl' || next >= bench.sentence.last || kid(bench, i, /^case$/) < 0) return;
  const name = wordAt(bench, next);
  if (name.pos !== 'PROPN' || !/^(compound|amod|flat)$/.test(name.dep) || name.head <= next) return;
  patch(bench, next, { head: i, dep: 'flat' });
}

/** `a spokesman for the Houthis called`: what has a preposition is no part of a verb. */
function mendPartOfVerb(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (!/^(compound|flat)$/.test(dep) || head <= i || wordAt(bench, head).pos !== 'VERB') return;
  const preposition = prepositionBefore(bench, i);
  const noun = preposition - 1;
  if (noun < bench.sentence.first || !isNominal(wordAt(bench, noun))) return;
  patch(bench, i, { head: noun, dep: 'nmod' });
  for (let j = preposition; j < i; j++)
    if (wordAt(bench, j).head > i || wordAt(bench, j).head === noun) patch(bench, j, { head: i });
}

/** The preposition of the phrase that ends here; -1 when another word stands between. */
function prepositionBefore(bench: Bench, i: number): number {
  for (let j = i - 1; j > bench.sentence.first && i - j < 4; j--) {
    const { pos } = wordAt(bench, j);
    if (pos === 'ADP') return j;
    if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PROPN') return -1;
  }
  return -1;
}

/** `attacked Manbij, Jane Roe said`: no name goes on behind a comma, so the first is what was attacked. */
function mendOverComma(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'compound' || head <= i || i === bench.sentence.first) return;
  if (wordAt(bench, i + 1).text !== ',' || !isNominal(wordAt(bench, head))) return;
  const verb = i - 1;
  const object = kid(bench, verb, /^obj$/);
  if (wordAt(bench, verb).pos !== 'VERB' || (object >= 0 && object !== head)) return;
  patch(bench, i, { head: verb, dep: 'obj' });
}

/** `accused Moscow of bias`, read as one name: what stands before the preposition of a noun is no part of that noun. */
function mendOverPreposition(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (
    dep !== 'compound' ||
    head <= i + 1 ||
    wordAt(bench, i + 1).pos !== 'ADP' ||
    wordAt(bench, i + 1).head !== head
  )
    return;
  const verb = wordAt(bench, head).head;
  if (verb < bench.sentence.first || verb > i || wordAt(bench, verb).pos !== 'VERB') return;
  if (kid(bench, verb, /^obj$/) < 0) patch(bench, i, { head: verb, dep: 'obj' });
}

/** `Ghana, Togo, and Benin met`: a name between commas before `and` is one of a list. */
function mendListed(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (dep !== 'nmod:unmarked' || pos !== 'PROPN' || head < bench.sentence.first || head > i) return;
  if (wordAt(bench, head).pos !== 'PROPN' || wordAt(bench, i - 1).text !== ',') return;
  const next = i + (i + 1 < bench.sentence.last && wordAt(bench, i + 1).text === ',' ? 2 : 1);
  if (next < bench.sentence.last && wordAt(bench, next).dep === 'cc') patch(bench, i, { dep: 'conj' });
}

/** `Last night Russian forces launched …`: a noun without a preposition belongs to no noun that opens the sentence. */
function mendBareNominal(bench: Bench, i: number): void {
  const { dep, tag, head } = wordAt(bench, i);
  const { first } = bench.sentence;
  if (dep !== 'nmod' || tag !== 'NNS' || head < first || head - first > 2 || head > i) return;
  const opening = wordAt(bench, head);
  if (opening.pos !== 'NOUN' || opening.dep !== 'root' || kid(bench, i, /^case$/) >= 0) return;
  if (kid(bench, i, /^acl/) < i) return;
  patch(bench, i, { head: -1, dep: 'root' });
  patch(bench, head, { head: i, dep: 'obl:unmarked' });
}
