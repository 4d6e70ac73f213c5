import { mayBeFinite } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_CONDITION = 30;
const LONGEST_SUBJECT = 8;

/** `Should rebels attack, troops will respond`, `Had they struck, many would have fled`: a helper before its subject makes a condition. */
export function mendInversion(bench: Bench): void {
  const helper = helperAtFront(bench);
  if (helper < 0) return;
  const comma = commaBehind(bench, helper);
  const main = comma < 0 ? -1 : mainBehind(bench, comma);
  const verb = main < 0 ? -1 : verbBehind(bench, helper, comma);
  if (verb < 0) return;
  patch(bench, main, { head: -1, dep: 'root' });
  const noun = wordAt(bench, verb).pos !== 'VERB';
  patch(bench, verb, { head: main, dep: 'advcl', ...(noun ? { pos: 'VERB', tag: 'VB' } : {}) });
  patch(bench, helper, { head: verb, dep: 'aux' });
  for (let i = helper + 1; i < bench.sentence.last; i++) hang(bench, i, { helper, verb, main, comma, noun });
}

/** The first word, where it is one of the helpers that a condition can open with and the sentence asks nothing. */
function helperAtFront(bench: Bench): number {
  const { first, last } = bench.sentence;
  const at = /^\p{L}/u.test(wordAt(bench, first).text) ? first : first + 1;
  if (!/^(should|had|were)$/i.test(wordAt(bench, at).text)) return -1;
  return wordAt(bench, last - 1).text === '?' ? -1 : at;
}

/** The first comma behind which a clause with a modal begins. */
function commaBehind(bench: Bench, helper: number): number {
  for (let i = helper + 2; i < bench.sentence.last && i - helper < LONGEST_CONDITION; i++)
    if (wordAt(bench, i).text === ',' && modalBehind(bench, i) >= 0) return i;
  return -1;
}

function modalBehind(bench: Bench, comma: number): number {
  for (let i = comma + 1; i < bench.sentence.last && i - comma <= LONGEST_SUBJECT; i++) {
    const { tag, pos, text } = wordAt(bench, i);
    if (tag === 'MD') return i > comma + 1 ? i : -1;
    if (pos === 'VERB' || text === ',') return -1;
  }
  return -1;
}

/** The verb that the modal behind the comma helps. */
function mainBehind(bench: Bench, comma: number): number {
  for (let i = modalBehind(bench, comma) + 1; i < bench.sentence.last; i++) {
    const { pos } = wordAt(bench, i);
    if (pos === 'VERB') return i;
    if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART') return -1;
  }
  return -1;
}

/** The verb of the condition: the first behind its subject, though the parser may have taken it for a noun. */
function verbBehind(bench: Bench, helper: number, comma: number): number {
  if (!isNominal(wordAt(bench, helper + 1)) && !/^(DET|ADJ|NUM)$/.test(wordAt(bench, helper + 1).pos))
    return -1;
  for (let i = helper + 2; i < comma; i++) if (wordAt(bench, i).pos === 'VERB') return i;
  if (!/^should$/i.test(wordAt(bench, helper).text)) return -1;
  for (let i = helper + 2; i < comma; i++) {
    const { tag, text } = wordAt(bench, i);
    if (tag === 'NN' && isNominal(wordAt(bench, i - 1)) && mayBeFinite(text)) return i;
  }
  return -1;
}

interface Parts {
  readonly helper: number;
  readonly verb: number;
  readonly main: number;
  readonly comma: number;
  /** The verb had been taken for a noun. */
  readonly noun: boolean;
}

/** Nothing hangs over the comma; the noun before the verb is its subject, the one right behind it its object. */
function hang(bench: Bench, i: number, { helper, verb, main, comma, noun }: Parts): void {
  if (i === verb || i === main) return;
  const { head, dep } = wordAt(bench, i);
  if (i >= comma) {
    if (head < comma || (head === main && dep === 'dep'))
      patch(bench, i, { head: main, dep: behind(bench, i, main) });
    return;
  }
  if (head === helper) fromHelper(bench, i, verb);
  else if (head < 0 || head >= comma || head < verb - LONGEST_CONDITION) fromOutside(bench, i, verb);
  else if (head === verb) beside(bench, i, verb, noun);
}

function fromOutside(bench: Bench, i: number, verb: number): void {
  const loose = wordAt(bench, i).pos === 'AUX' && i > verb;
  patch(bench, i, { head: verb, dep: loose ? 'dep' : roleOf(bench, i, verb) });
}

/** What hangs on the verb already may have been taken for something else than its subject or object. */
function beside(bench: Bench, i: number, verb: number, noun: boolean): void {
  const { dep, pos } = wordAt(bench, i);
  if (noun) patch(bench, i, { dep: roleOf(bench, i, verb) });
  else if (i < verb && isNominal(wordAt(bench, i)) && dep === 'compound') patch(bench, i, { dep: 'nsubj' });
  else if (i > verb && dep === 'xcomp' && pos === 'PROPN') patch(bench, i, { dep: 'obj' });
}

/** `Had the attack on Nyala succeeded`, read as one that had an attack: what hung on the helper hangs on the verb, or on the noun before it. */
function fromHelper(bench: Bench, i: number, verb: number): void {
  const subject = kid(bench, verb, /^nsubj/);
  const loose = kid(bench, i, /^case$/) >= 0 && i < verb && subject >= 0 && subject < i;
  patch(bench, i, loose ? { head: subject, dep: 'nmod' } : { head: verb, dep: roleOf(bench, i, verb) });
}

function behind(bench: Bench, i: number, main: number): string {
  const bare = isNominal(wordAt(bench, i)) && kid(bench, i, /^case$/) < 0;
  const free = kidsOf(bench, main).every((child) => !wordAt(bench, child).dep.startsWith('nsubj'));
  return bare && i < main && free ? 'nsubj' : wordAt(bench, i).dep;
}

function roleOf(bench: Bench, i: number, verb: number): string {
  const { dep } = wordAt(bench, i);
  if (!isNominal(wordAt(bench, i)) || kid(bench, i, /^case$/) >= 0) return dep === 'nmod' ? 'obl' : dep;
  return i < verb ? 'nsubj' : 'obj';
}
