import type { Segments, Token } from '../../../core/layers/segments.ts';
import { type Bench, kid, kidsOf, LONGEST, makeBench, patch, wordAt } from '../bench.ts';
import type { Lexicon } from '../lexicon.ts';
import { isHeadline } from './headline-verb.ts';
import { mendAdjectiveComplement } from './mend-adjective-complement.ts';
import { mendApposedSubject } from './mend-apposed-subject.ts';
import { mendAside } from './mend-aside.ts';
import { mendAttribute } from './mend-attribute.ts';
import { mendBareClaim } from './mend-bare-claim.ts';
import { mendBareRelative } from './mend-bare-relative.ts';
import { mendBetween, mendSecondSide } from './mend-between.ts';
import { mendCircumstance } from './mend-circumstance.ts';
import { mendClaim } from './mend-claim.ts';
import { mendClaimThat } from './mend-claim-that.ts';
import { mendColonHeading } from './mend-colon-heading.ts';
import { mendContent } from './mend-content.ts';
import { mendCoordination } from './mend-coordination.ts';
import { mendDatedSubject, mendTornConjuncts } from './mend-dated-subject.ts';
import { mendFinite } from './mend-finite.ts';
import { mendFromTo, mendFront } from './mend-front.ts';
import { mendGerund } from './mend-gerund.ts';
import { mendHeadline } from './mend-headline.ts';
import { mendHyphenNoun } from './mend-hyphen-noun.ts';
import { mendHyphenedName } from './mend-hyphened-name.ts';
import { mendInversion } from './mend-inversion.ts';
import { mendJoinedContent } from './mend-joined-content.ts';
import { mendLateInfinitive } from './mend-late-infinitive.ts';
import { mendLooseParticiple } from './mend-loose-participle.ts';
import { mendLostSubject, mendMeanwhile } from './mend-meanwhile.ts';
import { mendMidSaying } from './mend-mid-saying.ts';
import { mendMistagged } from './mend-mistagged.ts';
import { mendModifierSaying } from './mend-modifier-saying.ts';
import { mendNamedAside } from './mend-named-aside.ts';
import { mendNoLonger } from './mend-no-longer.ts';
import { mendNominal } from './mend-nominal.ts';
import { mendNounContent } from './mend-noun-content.ts';
import { mendParenthesis } from './mend-parenthesis.ts';
import { mendParticipialAside } from './mend-participial-aside.ts';
import { mendParticle } from './mend-particle.ts';
import { mendAccusation, mendAgent, mendPerfect, mendRelative, mendTwoSubjects } from './mend-phrases.ts';
import { mendPluralNoun } from './mend-plural-noun.ts';
import { mendPrepositions } from './mend-prepositions.ts';
import { mendRelativeRoot } from './mend-relative-root.ts';
import { mendSaying, says } from './mend-saying.ts';
import { mendStolenSubject } from './mend-stolen-subject.ts';
import { mendStrays } from './mend-strays.ts';
import { mendSubordinate } from './mend-subordinate.ts';
import { mendTimeOpener } from './mend-time-opener.ts';
import { mendTornCompound } from './mend-torn-compound.ts';
import { mendTrailingSaying } from './mend-trailing-saying.ts';
import { mendVerbless } from './mend-verbless.ts';
import { mendWhoAbove } from './mend-who-above.ts';
import { mendWhose } from './mend-whose.ts';

/**
 * Trees with the slips mended that a greedy parser makes again and again and that grammar gives away.
 * Every mending needs a contradiction in the tree: a sentence without a verb, two subjects, a participle with a subject.
 */
export function mendTrees({ tokens: given, sentences }: Segments, lexicon: Lexicon): readonly Token[] {
  const tokens = given.slice();
  for (const sentence of sentences) {
    if (sentence.last - sentence.first > LONGEST) continue;
    const bench = makeBench(tokens, sentence, lexicon);
    mendColonHeading(bench);
    mendHeadline(bench);
    each(bench, mendStrays);
    mendClauseHeads(bench);
    each(bench, mendPluralNoun);
    each(bench, mendBetween);
    each(bench, mendSecondSide);
    each(bench, mendHyphenNoun);
    each(bench, mendSubordinate);
    each(bench, mendAttribute);
    mendWords(bench);
    mendNames(bench);
    mendTrailingSaying(bench);
    each(bench, mendMidSaying);
    mendNouns(bench);
    mendFront(bench);
    each(bench, mendFromTo);
    each(bench, mendLooseParticiple);
    each(bench, mendPhrase);
    each(bench, mendClaim);
    mendVerbless(bench);
    each(bench, mendTornConjuncts);
    // a verb found only now may have a phrase at the head of the sentence too
    mendFront(bench);
    each(bench, mendBareClaim);
    each(bench, mendJoinedContent);
    each(bench, mendCoordination);
    each(bench, mendContent);
    each(bench, mendVerb);
    each(bench, mendBareRelative);
  }
  return tokens;
}

/** Words that were taken for the head of what they only stand beside. */
function mendClauseHeads(bench: Bench): void {
  each(bench, mendTornCompound);
  each(bench, mendParticipialAside);
  each(bench, mendAdjectiveComplement);
  each(bench, mendTimeOpener);
  each(bench, mendWhoAbove);
  each(bench, mendModifierSaying);
}

/** Words that were taken for others. */
function mendWords(bench: Bench): void {
  each(bench, mendMistagged);
  each(bench, mendDatedSubject);
  each(bench, mendGerund);
  each(bench, mendThose);
  mendInversion(bench);
}

/** Phrases with names, and verbs beside verbs. */
function mendNames(bench: Bench): void {
  each(bench, mendPrepositions);
  each(bench, mendNamedAside);
  each(bench, mendApposedSubject);
  each(bench, mendWhose);
  each(bench, mendRelativeRoot);
  each(bench, mendFinite);
}

/** Nouns and what is their content. */
function mendNouns(bench: Bench): void {
  each(bench, mendHyphen);
  each(bench, mendHyphenedName);
  each(bench, mendNoLonger);
  each(bench, mendNominal);
  each(bench, mendNounContent);
  each(bench, mendClaimThat);
  each(bench, mendLateInfinitive);
}

function each(bench: Bench, mend: (bench: Bench, i: number) => void): void {
  for (let i = bench.sentence.first; i < bench.sentence.last; i++) mend(bench, i);
}

/** `those on the ground fighting them`: the deed is of those people, not of the place where they are. */
function mendThose(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (pos !== 'VERB' || dep !== 'acl' || head < bench.sentence.first || head > i) return;
  const { dep: role, head: whole } = wordAt(bench, head);
  if (role !== 'nmod' || whole > head || !/^those$/i.test(wordAt(bench, whole).text)) return;
  patch(bench, i, { head: whole });
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

function mendPhrase(bench: Bench, i: number): void {
  if (wordAt(bench, i).pos !== 'VERB') return;
  mendAside(bench, i);
  mendStolenSubject(bench, i);
  mendMeanwhile(bench, i);
  mendLostSubject(bench, i);
  mendSecondSubject(bench, i);
  mendPerfect(bench, i);
  mendParticle(bench, i);
  mendAgent(bench, i);
  mendTwoSubjects(bench, i);
  mendRelative(bench, i);
  mendParenthesis(bench, i);
  mendAccusation(bench, i);
}

/** `is about to restore ties`: a predicate that has a subject takes no infinitive for another. */
function mendSecondSubject(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'csubj' || head < bench.sentence.first || head > i || kid(bench, head, /^nsubj/) < 0) return;
  if (kidsOf(bench, i).some((child) => wordAt(bench, child).tag === 'TO')) patch(bench, i, { dep: 'xcomp' });
}

function mendVerb(bench: Bench, i: number): void {
  const verb = wordAt(bench, i);
  if (verb.pos !== 'VERB') return;
  if (verb.tag === 'VBN' || verb.tag === 'VBD') mendVoice(bench, i);
  if (verb.tag === 'VB') mendBareVerb(bench, i);
  if (wordAt(bench, i).tag === 'VBN') mendParticiple(bench, i);
  mendParticle(bench, i);
  mendCircumstance(bench, i);
  mendComplementiser(bench, i);
  if (says(bench, verb)) mendSaying(bench, i);
}

/** `an attack has killed ten`: without a form of `be` or `get` there is no passive subject. */
function mendVoice(bench: Bench, i: number): void {
  const subjects = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep === 'nsubj:pass');
  if (subjects.length === 0 || isHeadline(bench)) return;
  const aux = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep.startsWith('aux'));
  if (aux.some((child) => /^(be|get)$/.test(wordAt(bench, child).lemma))) return;
  const { dep } = wordAt(bench, i);
  if (aux.length === 0 && (dep === 'conj' || dep === 'advcl' || dep === 'acl')) return;
  if (aux.length === 0 && (kid(bench, i, /^obl:agent$/) >= 0 || sharesFate(bench, i))) return;
  for (const child of subjects) patch(bench, child, { dep: 'nsubj' });
}

/** `nine killed and two seized`: a list of what befell whom has no helpers at all. */
function sharesFate(bench: Bench, i: number): boolean {
  const second = kid(bench, i, /^conj$/);
  return second > i && kid(bench, second, /^nsubj:pass$/) >= 0 && kid(bench, second, /^aux/) < 0;
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
  if (text.toLowerCase() !== 'that' || tag !== 'WDT') return false;
  return dep === 'obj' || dep === 'mark' || dep.startsWith('nsubj');
}

/** `The army denied`: with an active subject and no auxiliary a participle is a past tense. */
function mendParticiple(bench: Bench, i: number): void {
  if (kid(bench, i, /^(aux|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj$/);
  if ((subject >= 0 && subject < i) || goesOn(bench, i)) patch(bench, i, { tag: 'VBD' });
}

/** `freed ten men and called for calm`: coordinated with a past tense a participle is one too. */
function goesOn(bench: Bench, i: number): boolean {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'conj' || head < bench.sentence.first || head > i || kid(bench, i, /^obl:agent$/) >= 0)
    return false;
  return wordAt(bench, head).tag === 'VBD' && kid(bench, head, /^(aux|cop)/) < 0;
}
