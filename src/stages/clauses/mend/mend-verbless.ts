import type { Token } from '../../../core/layers/segments.ts';
import { type FoundVerb, findVerbs } from '../../../nlp/compromise.ts';
import { mayBeFinite } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, keepAsPhrase, kid, kidsOf, patch, wordAt } from '../bench.ts';

import { mendCopula } from './mend-copula.ts';
import { mendListSubject } from './mend-list-subject.ts';

/**
 * `Opposition leaders called for a boycott.`, read as a noun with a participle: a full sentence has a main verb, so
 * where the parser found none, compromise is asked for a second opinion and the sentence is hung on its verb.
 */
export function mendVerbless(bench: Bench): void {
  const { sentence } = bench;
  if (sentence.kind !== 'body') return;
  const root = rootOf(bench);
  if (root < 0 || freeInfinitive(bench, root)) return;
  if (isNominal(wordAt(bench, root)) && mendListSubject(bench, root)) return;
  if (hasMainVerb(bench, root) || mendCopula(bench, root)) return;
  if (wordAt(bench, sentence.last - 1).tag === '.') findMainVerb(bench, root);
}

function findMainVerb(bench: Bench, root: number): void {
  if (freeRelative(bench, root) || freePassive(bench, root)) return;
  const finite = firstFinite(bench);
  if (finite >= 0 && rehang(bench, finite, { root, found: asTagged(bench, finite) })) return;
  for (const found of secondOpinion(bench)) {
    const verb = placeOf(bench, found);
    if (verb >= 0 && rehang(bench, verb, { root, found })) return;
  }
  const participle = kidsOf(bench, root).find((i) => i > root && isBareParticiple(bench, i)) ?? -1;
  if (participle < 0) return;
  rehang(bench, participle, { root, found: asTagged(bench, participle) });
}

/** `The deputy foreign minister has held talks`, read as a deputy whom the minister holds: without a `who` it is the sentence. */
function freeRelative(bench: Bench, root: number): boolean {
  const verb = kid(bench, root, /^acl:relcl$/);
  const subject = verb < root ? -1 : kid(bench, verb, /^nsubj/);
  if (subject <= root || subject > verb || !/^(NOUN|PROPN)$/.test(wordAt(bench, subject).pos)) return false;
  for (let i = root + 1; i < subject; i++) if (!/^(ADJ|NOUN|PROPN)$/.test(wordAt(bench, i).pos)) return false;
  patch(bench, verb, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, root))
    if (child !== verb) patch(bench, child, { head: child < root ? subject : verb });
  patch(bench, root, { head: subject, dep: 'compound' });
  return true;
}

/** `Unions called for the mayor to resign`, read as unions to resign: an infinitive with a subject is no sentence. */
function freeInfinitive(bench: Bench, root: number): boolean {
  if (wordAt(bench, root).tag !== 'VB' || kid(bench, root, /^aux/) >= 0) return false;
  const subject = kid(bench, root, /^nsubj$/);
  const to = kidsOf(bench, root).find((child) => wordAt(bench, child).tag === 'TO') ?? -1;
  const verb = subject < 0 || to < subject ? -1 : kid(bench, subject, /^acl$/);
  if (verb < subject || verb > to || !/^VB[DN]$/.test(wordAt(bench, verb).tag)) return false;
  if (kid(bench, verb, /^(aux|mark|obl:agent)/) >= 0) return false;
  patch(bench, verb, { head: -1, dep: 'root', tag: 'VBD' });
  patch(bench, subject, { head: verb, dep: 'nsubj' });
  for (const child of kidsOf(bench, root)) if (child < to) patch(bench, child, { head: verb });
  patch(bench, root, { head: verb, dep: 'advcl' });
  return true;
}

/** `A protest in Delmas, Gauteng, has been broken up`, read as a protest that was: a finite auxiliary makes it the sentence. */
function freePassive(bench: Bench, root: number): boolean {
  const verb = kid(bench, root, /^acl$/);
  if (verb < root || kid(bench, verb, /^mark$/) >= 0) return false;
  const helper = kid(bench, verb, /^aux/);
  if (helper < root || helper > verb || !/^(has|have|had|was|were|is|are)$/.test(wordAt(bench, helper).text))
    return false;
  const stolen = kid(bench, verb, /^nsubj/);
  if (stolen > root && stolen < verb) patch(bench, stolen, { head: root, dep: 'nmod' });
  patch(bench, verb, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, root)) if (child > verb) patch(bench, child, { head: verb });
  patch(bench, root, { head: verb, dep: kid(bench, verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
  return true;
}

/** What the tagger took for the present or past of a verb, though the parser hung it on a noun. */
function firstFinite(bench: Bench): number {
  for (let i = bench.sentence.first + 1; i < bench.sentence.last; i++) {
    const { pos, tag, dep } = wordAt(bench, i);
    if (pos === 'VERB' && /^VB[DZP]$/.test(tag) && dep !== 'acl:relcl' && isPlaceOfVerb(bench, i)) return i;
  }
  return -1;
}

function asTagged(bench: Bench, verb: number): FoundVerb {
  const { text, lemma, tag } = wordAt(bench, verb);
  const present = tag === 'VBZ' || tag === 'VBP';
  return { word: text.toLowerCase(), infinitive: lemma, tense: present ? 'present' : 'past' };
}

function isBareParticiple(bench: Bench, i: number): boolean {
  const { pos, tag, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || dep !== 'acl' || (tag !== 'VBD' && tag !== 'VBN')) return false;
  return wordAt(bench, i - 1).text !== ',' && kid(bench, i, /^(aux|nsubj|mark|obl:agent)/) < 0;
}

function rootOf({ sentence, tokens }: Bench): number {
  for (let i = sentence.last - 1; i >= sentence.first; i--) if ((tokens[i] as Token).head < 0) return i;
  return -1;
}

function hasMainVerb(bench: Bench, root: number): boolean {
  if (/^(VERB|AUX|ADJ)$/.test(wordAt(bench, root).pos)) return true;
  return kidsOf(bench, root).some((child) => {
    const { dep, pos } = wordAt(bench, child);
    return /^(cop|aux)/.test(dep) || (pos === 'VERB' && /^(parataxis|ccomp|conj|csubj)/.test(dep));
  });
}

/** Compromise takes about a millisecond: it is asked only where some word could be the verb that is missing. */
function secondOpinion(bench: Bench): readonly FoundVerb[] {
  const { first, last } = bench.sentence;
  const words = bench.tokens.slice(first, last).map(({ text }) => text);
  const open = words.some((word, n) => mayBeFinite(word) && isPlaceOfVerb(bench, first + n));
  return open ? findVerbs(words.join(' ')) : [];
}

/** The first place where the word can be a main verb. */
function placeOf(bench: Bench, { word }: FoundVerb): number {
  for (let i = bench.sentence.first; i < bench.sentence.last; i++)
    if (wordAt(bench, i).text.toLowerCase() === word && isPlaceOfVerb(bench, i)) return i;
  return -1;
}

/** Behind a noun, not inside of a phrase. */
function isPlaceOfVerb(bench: Bench, i: number): boolean {
  if (i === bench.sentence.first || kid(bench, i, /^(nsubj|mark|aux|obl:agent)/) >= 0) return false;
  let before = i - 1;
  while (before > bench.sentence.first && wordAt(bench, before).pos === 'ADV') before--;
  const { pos, text } = wordAt(bench, before);
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || text === ')' || text === ',';
}

interface Finding {
  readonly root: number;
  readonly found: FoundVerb;
}

const TAGS = { past: 'VBD', present: 'VBZ' } as const;

/** Makes the verb the root and the phrase before it its subject; false when no phrase stands there. */
function rehang(bench: Bench, verb: number, { root, found }: Finding): boolean {
  const subject = phraseBefore(bench, verb);
  if (subject < 0) return false;
  const modified = wordAt(bench, verb).head;
  patch(bench, verb, { head: -1, dep: 'root', pos: 'VERB', tag: TAGS[found.tense], lemma: found.infinitive });
  makeVerbal(bench, verb, subject);
  takeBehind(bench, verb, subject);
  if (modified > verb) takeObject(bench, verb, modified);
  if (root !== subject && wordAt(bench, root).head < 0) takeObject(bench, verb, root);
  keepAsPhrase(bench, subject);
  patch(bench, subject, { head: verb, dep: 'nsubj' });
  return true;
}

/** A word that was read as a noun gives its determiners to its subject and takes its contents as a verb does. */
function makeVerbal(bench: Bench, verb: number, subject: number): void {
  for (const child of kidsOf(bench, verb)) {
    const { dep } = wordAt(bench, child);
    if (child < subject && /^(det|amod|compound|nummod|nmod:poss)$/.test(dep))
      patch(bench, child, { head: subject });
    else if (child > verb && dep === 'acl') patch(bench, child, { dep: 'xcomp' });
    else if (child > verb && dep === 'nmod') patch(bench, child, { dep: 'obl' });
    else if (child > verb && dep === 'xcomp' && isNominal(wordAt(bench, child)))
      takeObject(bench, verb, child);
  }
}

/** What hung on the noun before hangs on the verb; the first bare noun behind the verb is its object. */
function takeBehind(bench: Bench, verb: number, subject: number): void {
  for (const child of kidsOf(bench, subject)) {
    if (child <= verb) continue;
    const { dep } = wordAt(bench, child);
    const listed = dep === 'conj' && kid(bench, child, /^cc$/) < 0;
    if (listed) takeObject(bench, verb, child);
    else patch(bench, child, { head: verb, dep: VERBAL.get(dep) ?? dep });
  }
}

const VERBAL = new Map([
  ['nmod', 'obl'],
  ['acl', 'advcl'],
  ['acl:relcl', 'advcl'],
]);

/** A noun behind the verb is its object, behind a preposition or before the verb a circumstance. */
function takeObject(bench: Bench, verb: number, noun: number): void {
  if (noun === verb) return;
  for (const child of kidsOf(bench, noun))
    if (child < verb && noun > verb) patch(bench, child, { head: verb, dep: 'dep' });
  const bare = noun > verb && kid(bench, noun, /^case$/) < 0 && kid(bench, verb, /^obj$/) < 0;
  patch(bench, noun, { head: verb, dep: bare ? 'obj' : 'obl' });
}

/** The head of the phrase that ends before the verb: the highest word above its last noun without a preposition. */
function phraseBefore(bench: Bench, verb: number): number {
  let at = verb - 1;
  while (at >= bench.sentence.first && !isNominal(wordAt(bench, at))) at--;
  let top = -1;
  for (let steps = 0; steps < 50 && at >= bench.sentence.first && at < verb; steps++) {
    if (isNominal(wordAt(bench, at)) && !hasPreposition(bench, at)) top = at;
    // `Last night Russian forces`: what stands beside a phrase is no part of it
    if (wordAt(bench, at).dep === 'parataxis') break;
    at = wordAt(bench, at).head;
  }
  return top;
}

/** A preposition with a comma behind it (`Besides, rebels …`) governs nothing. */
function hasPreposition(bench: Bench, noun: number): boolean {
  const preposition = kid(bench, noun, /^case$/);
  return preposition >= 0 && bench.tokens[preposition + 1]?.text !== ',';
}
