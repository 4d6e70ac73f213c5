import { listedTags } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Words that are noun and verb alike, taken for the wrong one of the two. */
export function mendNounVerb(bench: Bench, i: number): void {
  mendCompoundObject(bench, i);
  mendCompoundSubject(bench, i);
  mendSameInPast(bench, i);
  mendMarkedNoun(bench, i);
  mendMainNoun(bench, i);
}

/** `Experts battle with the ministry`: behind a plural that is its subject, without a form of `be`, a word that may be a verb is one. */
function mendMainNoun(bench: Bench, i: number): void {
  const { tag, dep, text } = wordAt(bench, i);
  const subject = i - 1;
  if (tag !== 'NN' || dep !== 'root' || !/VB/.test(listedTags(text))) return;
  if (wordAt(bench, subject).head !== i || wordAt(bench, subject).dep !== 'nsubj') return;
  if (wordAt(bench, subject).tag !== 'NNS' || kid(bench, i, /^(cop|det|amod|nummod|compound)$/) >= 0) return;
  patch(bench, i, { pos: 'VERB', tag: 'VBP', lemma: text.toLowerCase() });
  for (const child of kidsOf(bench, i))
    if (child > i && wordAt(bench, child).dep === 'nmod') patch(bench, child, { dep: 'obl' });
}

/** `unless the generals hand over power`: what has a subject and a word that opens a clause is a verb. */
function mendMarkedNoun(bench: Bench, i: number): void {
  const { tag, dep, text } = wordAt(bench, i);
  if (tag !== 'NN' || dep !== 'advcl' || !/VB/.test(listedTags(text))) return;
  if (
    kid(bench, i, /^mark$/) < 0 ||
    kid(bench, i, /^nsubj$/) !== i - 1 ||
    kid(bench, i, /^(cop|det|amod)$/) >= 0
  )
    return;
  patch(bench, i, { pos: 'VERB', tag: 'VBP', lemma: text.toLowerCase() });
  const particle = wordAt(bench, i + 1);
  if (!bench.lexicon.phrasal.has(`${text.toLowerCase()} ${particle.text.toLowerCase()}`)) return;
  const object = particle.head;
  patch(bench, i + 1, { head: i, dep: 'compound:prt', pos: 'ADP', tag: 'RP' });
  if (object > i) patch(bench, object, { head: i, dep: 'obj' });
}

/** `suspended peace talks`, `extended the arms embargo`, read as arms that embargo: a verb that lacks its object has it there. */
function mendCompoundObject(bench: Bench, i: number): void {
  const { tag, head: verb } = wordAt(bench, i);
  const noun = i - 1;
  if (verb >= noun || !isLooseVerb(bench, i) || !lacksObject(bench, verb)) return;
  if (wordAt(bench, noun).head !== i || !/^NNS?$/.test(wordAt(bench, noun).tag)) return;
  for (let j = verb + 1; j < noun; j++) if (!/^(DET|ADJ|NUM|NOUN)$/.test(wordAt(bench, j).pos)) return;
  patch(bench, i, { pos: 'NOUN', tag: tag === 'VBZ' ? 'NNS' : 'NN', dep: 'obj' });
  patch(bench, noun, { dep: 'compound' });
  for (const child of kidsOf(bench, noun)) patch(bench, child, { head: i });
  for (const child of kidsOf(bench, i)) {
    const { dep: role } = wordAt(bench, child);
    if (role === 'obl') patch(bench, child, { dep: 'nmod' });
    else if (child > i && role !== 'nmod') patch(bench, child, { head: verb });
  }
}

/** A present tense that word lists know as a noun, without helper or object. */
function isLooseVerb(bench: Bench, i: number): boolean {
  const { tag, dep, text, lemma } = wordAt(bench, i);
  if (!/^VB[ZP]$/.test(tag) || !/^(acl|acl:relcl|ccomp|parataxis|conj|dep)$/.test(dep)) return false;
  const isNoun = /NN/.test(listedTags(text)) || bench.lexicon.nouns.has(lemma);
  return isNoun && kid(bench, i, /^(aux|obj|xcomp|ccomp|mark|cc|advmod)/) < 0;
}

/** A verb in a tense that neither has an object nor holds a saying. */
function lacksObject(bench: Bench, verb: number): boolean {
  const { pos, tag, lemma } = wordAt(bench, verb);
  if (pos !== 'VERB' || !/^VB[DNZP]?$/.test(tag) || kid(bench, verb, /^(obj|iobj|aux:pass|nsubj:pass)$/) >= 0)
    return false;
  const rows = bench.lexicon.predicates.get(`verb ${lemma}`);
  return rows?.some((row) => row.source !== undefined && row.forms.includes('that')) !== true;
}

/** `after rocket hits Haifa`: behind a word that opens a clause a finite verb has a subject, no attribute. */
function mendCompoundSubject(bench: Bench, i: number): void {
  const { pos, tag, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DZP]$/.test(tag) || kid(bench, i, /^(nsubj|csubj|expl)/) >= 0) return;
  const noun = i - 1;
  if (wordAt(bench, noun).head !== i || wordAt(bench, noun).dep !== 'compound') return;
  if (kid(bench, i, /^mark$/) < 0 || !isNominal(wordAt(bench, noun))) return;
  patch(bench, noun, { dep: 'nsubj' });
  if (/^(obl|nmod)$/.test(dep)) patch(bench, i, { dep: 'advcl' });
}

/** `Soldiers beat detainees and denied them food`: what is its own past tense is past beside a past. */
function mendSameInPast(bench: Bench, i: number): void {
  const { tag, text, dep, head } = wordAt(bench, i);
  if (tag !== 'VBP' || !/VBD/.test(listedTags(text)) || kid(bench, i, /^aux/) >= 0) return;
  const beside = kidsOf(bench, i).filter((j) => /^(conj|parataxis)$/.test(wordAt(bench, j).dep));
  const above = /^(conj|ccomp)$/.test(dep) ? [head] : [];
  if ([...beside, ...above].some((j) => isPast(bench, j))) patch(bench, i, { tag: 'VBD' });
}

function isPast(bench: Bench, j: number): boolean {
  return wordAt(bench, j).tag === 'VBD' && kid(bench, j, /^aux/) < 0;
}
