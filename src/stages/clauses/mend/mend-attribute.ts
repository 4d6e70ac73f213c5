import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `Suspected Tuareg rebels attacked the post`, `Russian guided bombs hit a depot`, read as somebody who suspects rebels
 * and guides bombs: a bare participle before a noun that stands right before a verb without a subject is its attribute.
 */
export function mendAttribute(bench: Bench, i: number): void {
  if (!/^VB[ND]$/.test(wordAt(bench, i).tag) || !isFront(bench, i)) return;
  if (kid(bench, i, /^(aux|nsubj|mark|cop|xcomp|ccomp)/) >= 0) return;
  const noun = kid(bench, i, /^obj$/);
  if (noun < i || noun - i > 4 || !isNominal(wordAt(bench, noun)) || !isBare(bench, i, noun)) return;
  const verb = verbBehind(bench, noun);
  if (verb < 0) return;
  const { head, dep } = wordAt(bench, i);
  const top = isBelow(bench, verb, i);
  if (top) patch(bench, verb, { head, dep, tag: 'VBD' });
  patch(bench, noun, { head: verb, dep: 'nsubj' });
  for (const child of kidsOf(bench, i))
    if (child !== noun && child > noun) patch(bench, child, { head: verb });
  patch(bench, i, { head: noun, dep: 'amod', pos: 'ADJ' });
  const before = i - 1;
  if (before >= bench.sentence.first && wordAt(bench, before).pos === 'ADJ')
    patch(bench, before, { head: noun, dep: 'amod' });
}

/** At the head of the sentence or behind its dateline, and behind an adjective that stands there. */
function isFront(bench: Bench, i: number): boolean {
  const from = i > bench.sentence.first && wordAt(bench, i - 1).pos === 'ADJ' ? i - 1 : i;
  return from === bench.sentence.first || /^[-–—:]$/.test(wordAt(bench, from - 1).text);
}

function isBare(bench: Bench, from: number, noun: number): boolean {
  for (let j = from + 1; j < noun; j++) if (!/^(ADJ|NOUN|PROPN)$/.test(wordAt(bench, j).pos)) return false;
  return true;
}

/** A finite verb right behind the noun, or a participle that nothing else explains, without a subject of its own. */
function verbBehind(bench: Bench, noun: number): number {
  const verb = wordAt(bench, noun + 1).pos === 'ADV' ? noun + 2 : noun + 1;
  const { pos, tag, dep } = wordAt(bench, verb);
  if (verb >= bench.sentence.last || pos !== 'VERB' || !/^VB[DNPZ]$/.test(tag)) return -1;
  if (kid(bench, verb, /^(nsubj|aux|mark|obl:agent)/) >= 0) return -1;
  return tag !== 'VBN' || (dep === 'acl' && kid(bench, verb, /^obj$/) >= 0) ? verb : -1;
}
