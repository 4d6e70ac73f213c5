import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** Plurals that look like a verb in the present (`rebels`, `talks`) and stand where grammar wants a noun. */
export function mendNominal(bench: Bench, i: number): void {
  const { tag, pos, text } = wordAt(bench, i);
  if (tag !== 'VBZ' || pos !== 'VERB') return;
  const isEvent = bench.lexicon.nouns.has(singular(text));
  if (!isEvent && !bench.lexicon.agents.has(text.toLowerCase())) return;
  const verb = verbBehind(bench, i);
  if (verb >= 0) makeSubject(bench, i, verb);
  else if (isEvent && isObjectHere(bench, i)) makeObject(bench, i);
}

function singular(text: string): string {
  return text.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

/** `rebels ambushed a convoy`: a verb in the past right behind that the tree ties to the word; -1 without. */
function verbBehind(bench: Bench, i: number): number {
  for (let j = i + 1; j < bench.sentence.last && j <= i + 4; j++) {
    const { pos, tag, head } = wordAt(bench, j);
    if (pos === 'ADV' || pos === 'AUX') continue;
    return pos === 'VERB' && /^VB[DN]$/.test(tag) && head === i ? j : -1;
  }
  return -1;
}

function makeSubject(bench: Bench, noun: number, verb: number): void {
  const { head, dep } = wordAt(bench, noun);
  patch(bench, verb, { head, dep });
  const first = phraseStart(bench, noun);
  for (const child of kidsOf(bench, noun))
    if (child < first || child > noun) patch(bench, child, { head: verb });
  const passive = kid(bench, verb, /^aux:pass$/) >= 0;
  makeNoun(bench, noun);
  patch(bench, noun, { head: verb, dep: passive ? 'nsubj:pass' : 'nsubj' });
}

/** `suspended peace talks`: nothing but a bare noun between a verb and the word, and no saying above it. */
function isObjectHere(bench: Bench, i: number): boolean {
  const { head, dep } = wordAt(bench, i);
  if (head < bench.sentence.first || head >= i || !/^(ccomp|xcomp)$/.test(dep)) return false;
  if (wordAt(bench, head).pos !== 'VERB' || says(bench, wordAt(bench, head))) return false;
  return phraseStart(bench, i) === head + 1 && kid(bench, i, /^(mark|aux|advmod)/) < 0;
}

function makeObject(bench: Bench, i: number): void {
  const { head } = wordAt(bench, i);
  for (const child of kidsOf(bench, i)) {
    const { dep } = wordAt(bench, child);
    if (child > i && dep === 'obl') patch(bench, child, { dep: 'nmod' });
    else if (child > i) patch(bench, child, { head });
  }
  makeNoun(bench, i);
  patch(bench, i, { dep: 'obj' });
}

/** The first word of the bare phrase that ends in a noun: names, nouns and adjectives without a break. */
function phraseStart(bench: Bench, i: number): number {
  let at = i;
  while (at > bench.sentence.first && /^(NOUN|PROPN|ADJ|NUM|DET)$/.test(wordAt(bench, at - 1).pos)) at--;
  return at;
}

function makeNoun(bench: Bench, i: number): void {
  for (const child of kidsOf(bench, i))
    if (child < i && isNominal(wordAt(bench, child))) patch(bench, child, { dep: 'compound' });
  patch(bench, i, { pos: 'NOUN', tag: 'NNS', lemma: singular(wordAt(bench, i).text) });
}
