import { readVerbGroup } from '../../../nlp/compromise.ts';
import { mayBeFinite, mayBeParticiple } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Verbs that were taken for nouns, and what was hung on them wrongly, where the words around leave no other place. */
export function mendMistagged(bench: Bench, i: number): void {
  mendBareParticiple(bench, i);
  mendPerfectNoun(bench, i);
  mendInfinitive(bench, i);
  mendToFree(bench, i);
  mendWouldFree(bench, i);
  mendSayingNoun(bench, i);
  mendOrderNoun(bench, i);
  mendBeTo(bench, i);
  mendNameOnVerb(bench, i);
  mendNationBeforeName(bench, i);
  mendSubjectBehindPlace(bench, i);
}

/** `The building was hit`: a bare singular right behind a form of `be` is a participle. */
function mendBareParticiple(bench: Bench, i: number): void {
  const { pos, tag, text } = wordAt(bench, i);
  if (pos !== 'NOUN' || tag !== 'NN' || !mayBeParticiple(text)) return;
  const be = kid(bench, i, /^cop$/);
  if (be < 0 || be !== i - 1 || kid(bench, i, /^(det|amod|nummod|compound|nmod:poss|case)/) >= 0) return;
  patch(bench, i, { pos: 'VERB', tag: 'VBN' });
  patch(bench, be, { dep: 'aux:pass' });
  for (const child of kidsOf(bench, i)) {
    const { dep } = wordAt(bench, child);
    if (dep === 'nsubj') patch(bench, child, { dep: 'nsubj:pass' });
    else if (dep === 'nmod') patch(bench, child, { dep: 'obl' });
  }
}

/** `claimed to have shot down a drone`: behind `have`, a bare word that may be a participle, with a noun phrase after it, is one. */
function mendPerfectNoun(bench: Bench, i: number): void {
  const { tag, text, head, dep } = wordAt(bench, i);
  if (tag !== 'NN' || dep !== 'obj' || head !== i - 1 || wordAt(bench, head).lemma !== 'have') return;
  if (!mayBeParticiple(text) || kidsOf(bench, i).length > 0 || !opensPhrase(bench, i + 1)) return;
  const have = wordAt(bench, head);
  const lemma = readVerbGroup(text)?.infinitive ?? wordAt(bench, i).lemma;
  patch(bench, i, { pos: 'VERB', tag: 'VBN', lemma, head: have.head, dep: have.dep });
  for (const child of kidsOf(bench, head)) patch(bench, child, { head: i });
  patch(bench, head, { pos: 'AUX', head: i, dep: 'aux' });
  const object = kidsOf(bench, i).find(
    (child) => child > i && /^(obl:unmarked|dep|conj)$/.test(wordAt(bench, child).dep),
  );
  if (object !== undefined && isNominal(wordAt(bench, object))) patch(bench, object, { dep: 'obj' });
}

/** A noun phrase, or the small word of a phrasal verb before one. */
function opensPhrase(bench: Bench, i: number): boolean {
  const at = /^(down|up|off|out)$/.test(wordAt(bench, i).text) ? i + 1 : i;
  return /^(DET|ADJ|NUM|PROPN|NOUN|PRON)$/.test(wordAt(bench, at).pos);
}

/** `offers to host talks`: behind a verb of promising or trying, `to` and a bare word before a noun phrase is an infinitive. */
function mendInfinitive(bench: Bench, i: number): void {
  const { pos, tag, text, head } = wordAt(bench, i);
  if (pos !== 'NOUN' || tag !== 'NN' || wordAt(bench, i - 1).text.toLowerCase() !== 'to') return;
  const verb = i - 2;
  if (verb < bench.sentence.first || !takesInfinitive(bench, verb) || !mayBeFinite(text)) return;
  const object = wordAt(bench, i).dep === 'compound' ? head : -1;
  if (object <= i || !isNominal(wordAt(bench, object)) || wordAt(bench, object).head !== verb) return;
  patch(bench, i, { pos: 'VERB', tag: 'VB', head: verb, dep: 'xcomp' });
  patch(bench, i - 1, { head: i, dep: 'mark', pos: 'PART', tag: 'TO' });
  for (const child of kidsOf(bench, object)) if (child < i) patch(bench, child, { head: i });
  patch(bench, object, { head: i, dep: 'obj' });
}

/** `urged Chad to free jailed editors`: behind `to`, a word that is no noun's adjective but a verb before its object. */
function mendToFree(bench: Bench, i: number): void {
  const { tag, text, dep, head: noun } = wordAt(bench, i);
  if (tag !== 'JJ' || dep !== 'amod' || noun <= i) return;
  if (!bench.lexicon.headline.has(text) && !mayBeFinite(text)) return;
  const to = wordAt(bench, i - 1);
  const verb = wordAt(bench, noun).head;
  if (to.tag !== 'TO' || (to.head !== noun && to.head !== i) || verb < bench.sentence.first || verb > i)
    return;
  if (wordAt(bench, verb).pos !== 'VERB') return;
  patch(bench, i, { pos: 'VERB', tag: 'VB', lemma: text, head: verb, dep: 'xcomp' });
  for (const child of kidsOf(bench, noun)) {
    if (child >= i) continue;
    const asked = isNominal(wordAt(bench, child)) && child < i - 1;
    patch(bench, child, asked ? { head: verb, dep: 'obj' } : { head: i });
  }
  patch(bench, noun, { head: i, dep: 'obj' });
}

/** `said it would free 1,500 prisoners`: behind a modal, a word that headlines know as a verb, with an object, is one. */
function mendWouldFree(bench: Bench, i: number): void {
  const { tag, text } = wordAt(bench, i);
  const [modal, subject] = [i - 1, i - 2];
  if (tag !== 'JJ' || wordAt(bench, modal).tag !== 'MD' || !bench.lexicon.headline.has(text)) return;
  if (!opensPhrase(bench, i + 1) || !isNominal(wordAt(bench, subject))) return;
  const saying = sayingBefore(bench, subject);
  if (saying >= 0) patch(bench, i, { head: saying, dep: 'ccomp' });
  else if (wordAt(bench, i).head >= bench.sentence.first) return;
  patch(bench, i, { pos: 'VERB', tag: 'VB', lemma: text });
  patch(bench, modal, { head: i, dep: 'aux' });
  patch(bench, subject, { head: i, dep: 'nsubj' });
}

/** The saying that a clause without `that` follows, with at most a day between; -1 without. */
function sayingBefore(bench: Bench, subject: number): number {
  for (let i = subject - 1; i > bench.sentence.first && subject - i <= 4; i--) {
    const { pos, lemma } = wordAt(bench, i);
    if (pos === 'VERB')
      return bench.lexicon.predicates.get(`verb ${lemma}`)?.some((row) => row.forms.includes('that')) === true
        ? i
        : -1;
    if (/^[,;:]$/.test(wordAt(bench, i).text)) return -1;
  }
  return -1;
}

function takesInfinitive({ lexicon, tokens }: Bench, verb: number): boolean {
  const word = tokens[verb];
  if (word?.pos !== 'VERB') return false;
  const rows = lexicon.predicates.get(`verb ${word.lemma}`) ?? [];
  return rows.some(
    (row) => row.control === 'subject' && row.status !== undefined && row.forms.includes('to'),
  );
}

/** `Our side demands that …`: a plural behind a singular, with a `that` of its own, is what the singular says. */
function mendSayingNoun(bench: Bench, i: number): void {
  const { tag, dep, lemma } = wordAt(bench, i);
  if (tag !== 'NNS' || dep !== 'root' || wordAt(bench, i + 1).text !== 'that') return;
  const subject = i - 1;
  if (wordAt(bench, subject).head !== i || !/^NNP?$/.test(wordAt(bench, subject).tag)) return;
  const rows = bench.lexicon.predicates.get(`verb ${lemma}`);
  if (rows?.some((row) => row.forms.includes('that')) !== true) return;
  const content = wordAt(bench, i + 1).head;
  if (content <= i || wordAt(bench, content).head !== i) return;
  for (const child of kidsOf(bench, i))
    if (child < subject && /^(det|amod|compound|nmod:poss|nummod)/.test(wordAt(bench, child).dep))
      patch(bench, child, { head: subject });
  patch(bench, i, { pos: 'VERB', tag: 'VBZ' });
  patch(bench, subject, { dep: 'nsubj' });
  patch(bench, content, { dep: 'ccomp' });
}

/** `In Balakliia an apartment building was hit`: a phrase with a preposition is no subject; the noun read as its apposition is. */
function mendSubjectBehindPlace(bench: Bench, i: number): void {
  const { pos, tag } = wordAt(bench, i);
  if (pos !== 'VERB' || !(/^VB[DNZP]$/.test(tag) || kid(bench, i, /^aux$/) >= 0)) return;
  const place = kid(bench, i, /^nsubj/);
  if (place < 0 || place > i || kid(bench, place, /^case$/) < 0) return;
  const subject = kidsOf(bench, place).find((child) => child > place && standsBeside(bench, child));
  if (subject === undefined || subject > i || kid(bench, subject, /^case$/) >= 0) return;
  const { dep } = wordAt(bench, place);
  patch(bench, subject, { head: i, dep });
  patch(bench, place, { dep: 'obl' });
}

/** An apposition, or a member of a list that nothing joins. */
function standsBeside(bench: Bench, i: number): boolean {
  const { dep } = wordAt(bench, i);
  return dep === 'appos' || (dep === 'conj' && kid(bench, i, /^cc$/) < 0);
}

/** `are to meet`, `was about to storm`: before an infinitive `be` is an auxiliary, it links nothing. */
function mendBeTo(bench: Bench, i: number): void {
  const { pos, tag } = wordAt(bench, i);
  if (pos !== 'VERB' || tag !== 'VB') return;
  const be = kid(bench, i, /^cop$/);
  if (be >= 0 && be < i && wordAt(bench, i - 1).text.toLowerCase() === 'to') patch(bench, be, { dep: 'aux' });
}

/** `meets Chinese President Xi`: no bare name hangs on an adjective; the adjective is the name's, and the name the verb's. */
function mendNationBeforeName(bench: Bench, i: number): void {
  const { pos, dep, head } = wordAt(bench, i);
  if (pos !== 'ADJ' || head < bench.sentence.first || wordAt(bench, head).pos !== 'VERB') return;
  const name = kidsOf(bench, i).find((child) => child > i && wordAt(bench, child).pos === 'PROPN');
  if (
    name === undefined ||
    name - i > 4 ||
    kid(bench, name, /^(case|nsubj|cc)/) >= 0 ||
    kid(bench, i, /^(cop|aux|nsubj|case)/) >= 0
  )
    return;
  for (let j = i + 1; j < name; j++) if (!/^(PROPN|NOUN|ADJ)$/.test(wordAt(bench, j).pos)) return;
  const behind = i > head && kid(bench, head, /^obj$/) < 0;
  if (!behind || !/^(xcomp|obj|obl|advcl|dep)/.test(dep)) return;
  patch(bench, name, { head, dep: 'obj' });
  for (const child of kidsOf(bench, i)) if (child > name) patch(bench, child, { head });
  patch(bench, i, { head: name, dep: 'amod' });
}

/** `retook Kyeikdon`: a name is no part of the finite verb before it, but its object. */
function mendNameOnVerb(bench: Bench, i: number): void {
  const { pos, dep, head } = wordAt(bench, i);
  if (pos !== 'PROPN' || dep !== 'flat' || head !== i - 1 || head < bench.sentence.first) return;
  if (!/^VB[DZP]$/.test(wordAt(bench, head).tag) || kid(bench, head, /^(obj|ccomp)$/) >= 0) return;
  patch(bench, i, { dep: 'obj' });
}

/** `The court sentences him to twenty years`: between a singular and a pronoun for whom it befalls stands a verb. */
function mendOrderNoun(bench: Bench, i: number): void {
  const { tag, dep, text } = wordAt(bench, i);
  if (
    tag !== 'NNS' ||
    dep !== 'root' ||
    !mayBeFinite(text) ||
    !/^(him|her|them|us|me)$/.test(wordAt(bench, i + 1).text)
  )
    return;
  const subject = i - 1;
  if (wordAt(bench, subject).head !== i || !/^NNP?$/.test(wordAt(bench, subject).tag)) return;
  for (const child of kidsOf(bench, i))
    if (child < subject && /^(det|amod|compound|nmod:poss)/.test(wordAt(bench, child).dep))
      patch(bench, child, { head: subject });
  patch(bench, i, { pos: 'VERB', tag: 'VBZ' });
  patch(bench, subject, { dep: 'nsubj' });
  patch(bench, i + 1, { head: i, dep: 'obj' });
  for (const child of kidsOf(bench, i))
    if (child > i && wordAt(bench, child).dep === 'nmod') patch(bench, child, { dep: 'obl' });
}
