import type { Segments, Token } from '../../core/doc.ts';
import { type Bench, isNominal, kid, kidsOf, LONGEST, patch, wordAt } from './bench.ts';
import type { Lexicon } from './lexicon.ts';
import { mendSaying, says } from './mend-saying.ts';

/**
 * Trees with the slips mended that a greedy parser makes again and again and that grammar gives away.
 * Every mending needs a contradiction in the tree: a sentence without a verb, two subjects, a participle with a subject.
 */
export function mendTrees({ tokens: given, sentences }: Segments, lexicon: Lexicon): readonly Token[] {
  const tokens = given.slice();
  for (const sentence of sentences) {
    if (sentence.last - sentence.first > LONGEST) continue;
    const bench = { tokens, sentence, lexicon };
    for (let i = sentence.first; i < sentence.last; i++) mendHyphen(bench, i);
    mendVerblessRoot(bench);
    for (let i = sentence.first; i < sentence.last; i++) mendVerb(bench, i);
  }
  return tokens;
}

/** `Iran-backed militias fired`: a participle behind a hyphen modifies the noun that follows. */
function mendHyphen(bench: Bench, i: number): void {
  const word = wordAt(bench, i);
  if ((word.tag !== 'VBN' && word.tag !== 'VBG') || word.dep === 'amod' || i - 2 < bench.sentence.first)
    return;
  const hyphen = wordAt(bench, i - 1);
  if (hyphen.text !== '-' || hyphen.end !== word.start) return;
  const noun = nounBehind(bench, i);
  if (noun < 0) return;
  for (const child of kidsOf(bench, i)) if (child > noun) patch(bench, child, { head: noun });
  if (wordAt(bench, noun).head === i) patch(bench, noun, { head: word.head, dep: word.dep });
  patch(bench, i, { head: noun, dep: 'amod' });
}

function nounBehind(bench: Bench, i: number): number {
  let noun = -1;
  for (let j = i + 1; j < bench.sentence.last && j <= i + 4; j++) {
    const { pos } = wordAt(bench, j);
    if (pos === 'NOUN' || pos === 'PROPN') noun = j;
    else if (pos !== 'ADJ' && pos !== 'NUM') break;
  }
  return noun;
}

/** `Opposition leaders called for a boycott.`: a full sentence has a verb; a bare participle on its root is that verb. */
function mendVerblessRoot(bench: Bench): void {
  const { sentence } = bench;
  if (sentence.kind === 'heading' || wordAt(bench, sentence.last - 1).tag !== '.') return;
  const root = rootOf(bench);
  if (root < 0 || !isNominal(wordAt(bench, root)) || kid(bench, root, /^(cop|aux)/) >= 0) return;
  const verb = kidsOf(bench, root).find((i) => i > root && isBareParticiple(bench, i)) ?? -1;
  if (verb < 0) {
    mendHiddenVerb(bench, root);
    mendPlural(bench, root);
    return;
  }
  for (const child of kidsOf(bench, root)) {
    if (child > verb) patch(bench, child, { head: verb });
    else if (wordAt(bench, child).dep === 'nsubj') patch(bench, child, { dep: 'compound' });
  }
  patch(bench, verb, { head: -1, dep: 'root', tag: 'VBD' });
  patch(bench, root, { head: verb, dep: 'nsubj' });
}

function rootOf({ sentence, tokens }: Bench): number {
  for (let i = sentence.last - 1; i >= sentence.first; i--) if ((tokens[i] as Token).head < 0) return i;
  return -1;
}

/** `The province imposed curfews.`: between two nouns of a sentence without any verb, the participle is the verb. */
function mendHiddenVerb(bench: Bench, root: number): void {
  const { sentence } = bench;
  for (let i = sentence.first; i < sentence.last; i++)
    if (/^(VBZ|VBP|MD)$/.test(wordAt(bench, i).tag)) return;
  const verb =
    kidsOf(bench, root).find(
      (i) => wordAt(bench, i).dep === 'amod' && /^VB[DN]$/.test(wordAt(bench, i).tag),
    ) ?? -1;
  if (verb <= sentence.first || !isNominal(wordAt(bench, verb - 1))) return;
  const subject = verb - 1;
  for (const child of kidsOf(bench, root))
    if (child < verb) patch(bench, child, { head: subject, dep: 'compound' });
  for (const child of kidsOf(bench, subject)) if (child > verb) patch(bench, child, { head: root });
  patch(bench, subject, { head: verb, dep: 'nsubj' });
  patch(bench, verb, { head: -1, dep: 'root', tag: 'VBD' });
  patch(bench, root, { head: verb, dep: 'obj' });
}

/** `The army plans to attack.`: the last noun of a verbless sentence with an infinitive behind it is its verb. */
function mendPlural(bench: Bench, root: number): void {
  const { pos, tag, lemma } = wordAt(bench, root);
  if (pos !== 'NOUN' || tag !== 'NNS' || !bench.lexicon.predicates.has(`verb ${lemma.toLowerCase()}`)) return;
  const subject = kid(bench, root, /^compound$/);
  const content = kid(bench, root, /^acl$/);
  if (subject !== root - 1 || content !== root + 2 || wordAt(bench, root + 1).text !== 'to') return;
  for (const child of kidsOf(bench, root)) if (child < subject) patch(bench, child, { head: subject });
  patch(bench, root, { pos: 'VERB', tag: 'VBZ' });
  patch(bench, subject, { dep: 'nsubj' });
  patch(bench, content, { dep: 'xcomp' });
}

function isBareParticiple(bench: Bench, i: number): boolean {
  const { pos, tag, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || dep !== 'acl' || (tag !== 'VBD' && tag !== 'VBN')) return false;
  if (wordAt(bench, i - 1).text === ',') return false;
  return kid(bench, i, /^(aux|nsubj|mark|obl:agent)/) < 0;
}

function mendVerb(bench: Bench, i: number): void {
  const verb = wordAt(bench, i);
  if (verb.pos !== 'VERB') return;
  if (verb.tag === 'VBN' || verb.tag === 'VBD') mendVoice(bench, i);
  if (verb.tag === 'VB') mendBareVerb(bench, i);
  if (wordAt(bench, i).tag === 'VBN') mendParticiple(bench, i);
  mendComplementiser(bench, i);
  if (says(bench, verb)) mendSaying(bench, i);
}

/** `an attack has killed ten`: without a form of `be` or `get` there is no passive subject. */
function mendVoice(bench: Bench, i: number): void {
  const subjects = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep === 'nsubj:pass');
  if (subjects.length === 0 || bench.sentence.kind === 'heading') return;
  const aux = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep.startsWith('aux'));
  if (aux.some((child) => /^(be|get)$/.test(wordAt(bench, child).lemma))) return;
  const { dep } = wordAt(bench, i);
  if (aux.length === 0 && (dep === 'conj' || dep === 'advcl' || dep === 'acl')) return;
  if (aux.length === 0 && kid(bench, i, /^obl:agent$/) >= 0) return;
  for (const child of subjects) patch(bench, child, { dep: 'nsubj' });
}

/** `Police suspect that …`: a bare verb with a subject and no helper is a present tense. */
function mendBareVerb(bench: Bench, i: number): void {
  if (wordAt(bench, i).head >= 0 || kid(bench, i, /^(aux|mark|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj$/);
  if (subject >= 0 && subject < i) patch(bench, i, { tag: 'VBP' });
}

/** `allegations that the army had killed them`: with subject and object at hand, `that` is no pronoun. */
function mendComplementiser(bench: Bench, i: number): void {
  const kids = kidsOf(bench, i);
  const that = kids.find((child) => child < i && isThat(wordAt(bench, child))) ?? -1;
  if (that < 0) return;
  const subject = kids.some(
    (child) => child > that && child < i && wordAt(bench, child).dep.startsWith('nsubj'),
  );
  const object = kids.some((child) => child > i && wordAt(bench, child).dep === 'obj');
  if (!subject || !(object || wordAt(bench, that).dep !== 'obj')) return;
  patch(bench, that, { pos: 'SCONJ', tag: 'IN', dep: 'mark' });
  const noun = that - 1;
  const isClaim =
    noun >= bench.sentence.first && bench.lexicon.predicates.has(`noun ${wordAt(bench, noun).lemma}`);
  if (isClaim && wordAt(bench, i).head >= 0) patch(bench, i, { head: noun, dep: 'acl' });
}

function isThat({ text, tag, dep }: Token): boolean {
  return text.toLowerCase() === 'that' && tag === 'WDT' && (dep === 'obj' || dep.startsWith('nsubj'));
}

/** `The army denied`: with an active subject and no auxiliary a participle is a past tense. */
function mendParticiple(bench: Bench, i: number): void {
  if (kid(bench, i, /^(aux|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj$/);
  if (subject >= 0 && subject < i) patch(bench, i, { tag: 'VBD' });
}
