import { listedTags } from '../../../nlp/word-lists.ts';
import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';
import { baseOf, headlineVerb, isFurtherVerb, isHeadline } from './headline-verb.ts';

/**
 * `Gunmen storm church in Kaduna, abduct worshippers`, read as a church of storms: headlines drop what tells verbs from
 * nouns, so where one lacks its verb the line is hung anew, phrase by phrase, on the word that agrees as one.
 */
export function mendHeadline(bench: Bench): void {
  if (!isHeadline(bench)) return;
  for (let i = bench.sentence.first + 2; i < bench.sentence.last - 1; i++) {
    mendSecondDeed(bench, i);
    mendPassive(bench, i);
  }
  const verb = headlineVerb(bench);
  if (verb < 0) return;
  const { first, last } = bench.sentence;
  const infinitive = wordAt(bench, verb - 1).text === 'to';
  const end = infinitive ? verb - 1 : verb;
  if (hangPhrases(bench, { from: first, to: end, verb, opening: 'nsubj' }) < 0) return;
  if (infinitive) patch(bench, end, { head: verb, dep: 'mark' });
  else makeFinite(bench, verb);
  patch(bench, verb, { head: -1, dep: 'root' });
  hangPhrases(bench, { from: verb + 1, to: last, verb, opening: 'obj' });
}

/** `expels diplomats, recalls envoy`: a bare noun behind a further verb is its object; only `says` turns round here. */
function mendSecondDeed(bench: Bench, i: number): void {
  const { tag, dep, head, lemma } = wordAt(bench, i);
  if (!/^VB[ZP]$/.test(tag) || dep !== 'parataxis' || head > i || wordAt(bench, i - 1).text !== ',') return;
  const noun = kid(bench, i, /^nsubj$/);
  if (noun < i || !/^NNS?$/.test(wordAt(bench, noun).tag) || kid(bench, noun, /^det$/) >= 0) return;
  if (/^(say|report)$/.test(lemma)) return;
  patch(bench, noun, { dep: 'obj' });
  patch(bench, i, { dep: 'conj' });
}

/** `Cartel boss extradited to Texas`: headlines tell the past in the present; what is a participle first of all, without an object, is passive. */
function mendPassive(bench: Bench, i: number): void {
  const { tag, head, text } = wordAt(bench, i);
  if (!/^VB[DN]$/.test(tag) || head >= 0 || !listedTags(text).startsWith('VBN')) return;
  const next = wordAt(bench, i + 1);
  const subject = kid(bench, i, /^nsubj$/);
  if (subject < 0 || subject > i || next.pos !== 'ADP' || next.text === 'with') return;
  if (kid(bench, i, /^(obj|ccomp|xcomp|aux|parataxis)/) >= 0) return;
  patch(bench, i, { tag: 'VBN' });
  patch(bench, subject, { dep: 'nsubj:pass' });
}

function makeFinite(bench: Bench, i: number): void {
  const { text, tag } = wordAt(bench, i);
  const singular = /^(NNS|VBZ)$/.test(tag);
  patch(bench, i, {
    pos: 'VERB',
    tag: singular ? 'VBZ' : 'VBP',
    lemma: singular ? baseOf(text) : text.toLowerCase(),
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  readonly opening: 'nsubj' | 'obj';
}

interface Walk {
  /** The verb that phrases hang on now. */
  top: number;
  /** Heads of the first and the last phrase; -1 before one. */
  first: number;
  before: number;
  link: Link;
}

/** Hangs the phrases of a stretch on the verb or on each other; gives the head of the first, -1 without. */
function hangPhrases(bench: Bench, { from, to, verb, opening }: Stretch): number {
  const walk: Walk = { top: verb, first: -1, before: -1, link: null };
  for (let i = from; i < to; ) {
    // `…: medics`: who says it has a place of its own
    if (walk.first >= 0 && wordAt(bench, i).text === ':') break;
    if (opening === 'obj' && isNextVerb(bench, i, walk.top)) {
      hangVerb(bench, i, { verb, top: walk.top });
      Object.assign(walk, { top: i, before: -1, link: null });
      i++;
      continue;
    }
    const end = phraseEnd(bench, i, to);
    if (end > i) takePhrase(bench, { from: i, to: end, opening }, walk);
    else walk.link = linkAt(bench, i) ?? walk.link;
    i = Math.max(end, i + 1);
  }
  return walk.first;
}

function takePhrase(bench: Bench, { from, to, opening }: Omit<Stretch, 'verb'>, walk: Walk): void {
  for (let i = from; i < to; i++)
    if (wordAt(bench, i).tag === 'VBZ') patch(bench, i, { pos: 'NOUN', tag: 'NNS' });
  const head = headOf(bench, from, to);
  hangPhrase(bench, { head, from, to }, relationOf({ ...walk, opening, time: opensTime(bench, from) }));
  if (walk.link !== null) patch(bench, walk.link.at, { head, dep: LINK_DEPS[walk.link.kind] });
  if (walk.first < 0) walk.first = head;
  walk.before = head;
  walk.link = null;
}

type Link = { readonly at: number; readonly kind: 'case' | 'list'; readonly word: string } | null;
const LINK_DEPS = { case: 'case', list: 'cc' } as const;

function linkAt(bench: Bench, i: number): Link {
  const { pos, text } = wordAt(bench, i);
  if (pos === 'ADP' || text === 'to') return { at: i, kind: 'case', word: text };
  return text === ',' || pos === 'CCONJ' ? { at: i, kind: 'list', word: text } : null;
}

interface Place {
  readonly top: number;
  readonly before: number;
  readonly link: Link;
  readonly opening: Stretch['opening'];
  readonly time: boolean;
}

function relationOf({ top, before, link, opening, time }: Place): {
  readonly head: number;
  readonly dep: string;
} {
  if (time && link === null) return { head: top, dep: 'obl:unmarked' };
  if (before < 0) return { head: top, dep: link?.kind === 'case' ? 'obl' : opening };
  if (link?.kind === 'list') return { head: before, dep: 'conj' };
  if (opening === 'nsubj' || link?.word === 'of' || link === null) return { head: before, dep: 'nmod' };
  return { head: top, dep: 'obl' };
}

function phraseEnd(bench: Bench, from: number, to: number): number {
  let end = from;
  while (end < to && isOfPhrase(bench, end) && !(end > from && opensTime(bench, end))) end++;
  return end;
}

/** `talks next month`: when it is, is a phrase of its own. */
function opensTime(bench: Bench, i: number): boolean {
  const { text } = wordAt(bench, i);
  return bench.lexicon.times.has(text.toLowerCase()) || /^(next|last|this)$/i.test(text);
}

function isOfPhrase(bench: Bench, i: number): boolean {
  const { pos, tag, text } = wordAt(bench, i);
  return (
    /^(DET|ADJ|NUM|PROPN|NOUN|PRON|SYM|X)$/.test(pos) ||
    /^(POS|HYPH|VBN|VBZ)$/.test(tag) ||
    /^[$€£%-]$/.test(text)
  );
}

/** The last noun; a number where none stands. */
function headOf(bench: Bench, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isNominal(wordAt(bench, i))) return i;
  return to - 1;
}

/** Words whose head lies outside of their phrase go to its own. */
function hangPhrase(
  bench: Bench,
  { head, from, to }: { readonly head: number; readonly from: number; readonly to: number },
  relation: { readonly head: number; readonly dep: string },
): void {
  patch(bench, head, relation);
  for (let i = from; i < to; i++) {
    const word = wordAt(bench, i);
    if (
      i === head ||
      (word.head >= from && word.head < to && word.head !== i && !leadsOut(bench, i, { from, to, head }))
    )
      continue;
    patch(bench, i, { head, dep: DEPS.get(word.pos) ?? 'compound' });
  }
}

/** Whether the way up from a word leaves the phrase without passing its head. */
function leadsOut(
  bench: Bench,
  i: number,
  { from, to, head }: { readonly from: number; readonly to: number; readonly head: number },
): boolean {
  let at = i;
  for (let steps = 0; steps < to - from; steps++) {
    if (at === head) return false;
    if (at < from || at >= to) return true;
    at = wordAt(bench, at).head;
  }
  return at !== head;
}

const DEPS = new Map([
  ['ADJ', 'amod'],
  ['NUM', 'nummod'],
  ['DET', 'det'],
  ['PUNCT', 'punct'],
]);

/** `, kill 14`, `to resume attacks`, `killing nine`. */
function isNextVerb(bench: Bench, i: number, top: number): boolean {
  if (i - 1 === top) return false;
  const { tag } = wordAt(bench, i);
  if (tag === 'VBG' || (tag === 'VB' && wordAt(bench, i - 1).text === 'to')) return true;
  return isFurtherVerb(bench, i);
}

function hangVerb(
  bench: Bench,
  i: number,
  { verb, top }: { readonly verb: number; readonly top: number },
): void {
  const { tag } = wordAt(bench, i);
  if (wordAt(bench, i - 1).text === 'to') {
    patch(bench, i, { head: top, dep: 'xcomp' });
    patch(bench, i - 1, { head: i, dep: 'mark' });
  } else if (tag === 'VBG') patch(bench, i, { head: top, dep: 'advcl' });
  else {
    if (!/^VB[DZN]$/.test(tag)) makeFinite(bench, i);
    patch(bench, i, { head: verb, dep: 'conj' });
  }
}
