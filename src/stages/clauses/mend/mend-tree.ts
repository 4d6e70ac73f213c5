import type { Segments, Token } from '../../../core/layers/segments.ts';
import { type Bench, LONGEST, makeBench } from '../bench.ts';
import type { Lexicon } from '../lexicon.ts';
import { mendAdjectiveComplement } from './mend-adjective-complement.ts';
import { mendAdverbPhrase } from './mend-adverb-phrase.ts';
import { mendAfterDeed } from './mend-after-deed.ts';
import { mendApposedSubject } from './mend-apposed-subject.ts';
import { mendArticleParticiple } from './mend-article-participle.ts';
import { mendAsideBeforeAnd } from './mend-aside-before-and.ts';
import { mendAttribute } from './mend-attribute.ts';
import { mendAuxiliary } from './mend-auxiliary.ts';
import { mendBareClaim } from './mend-bare-claim.ts';
import { mendBareConjunct } from './mend-bare-conjunct.ts';
import { mendBareContent } from './mend-bare-content.ts';
import { mendBareObject } from './mend-bare-object.ts';
import { mendBareRelative, mendPlaceBeforeThat } from './mend-bare-relative.ts';
import { mendBetween, mendSecondSide } from './mend-between.ts';
import { mendBookHeWrote } from './mend-book-he-wrote.ts';
import { mendCaseObject } from './mend-case-object.ts';
import { mendClaim } from './mend-claim.ts';
import { mendClaimByThat } from './mend-claim-by-that.ts';
import { mendColonHeading } from './mend-colon-heading.ts';
import { mendContent } from './mend-content.ts';
import { mendCoordination } from './mend-coordination.ts';
import { mendCountedNoun } from './mend-counted-noun.ts';
import { mendCountedObject } from './mend-counted-object.ts';
import { mendCountedParticiple } from './mend-counted-participle.ts';
import { mendDatedFront } from './mend-dated-front.ts';
import { mendDatedSubject } from './mend-dated-subject.ts';
import { mendDay } from './mend-day.ts';
import { mendDescribedNames } from './mend-described-names.ts';
import { mendEarlySubject } from './mend-early-subject.ts';
import { mendFinite } from './mend-finite.ts';
import { mendFirstOfList } from './mend-first-of-list.ts';
import { mendFloatingAll } from './mend-floating-all.ts';
import { mendFromTo, mendFront } from './mend-front.ts';
import { mendGerund } from './mend-gerund.ts';
import { mendHaving } from './mend-having.ts';
import { mendHeadline } from './mend-headline.ts';
import { mendHungOnSign } from './mend-hung-on-sign.ts';
import { mendHyphen } from './mend-hyphen.ts';
import { mendHyphenNoun } from './mend-hyphen-noun.ts';
import { mendHyphenedName } from './mend-hyphened-name.ts';
import { mendIncluded } from './mend-included.ts';
import { mendInversion } from './mend-inversion.ts';
import { mendInvertedSaying, mendSayingBetween } from './mend-inverted-saying.ts';
import { mendJoinedContent } from './mend-joined-content.ts';
import { mendJoinedSubject } from './mend-joined-subject.ts';
import { mendLateInfinitive } from './mend-late-infinitive.ts';
import { mendLikePhrase } from './mend-like-phrase.ts';
import { mendLooseParticiple } from './mend-loose-participle.ts';
import { mendMandative } from './mend-mandative.ts';
import { mendMarkedParticiple } from './mend-marked-participle.ts';
import { mendMidSaying } from './mend-mid-saying.ts';
import { mendMistagged } from './mend-mistagged.ts';
import { mendModifierSaying } from './mend-modifier-saying.ts';
import { mendNamedAside } from './mend-named-aside.ts';
import { mendNearParticiple, mendNearRelative } from './mend-near-relative.ts';
import { mendNoLonger } from './mend-no-longer.ts';
import { mendNominal } from './mend-nominal.ts';
import { mendNounContent } from './mend-noun-content.ts';
import { mendNounVerb } from './mend-noun-verb.ts';
import { mendObjectVerb } from './mend-object-verb.ts';
import { mendOpenerList } from './mend-opener-list.ts';
import { mendOverEdge } from './mend-over-edge.ts';
import { mendParticipialAside } from './mend-participial-aside.ts';
import { mendParticipleNoun } from './mend-participle-noun.ts';
import { mendPlaceOfDeed } from './mend-place-of-deed.ts';
import { mendPluralSubject } from './mend-plural-subject.ts';
import { mendPrepositions } from './mend-prepositions.ts';
import { mendRelativeRoot } from './mend-relative-root.ts';
import { mendRelativeSubject } from './mend-relative-subject.ts';
import { mendNextClause, mendSecondClause } from './mend-second-clause.ts';
import { mendSemicolon } from './mend-semicolon.ts';
import { mendShotDead } from './mend-shot-dead.ts';
import { mendStrays } from './mend-strays.ts';
import { mendSubordinate } from './mend-subordinate.ts';
import { mendThatRelative } from './mend-that-relative.ts';
import { mendThose } from './mend-those.ts';
import { mendTimeOpener } from './mend-time-opener.ts';
import { mendTornCompound } from './mend-torn-compound.ts';
import { mendTrailingSaying } from './mend-trailing-saying.ts';
import { mendTwinObject } from './mend-twin-object.ts';
import { mendTwoObjects } from './mend-two-objects.ts';
import { mendUpTo } from './mend-up-to.ts';
import { mendVerb } from './mend-verb.ts';
import { mendVerbAsNoun } from './mend-verb-as-noun.ts';
import { mendVerbBehindAnd } from './mend-verb-behind-and.ts';
import { mendPhrase } from './mend-verb-phrase.ts';
import { mendVerbless } from './mend-verbless.ts';
import { mendWhichBehindComma } from './mend-which-behind-comma.ts';
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
    each(bench, mendDay);
    each(bench, mendStrays);
    mendForms(bench);
    mendClauseHeads(bench);
    mendOpenerList(bench);
    each(bench, mendNounVerb);
    mendClauses(bench);
    each(bench, mendBetween);
    each(bench, mendSecondSide);
    each(bench, mendHyphenNoun);
    each(bench, mendSubordinate);
    each(bench, mendAfterDeed);
    each(bench, mendAttribute);
    mendWords(bench);
    mendNames(bench);
    mendTrailingSaying(bench);
    each(bench, mendMidSaying);
    each(bench, mendInvertedSaying);
    each(bench, mendSayingBetween);
    mendNouns(bench);
    mendFront(bench);
    each(bench, mendDatedFront);
    each(bench, mendFromTo);
    each(bench, mendLooseParticiple);
    each(bench, mendPhrase);
    each(bench, mendClaim);
    mendVerbless(bench);
    // a verb found only now may have a phrase at the head of the sentence too
    mendFront(bench);
    mendContents(bench);
  }
  return tokens;
}

/** Words whose arcs their form forbids. */
function mendForms(bench: Bench): void {
  each(bench, mendHungOnSign);
  each(bench, mendVerbAsNoun);
  each(bench, mendObjectVerb);
  each(bench, mendParticipleNoun);
  each(bench, mendMarkedParticiple);
  each(bench, mendFirstOfList);
  each(bench, mendSecondClause);
  each(bench, mendCaseObject);
  each(bench, mendDescribedNames);
  each(bench, mendUpTo);
  each(bench, mendTwinObject);
  each(bench, mendCountedObject);
}

/** Words that were taken for the head of what they only stand beside. */
function mendClauseHeads(bench: Bench): void {
  each(bench, mendTornCompound);
  each(bench, mendAsideBeforeAnd);
  each(bench, mendParticipialAside);
  each(bench, mendAdjectiveComplement);
  each(bench, mendTimeOpener);
  each(bench, mendLikePhrase);
  each(bench, mendWhichBehindComma);
  each(bench, mendWhoAbove);
  each(bench, mendModifierSaying);
}

/** Verbs that others have robbed of their own. */
function mendClauses(bench: Bench): void {
  each(bench, mendAuxiliary);
  each(bench, mendFloatingAll);
  each(bench, mendCountedNoun);
  each(bench, mendBareConjunct);
  each(bench, mendMandative);
  each(bench, mendCountedParticiple);
  each(bench, mendAdverbPhrase);
  each(bench, mendPluralSubject);
  each(bench, mendSemicolon);
  each(bench, mendOverEdge);
}

/** Words that were taken for others. */
function mendWords(bench: Bench): void {
  each(bench, mendShotDead);
  each(bench, mendHaving);
  each(bench, mendMistagged);
  each(bench, mendArticleParticiple);
  each(bench, mendDatedSubject);
  each(bench, mendGerund);
  each(bench, mendThose);
  mendInversion(bench);
}

/** Phrases with names, and verbs beside verbs. */
function mendNames(bench: Bench): void {
  each(bench, mendPrepositions);
  each(bench, mendPlaceOfDeed);
  each(bench, mendNamedAside);
  each(bench, mendApposedSubject);
  each(bench, mendWhose);
  each(bench, mendRelativeSubject);
  each(bench, mendRelativeRoot);
  each(bench, mendFinite);
}

/** Nouns and what is their content. */
function mendNouns(bench: Bench): void {
  each(bench, mendHyphen);
  each(bench, mendHyphenedName);
  each(bench, mendNoLonger);
  each(bench, mendTwoObjects);
  each(bench, mendIncluded);
  each(bench, mendJoinedSubject);
  each(bench, mendNominal);
  each(bench, mendNounContent);
  each(bench, mendClaimByThat);
  each(bench, mendLateInfinitive);
}

/** What is said, and verbs that go on with what stands before. */
function mendContents(bench: Bench): void {
  each(bench, mendBareClaim);
  each(bench, mendBareContent);
  each(bench, mendJoinedContent);
  each(bench, mendVerbBehindAnd);
  each(bench, mendCoordination);
  each(bench, mendEarlySubject);
  each(bench, mendContent);
  each(bench, mendVerb);
  each(bench, mendBareObject);
  each(bench, mendVerbAsNoun);
  each(bench, mendNextClause);
  each(bench, mendThatRelative);
  each(bench, mendNearRelative);
  each(bench, mendNearParticiple);
  each(bench, mendBareRelative);
  each(bench, mendBookHeWrote);
  each(bench, mendPlaceBeforeThat);
}

function each(bench: Bench, mend: (bench: Bench, i: number) => void): void {
  for (let i = bench.sentence.first; i < bench.sentence.last; i++) mend(bench, i);
}
