import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Phrases that hang where their form forbids it: a preposition makes no object, a day belongs to no noun. */
export function mendCaseObject(bench: Bench, i: number): void {
  mendNationOfThing(bench, i);
  mendOfOf(bench, i);
  const { dep, head } = wordAt(bench, i);
  if (!isNominal(wordAt(bench, i)) && wordAt(bench, i).pos !== 'NUM') return;
  if (head < bench.sentence.first || head > i) return;
  const preposition = kid(bench, i, /^case$/);
  // `kidnapped forty in Zamfara state`
  if (
    dep === 'obj' &&
    preposition >= 0 &&
    kidsOf(bench, head).some((one) => one < i && wordAt(bench, one).dep === 'obj')
  )
    patch(bench, i, { dep: 'obl' });
  // `fired a rocket into the sea`
  else if (dep === 'nmod' && wordAt(bench, preposition).text === 'into') toVerb(bench, i, head);
  // `suspended talks with the group the following day`
  else if (dep === 'obl:unmarked' && isNominal(wordAt(bench, head)) && kid(bench, head, /^cop$/) < 0)
    toVerb(bench, i, head);
  else if (dep === 'obl') mendFrom(bench, i, preposition);
  // `took thirty people hostage`
  else if (dep === 'acl' && preposition < 0 && wordAt(bench, head).dep === 'obj' && head === i - 1)
    patch(bench, i, { head: wordAt(bench, head).head, dep: 'xcomp' });
}

/** Hangs a phrase on the verb whose subject or object it hung on. */
function toVerb(bench: Bench, i: number, noun: number): void {
  const { head, dep } = wordAt(bench, noun);
  if (head < bench.sentence.first || wordAt(bench, head).pos !== 'VERB') return;
  if (/^(obj|nsubj|nsubj:pass|obl|obl:agent)$/.test(dep))
    patch(bench, i, { head, dep: wordAt(bench, i).dep === 'obl:unmarked' ? 'obl:unmarked' : 'obl' });
}

/** `attacked by fighters from Chad`: right behind who does it, `from` says where they come from. */
function mendFrom(bench: Bench, i: number, preposition: number): void {
  const agent = preposition - 1;
  if (preposition < 0 || wordAt(bench, preposition).text !== 'from' || agent < bench.sentence.first) return;
  if (wordAt(bench, agent).dep === 'obl:agent' && wordAt(bench, agent).head === wordAt(bench, i).head)
    patch(bench, i, { head: agent, dep: 'nmod' });
}

/** `an Israeli Hermes drone`: what describes the name of a thing describes the thing. */
function mendNationOfThing(bench: Bench, i: number): void {
  const { dep, pos, head } = wordAt(bench, i);
  if (
    dep !== 'amod' ||
    pos !== 'ADJ' ||
    head < bench.sentence.first ||
    wordAt(bench, head).dep !== 'compound'
  )
    return;
  const thing = wordAt(bench, head).head;
  if (wordAt(bench, head).pos === 'PROPN' && thing > head && wordAt(bench, thing).pos === 'NOUN')
    patch(bench, i, { head: thing });
}

/** `Minister of Justice of Uganda`: of two phrases with `of` in a row the second hangs on the first. */
function mendOfOf(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  const of = kid(bench, i, /^case$/);
  if (dep !== 'nmod' || of < 0 || wordAt(bench, of).text !== 'of' || head < bench.sentence.first) return;
  const first = of - 1;
  const before = kid(bench, first, /^case$/);
  if (
    first > head &&
    wordAt(bench, first).head === head &&
    wordAt(bench, first).dep === 'nmod' &&
    wordAt(bench, before).text === 'of'
  )
    patch(bench, i, { head: first });
}
