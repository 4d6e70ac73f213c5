import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** A saying put between the parts of what is said, or behind it with its speaker last, is no part of it. */
export function mendInsertedSaying(bench: Bench, i: number): void {
  if (wordAt(bench, i).pos !== 'VERB' || !says(bench, wordAt(bench, i))) return;
  mendInserted(bench, i);
  mendInverted(bench, i);
}

/** `Rebels, the governor claimed on Monday, attacked Beni`: what the words before the comma do is the main clause. */
function mendInserted(bench: Bench, saying: number): void {
  const speaker = kid(bench, saying, /^nsubj$/);
  if (speaker < 0 || speaker > saying || /^W/.test(wordAt(bench, speaker).tag)) return;
  const opening = commaBefore(bench, saying);
  if (opening <= bench.sentence.first || speaker < opening) return;
  const deed = verbBehindComma(bench, saying);
  const doer = headBefore(bench, opening);
  if (deed < 0 || doer < 0 || kid(bench, doer, /^case$/) >= 0 || !isHungAmiss(bench, { saying, deed, doer }))
    return;
  const { head, dep } = wordAt(bench, saying);
  if (wordAt(bench, deed).head === saying)
    patch(bench, deed, { head: head === doer ? -1 : head, dep: head === doer ? 'root' : dep });
  if (isBelow(bench, deed, saying) || isBelow(bench, deed, doer)) return;
  patch(bench, doer, { head: deed, dep: 'nsubj' });
  patch(bench, saying, { head: deed, dep: 'parataxis' });
}

interface Parts {
  readonly saying: number;
  readonly deed: number;
  readonly doer: number;
}

/** The saying hangs on the doer as its relative clause, or the deed stands beside the saying without `and`. */
function isHungAmiss(bench: Bench, { saying, deed, doer }: Parts): boolean {
  const { head, dep } = wordAt(bench, saying);
  if (head === doer && dep.startsWith('acl')) return wordAt(bench, doer).head === deed;
  const beside = wordAt(bench, deed).head === saying && wordAt(bench, deed).dep === 'conj';
  return beside && wordAt(bench, doer).head === saying && kid(bench, deed, /^(cc|nsubj)/) < 0;
}

/** `Rebels attacked Beni, said the governor`: a comma parts no verb from a subject before it. */
function mendInverted(bench: Bench, saying: number): void {
  if (wordAt(bench, saying - 1).text !== ',' || kid(bench, saying, /^(aux.*|mark|cc)$/) >= 0) return;
  const speaker = kidsOf(bench, saying).find((child) => child > saying && isSpeaker(bench, child)) ?? -1;
  const stolen = kid(bench, saying, /^nsubj$/);
  const deed = verbBefore(bench, saying - 1);
  if (speaker < 0 || stolen < 0 || deed < 0 || wordAt(bench, deed).dep.startsWith('acl')) return;
  const { head, dep } = wordAt(bench, saying);
  if (stolen > saying && head !== deed) return;
  if (isBelow(bench, deed, saying)) patch(bench, deed, { head, dep });
  if (isBelow(bench, deed, saying)) return;
  if (stolen < saying)
    patch(bench, stolen, { head: deed, dep: kid(bench, deed, /^obj$/) < 0 ? 'obj' : 'dep' });
  patch(bench, speaker, { dep: 'nsubj' });
  patch(bench, saying, { head: deed, dep: 'parataxis' });
}

/** A name or noun right behind, whatever the parser took it for. */
function isSpeaker(bench: Bench, i: number): boolean {
  return isNominal(wordAt(bench, i)) && /^(nsubj|obj|ccomp|xcomp)$/.test(wordAt(bench, i).dep);
}

const FARTHEST = 10;
const FINITE = /^VB[DPZN]$/;

function commaBefore(bench: Bench, from: number): number {
  for (let i = from - 1; i > bench.sentence.first && from - i < FARTHEST; i--) {
    if (wordAt(bench, i).text === ',') return i;
    if (wordAt(bench, i).pos === 'VERB') return -1;
  }
  return -1;
}

/** The verb right behind the comma that ends a saying and its circumstances. */
function verbBehindComma(bench: Bench, saying: number): number {
  for (let i = saying + 1; i < bench.sentence.last - 1 && i - saying < FARTHEST; i++) {
    const { pos, text } = wordAt(bench, i);
    if (pos === 'VERB' || pos === 'SCONJ' || pos === 'CCONJ') return -1;
    if (text !== ',') continue;
    let next = i + 1;
    while (wordAt(bench, next).pos === 'AUX' || wordAt(bench, next).pos === 'ADV') next++;
    return wordAt(bench, next).pos === 'VERB' && FINITE.test(wordAt(bench, next).tag) ? next : -1;
  }
  return -1;
}

/** The head of the phrase that ends before a comma, when it opens its sentence or clause. */
function headBefore(bench: Bench, comma: number): number {
  let at = comma - 1;
  // Heads may run in a circle: a phrase has fewer words than the sentence.
  for (let steps = comma - bench.sentence.first; steps > 0; steps--) {
    const { head } = wordAt(bench, at);
    if (head >= comma || head < bench.sentence.first || !isNominal(wordAt(bench, head))) break;
    at = head;
  }
  if (!isNominal(wordAt(bench, at))) return -1;
  const left = kidsOf(bench, at).filter((child) => child < at);
  const first = Math.min(at, ...left);
  return first === bench.sentence.first || wordAt(bench, first - 1).text === ',' ? at : -1;
}

function verbBefore(bench: Bench, from: number): number {
  for (let i = from - 1; i >= bench.sentence.first && from - i < FARTHEST; i--) {
    const { pos, tag } = wordAt(bench, i);
    if (pos === 'VERB') return FINITE.test(tag) && kid(bench, i, /^nsubj/) >= 0 ? i : -1;
  }
  return -1;
}
