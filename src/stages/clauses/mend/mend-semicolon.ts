import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** `… under its leader; the List took nine seats`: behind a semicolon a noun before a finite verb is its subject. */
export function mendSemicolon(bench: Bench, i: number): void {
  if (wordAt(bench, i).text !== ';') return;
  mendSayingBefore(bench, i);
  const subject = headOfPhrase(bench, i + 1);
  if (subject < 0) return;
  const verb = finiteBehind(bench, subject);
  if (verb < 0 || ownSubject(bench, verb, subject)) return;
  const first = topBefore(bench, i);
  if (first < 0 || first === verb) return;
  const passive = kid(bench, verb, /^aux:pass$/) >= 0;
  patch(bench, verb, { head: first, dep: 'conj', ...finiteTag(bench, verb) });
  patch(bench, subject, { head: verb, dep: passive ? 'nsubj:pass' : 'nsubj' });
  patch(bench, i, { head: verb, dep: 'punct' });
  joinBehind(bench, i, verb);
}

/** Another subject than the noun behind the semicolon, or a clause that hangs where it should. */
function ownSubject(bench: Bench, verb: number, subject: number): boolean {
  const own = kid(bench, verb, /^(nsubj|csubj|expl)/);
  return own >= 0 && own !== subject;
}

/** `…, the front says; …`: who says it before a semicolon says what stands before the comma. */
function mendSayingBefore(bench: Bench, semicolon: number): void {
  const saying = semicolon - 1;
  const { dep, head } = wordAt(bench, saying);
  if (dep !== 'conj' || head < bench.sentence.first || head > saying || !says(bench, wordAt(bench, saying)))
    return;
  const subject = kid(bench, saying, /^nsubj/);
  const cc = kid(bench, saying, /^cc$/);
  if (subject >= 0 && subject < saying && cc < 0) patch(bench, saying, { dep: 'parataxis' });
}

/** `; the ministry denied it and blamed the crowd`: who goes on behind `and` is the one who acts there. */
function joinBehind(bench: Bench, semicolon: number, verb: number): void {
  for (let i = verb + 1; i < bench.sentence.last && wordAt(bench, i).text !== ';'; i++) {
    const { dep, head, pos } = wordAt(bench, i);
    if (pos !== 'VERB' || dep !== 'conj' || head > semicolon) continue;
    if (kid(bench, i, /^cc$/) >= 0 && kid(bench, i, /^nsubj/) < 0) patch(bench, i, { head: verb });
  }
}

/** `the ministry denied ill-treatment`: behind its subject a past form is finite. */
function finiteTag(bench: Bench, verb: number): { readonly tag?: string } {
  const { tag } = wordAt(bench, verb);
  return tag === 'VBN' && kid(bench, verb, /^aux/) < 0 ? { tag: 'VBD' } : {};
}

/** The head of the noun phrase that opens at a word; -1 where none does. */
function headOfPhrase(bench: Bench, from: number): number {
  let i = from;
  while (i < bench.sentence.last && i < from + LONGEST_PHRASE && /^(DET|ADJ|NUM)$/.test(wordAt(bench, i).pos))
    i++;
  if (!isNominal(wordAt(bench, i))) return -1;
  while (i + 1 < bench.sentence.last && /^(NOUN|PROPN)$/.test(wordAt(bench, i + 1).pos)) i++;
  return i;
}

const LONGEST_PHRASE = 6;

/** The verb right behind a noun, with its auxiliaries and adverbs between. */
function finiteBehind(bench: Bench, noun: number): number {
  let i = noun + 1;
  while (i < bench.sentence.last && i < noun + 4 && /^(AUX|ADV|PART)$/.test(wordAt(bench, i).pos)) i++;
  const { pos, tag } = wordAt(bench, i);
  if (pos !== 'VERB') return -1;
  const helped = kid(bench, i, /^aux/) >= 0;
  return helped || /^VB[DZP]$/.test(tag) || (tag === 'VBN' && i === noun + 1 && hasObject(bench, i)) ? i : -1;
}

function hasObject(bench: Bench, verb: number): boolean {
  return kid(bench, verb, /^(obj|ccomp)$/) > verb;
}

/** The verb that heads what stands before a semicolon. */
function topBefore(bench: Bench, semicolon: number): number {
  let at = semicolon - 1;
  let top = -1;
  for (let steps = 0; steps < 20 && at >= bench.sentence.first; steps++) {
    if (at < semicolon && wordAt(bench, at).pos === 'VERB') top = at;
    at = wordAt(bench, at).head;
  }
  return top;
}
