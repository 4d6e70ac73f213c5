import { readVerbGroup } from '../../../nlp/compromise.ts';
import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Verbs that a tagger took for nouns or adjectives though they have an object or an auxiliary of their own. */
export function mendGerund(bench: Bench, i: number): void {
  mendHavingDone(bench, i);
  mendNounBehindVerb(bench, i);
  mendGerundContent(bench, i);
  mendNounWithObject(bench, i);
  mendSecondGerund(bench, i);
  mendHaving(bench, i);
  mendWhoClause(bench, i);
}

/** `accuses Kigali of arming the rebels`: a noun has no object, so what has one is a verb, and the content of the one above. */
function mendNounWithObject(bench: Bench, i: number): void {
  const { pos, tag, text, head, dep } = wordAt(bench, i);
  if (pos !== 'NOUN' || tag !== 'NN' || !/^\p{Ll}+ing$/u.test(text) || head < bench.sentence.first) return;
  const object = kid(bench, i, /^obj$/);
  const preposition = kid(bench, i, /^case$/);
  if (object < i || preposition !== i - 1 || kid(bench, i, /^(det|amod|compound|nmod:poss|nummod)/) >= 0)
    return;
  const verb = dep === 'nmod' ? wordAt(bench, head).head : head;
  if (verb < bench.sentence.first || wordAt(bench, verb).pos !== 'VERB') return;
  const lemma = readVerbGroup(text)?.infinitive ?? wordAt(bench, i).lemma;
  patch(bench, i, { pos: 'VERB', tag: 'VBG', lemma, head: verb, dep: 'advcl' });
  patch(bench, preposition, { dep: 'mark', pos: 'SCONJ' });
}

/** `has denied arming the RSF`: right behind a verb a noun in `-ing` with a noun phrase hung on its end is a verb with its object. */
function mendNounBehindVerb(bench: Bench, i: number): void {
  const { pos, text, head, dep } = wordAt(bench, i);
  if (pos !== 'NOUN' || dep !== 'obj' || head !== i - 1 || !/^\p{Ll}+ing$/u.test(text)) return;
  if (wordAt(bench, head).pos !== 'VERB' || !/^(DET|PRON|PROPN|NUM)$/.test(wordAt(bench, i + 1).pos)) return;
  const object = kidsOf(bench, i).find(
    (child) => child > i && /^(appos|flat|dep|obj)$/.test(wordAt(bench, child).dep),
  );
  const lemma = readVerbGroup(text)?.infinitive;
  if (object === undefined || lemma === undefined || !isNominal(wordAt(bench, object))) return;
  patch(bench, i, { pos: 'VERB', tag: 'VBG', lemma, dep: 'xcomp' });
  patch(bench, object, { dep: 'obj' });
}

/** `accused of mobilising for war and funding militias`: behind `and`, what stands right before the object of an -ing form is another one. */
function mendSecondGerund(bench: Bench, i: number): void {
  const { pos, tag, text, dep, head: joined } = wordAt(bench, i);
  if (pos !== 'NOUN' || tag !== 'NN' || dep !== 'conj' || !/^\p{Ll}+ing$/u.test(text)) return;
  const cc = wordAt(bench, i - 1);
  const verb = joined < bench.sentence.first ? -1 : wordAt(bench, joined).head;
  if (cc.dep !== 'cc' || verb < bench.sentence.first || wordAt(bench, verb).tag !== 'VBG') return;
  const object = kidsOf(bench, verb).find((child) => child > i && wordAt(bench, child).dep === 'obj');
  if (object === undefined || object > i + LONGEST_PHRASE || isBelow(bench, verb, i)) return;
  const lemma = readVerbGroup(text)?.infinitive ?? wordAt(bench, i).lemma;
  patch(bench, i, { pos: 'VERB', tag: 'VBG', lemma, head: verb, dep: 'conj' });
  patch(bench, object, { head: i });
}

const LONGEST_PHRASE = 5;

/**
 * `denies deliberately hitting them`, `ruled out bombing it`: behind a verb that holds a content, with adverbs and its
 * particle alone between, a gerund is that content.
 */
function mendGerundContent(bench: Bench, i: number): void {
  const { tag, dep } = wordAt(bench, i);
  const having = kidsOf(bench, i).some((child) => wordAt(bench, child).text === 'having');
  if ((tag !== 'VBG' && !having) || !/^(advcl|acl|conj)$/.test(dep)) return;
  const verb = verbRightBefore(bench, i);
  if (verb < 0 || !holdsContent(bench, verb) || kid(bench, verb, /^(obj|ccomp|xcomp)$/) >= 0) return;
  patch(bench, i, { head: verb, dep: 'xcomp' });
}

/** The verb before a gerund with nothing between but adverbs, its particle and a circumstance. */
function verbRightBefore(bench: Bench, gerund: number): number {
  for (let j = gerund - 1; j >= bench.sentence.first; j--) {
    const { pos, text, dep } = wordAt(bench, j);
    if (pos === 'VERB' && text !== 'having') return j;
    if (pos !== 'ADV' && dep !== 'compound:prt' && text !== 'having' && !isCircumstance(bench, j)) return -1;
  }
  return -1;
}

/** `denied on Monday carrying it out`: a bare name that says when, where or to whom. */
function isCircumstance(bench: Bench, i: number): boolean {
  const { pos, dep } = wordAt(bench, wordAt(bench, i).pos === 'ADP' ? i + 1 : i);
  return pos === 'PROPN' && /^obl/.test(dep);
}

function holdsContent(bench: Bench, verb: number): boolean {
  const { lemma } = wordAt(bench, verb);
  const particle = kid(bench, verb, /^compound:prt$/);
  const key = particle < 0 ? `verb ${lemma}` : `verb ${lemma} ${wordAt(bench, particle).text}`;
  return bench.lexicon.predicates.has(key);
}

/** `accused of having killed monks`: behind `having` a participle tells the deed, the noun behind it is its object. */
function mendHaving(bench: Bench, i: number): void {
  const { tag, dep, head: object } = wordAt(bench, i);
  const having = i - 1;
  if (tag !== 'VBN' || dep !== 'amod' || object <= i || wordAt(bench, having).text !== 'having') return;
  if (wordAt(bench, object).head !== having || wordAt(bench, object).dep !== 'obj') return;
  const { head, dep: role } = wordAt(bench, having);
  patch(bench, i, { pos: 'VERB', head, dep: role });
  for (const child of kidsOf(bench, having)) patch(bench, child, { head: i });
  patch(bench, having, { pos: 'AUX', head: i, dep: 'aux' });
}

/** `denied ever having shelled Odesa`: `having` helps the participle behind it, and a name behind that is its object. */
function mendHavingDone(bench: Bench, i: number): void {
  const { tag, dep, head: having } = wordAt(bench, i);
  if (tag !== 'VBN' || dep !== 'xcomp' || having !== i - 1 || wordAt(bench, having).text !== 'having') return;
  const { head, dep: role } = wordAt(bench, having);
  const adverb = head >= bench.sentence.first && wordAt(bench, head).pos === 'ADV';
  patch(bench, i, adverb ? { head: wordAt(bench, head).head, dep: 'xcomp' } : { head, dep: role });
  for (const child of kidsOf(bench, having)) patch(bench, child, { head: i });
  patch(bench, having, { pos: 'AUX', head: i, dep: 'aux' });
  const object = kid(bench, i, /^xcomp$/);
  if (object === i + 1 && wordAt(bench, object).pos === 'PROPN') patch(bench, object, { dep: 'obj' });
}

/** `The president, who visited Doha, met …`: the noun before `who` is what the clause describes, and who met. */
function mendWhoClause(bench: Bench, i: number): void {
  const { tag, text, head: verb, dep } = wordAt(bench, i);
  const noun = i - 2;
  if (!/^W(P|DT)$/.test(tag) || !/^(who|which)$/i.test(text) || !dep.startsWith('nsubj')) return;
  if (noun < bench.sentence.first || wordAt(bench, i - 1).text !== ',' || !isNominal(wordAt(bench, noun)))
    return;
  if (wordAt(bench, noun).head !== verb || kid(bench, noun, /^case$/) >= 0) return;
  const { head: main, dep: link } = wordAt(bench, verb);
  if (link !== 'advcl' || main <= verb || wordAt(bench, main).pos !== 'VERB') return;
  if (kid(bench, main, /^nsubj/) >= 0 || isBelow(bench, main, verb)) return;
  patch(bench, noun, { head: main, dep: kid(bench, main, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
  patch(bench, verb, { head: noun, dep: 'acl:relcl' });
}
