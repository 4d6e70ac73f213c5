import { readVerbGroup } from '../../../nlp/compromise.ts';
import { mayBeFinite, mayBeParticiple } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Words with the arcs of a verb that the tagger took for something else. */
export function mendVerbAsNoun(bench: Bench, i: number): void {
  const { pos } = wordAt(bench, i);
  if (pos === 'NOUN') {
    mendParticleObject(bench, i);
    mendNounClause(bench, i);
    mendIngWithObject(bench, i);
  } else if (pos === 'ADJ') mendToAdjective(bench, i);
}

/** `shot down an Israeli drone`: behind a verb taken for a noun its small word was taken for a preposition. */
function mendParticleObject(bench: Bench, i: number): void {
  const small = wordAt(bench, i + 1);
  if (
    !/^(down|up|out|off)$/.test(small.text) ||
    small.dep !== 'case' ||
    !mayBeParticiple(wordAt(bench, i).text)
  )
    return;
  const { head: object } = small;
  if (wordAt(bench, object).head !== i || wordAt(bench, object).dep !== 'nmod') return;
  const clause = kid(bench, i, /^nsubj$/) >= 0 || wordAt(bench, i - 1).lemma === 'have';
  if (!clause) return;
  patch(bench, i + 1, { head: i, dep: 'compound:prt', pos: 'ADP', tag: 'RP' });
  patch(bench, object, { dep: 'obj' });
  if (wordAt(bench, i - 1).lemma === 'have') perfect(bench, i);
}

/** `claimed to have shot down a drone`: `have` helps, it has nothing. */
function perfect(bench: Bench, i: number): void {
  const have = i - 1;
  const { head, dep, pos } = wordAt(bench, have);
  if (pos !== 'VERB' || wordAt(bench, i).head !== have) return;
  patch(bench, i, { ...asVerb(bench, i), tag: 'VBN', head, dep });
  for (const child of kidsOf(bench, have)) patch(bench, child, { head: i });
  patch(bench, have, { pos: 'AUX', head: i, dep: 'aux' });
}

/** `Air defences shot down 12 drones`: a word with a subject and an object, and no `be`, is a verb. */
function mendNounClause(bench: Bench, i: number): void {
  const { tag, text } = wordAt(bench, i);
  const subject = kid(bench, i, /^nsubj$/);
  const object = kid(bench, i, /^obj$/);
  if (tag !== 'NN' || subject < 0 || subject > i || object < i || kid(bench, i, /^(cop|det|aux)/) >= 0)
    return;
  if (mayBeParticiple(text)) patch(bench, i, { ...asVerb(bench, i), tag: 'VBD' });
}

function asVerb(bench: Bench, i: number): { readonly pos: string; readonly lemma: string } {
  const { text, lemma } = wordAt(bench, i);
  return { pos: 'VERB', lemma: readVerbGroup(text)?.infinitive ?? lemma };
}

/** `has denied arming them`, `accuses Kigali of arming them`: what has an object is a verb. */
function mendIngWithObject(bench: Bench, i: number): void {
  const { tag, text, dep, head } = wordAt(bench, i);
  if (tag !== 'NN' || !/^\p{Ll}+ing$/u.test(text) || kid(bench, i, /^obj$/) < i) return;
  if (kid(bench, i, /^(det|amod|compound|nmod:poss|nummod)/) >= 0) return;
  if (dep === 'xcomp') patch(bench, i, { ...asVerb(bench, i), tag: 'VBG' });
  const mark = kid(bench, i, /^mark$/);
  if (dep !== 'nmod' || mark !== i - 1 || head < bench.sentence.first) return;
  const verb = wordAt(bench, head).head;
  if (verb >= bench.sentence.first && wordAt(bench, verb).pos === 'VERB')
    patch(bench, i, { ...asVerb(bench, i), tag: 'VBG', head: verb, dep: 'advcl' });
}

/** `undertook to free nine pilots`: behind `to`, a word with an object is a verb; without one it takes the noun behind it. */
function mendToAdjective(bench: Bench, i: number): void {
  const { text, dep, head } = wordAt(bench, i);
  const to = kid(bench, i, /^mark$/);
  if (to !== i - 1 || wordAt(bench, to).tag !== 'TO' || head < bench.sentence.first) return;
  if (!mayBeFinite(text) && !bench.lexicon.headline.has(text)) return;
  const verb = { pos: 'VERB', tag: 'VB', lemma: text };
  if (dep === 'xcomp' && kid(bench, i, /^obj$/) > i) patch(bench, i, verb);
  if (dep !== 'acl' || head !== to - 1) return;
  const object = wordAt(bench, head).head;
  const above = object < 0 ? -1 : wordAt(bench, object).head;
  if (object < i || !isNominal(wordAt(bench, object)) || above < bench.sentence.first || above > head) return;
  patch(bench, head, { head: above, dep: 'obj' });
  patch(bench, i, { ...verb, head: above, dep: 'xcomp' });
  patch(bench, object, { head: i, dep: 'obj' });
}
