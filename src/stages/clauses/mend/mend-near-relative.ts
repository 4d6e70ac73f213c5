import { type Bench, isBelow, isNominal, kid, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** `dread a return of the famine that killed hundreds`: right behind a noun, with no comma, a relative clause describes it. */
export function mendNearRelative(bench: Bench, verb: number): void {
  const { head } = wordAt(bench, verb);
  const pronoun = relativeOf(bench, verb);
  const noun = pronoun - 1;
  if (pronoun < 0 || head < bench.sentence.first || head >= noun || !isNoun(bench, noun)) return;
  if (isBelow(bench, noun, verb)) return;
  if (isMisplaced(bench, verb, noun)) patch(bench, verb, { head: noun, dep: 'acl:relcl' });
}

/** It hangs on a word whose phrase the noun is no part of, stands beside a clause that nothing joins it to, or is told by nobody. */
function isMisplaced(bench: Bench, verb: number, noun: number): boolean {
  const { dep, head } = wordAt(bench, verb);
  if (dep === 'acl:relcl') return !isChained(bench, noun, head);
  if (dep === 'ccomp') return !says(bench, wordAt(bench, head));
  return dep === 'conj' && !isJoined(bench, head, verb);
}

/** `camps in Chad threatened by floods`: with nothing that joins it, a past form before `by` describes what stands before it. */
export function mendNearParticiple(bench: Bench, verb: number): void {
  const { dep, head, tag } = wordAt(bench, verb);
  if (!/^(conj|ccomp)$/.test(dep) || !/^VB[DN]$/.test(tag) || wordAt(bench, verb + 1).text !== 'by') return;
  const noun = verb - 1;
  if (head < bench.sentence.first || head >= noun || !isNoun(bench, noun)) return;
  if (kid(bench, verb, /^(nsubj|aux)/) >= 0 || isJoined(bench, head, verb) || isBelow(bench, noun, verb))
    return;
  patch(bench, verb, { head: placed(bench, noun), dep: 'acl', tag: 'VBN' });
}

function isNoun(bench: Bench, i: number): boolean {
  return isNominal(wordAt(bench, i)) && wordAt(bench, i).pos !== 'PRON';
}

function relativeOf(bench: Bench, verb: number): number {
  const subject = kid(bench, verb, /^(nsubj|obj)/);
  return /^(WDT|WP)$/.test(wordAt(bench, subject).tag) ? subject : -1;
}

/** Is the noun the head, or a part of the phrase that the head opens? */
function isChained(bench: Bench, noun: number, head: number): boolean {
  for (let at = noun; at > head; at = wordAt(bench, at).head)
    if (!/^(nmod|conj|compound|appos|flat|amod|nummod)/.test(wordAt(bench, at).dep)) return false;
  return true;
}

/** Does a comma, a dash or a coordinating word stand between the two? */
function isJoined(bench: Bench, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(PUNCT|CCONJ|SYM)$/.test(wordAt(bench, i).pos)) return true;
  return false;
}

/** `camps in Chad`: the camps, where a name only says where they are. */
function placed(bench: Bench, noun: number): number {
  const before = noun - 2;
  const isPlace = wordAt(bench, noun).pos === 'PROPN' && wordAt(bench, noun - 1).text === 'in';
  return isPlace && isNoun(bench, before) ? before : noun;
}
