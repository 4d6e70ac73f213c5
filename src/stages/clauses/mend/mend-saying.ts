import type { Token } from '../../../core/layers/segments.ts';
import { type Bench, isNominal, keepAsPhrase, kid, kidsOf, LONGEST, patch, wordAt } from '../bench.ts';

export function says({ lexicon }: Bench, { lemma }: Token): boolean {
  const rows = lexicon.predicates.get(`verb ${lemma.toLowerCase()}`);
  return rows?.some((row) => row.source !== undefined && row.forms.includes('that')) === true;
}

export function mendSaying(bench: Bench, i: number): void {
  mendSaid(bench, i);
  const subjects = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep === 'nsubj' && child < i);
  const listed = subjects.length === 1 ? speakerInList(bench, i, subjects[0] as number) : -1;
  if (listed >= 0) takeFromList(bench, i, { subject: subjects[0] as number, speaker: listed });
  else if (subjects.length === 1 && freeSpeaker(bench, i, subjects[0] as number)) return;
  else if (subjects.length > 1) splitParenthesis(bench, i, subjects);
  else if (subjects.length === 0) findSpeaker(bench, i);
  else if (opensAt(bench, leftOf(bench, subjects[0] as number)) && isLoose(bench, i)) hang(bench, i);
}

/** `wounded another in the north, the ministry announced`: what stands behind the comma speaks alone. */
function speakerInList(bench: Bench, i: number, subject: number): number {
  const last =
    kidsOf(bench, subject)
      .filter((child) => wordAt(bench, child).dep === 'conj' && child < i)
      .at(-1) ?? -1;
  if (last < 0 || kid(bench, last, /^cc$/) >= 0 || !opensAt(bench, leftOf(bench, last))) return -1;
  return last;
}

/** `…, the group said, after a siege`: behind a comma, without a conjunction or a content of its own. */
function isLoose(bench: Bench, i: number): boolean {
  const { dep, head } = wordAt(bench, i);
  // `Israel struck the port, its army says`: who strikes does not say
  const hungBehind = dep === 'ccomp' && head >= 0 && head < i && !says(bench, wordAt(bench, head));
  if (!/^(conj|advcl|xcomp|dep)$/.test(dep) && !hungBehind) return false;
  return kid(bench, i, /^(mark|ccomp|advmod)$/) < 0;
}

/** `Fighters attacked the city, activists said` with the fighters as who said it: their deed is what is said. */
function freeSpeaker(bench: Bench, i: number, subject: number): boolean {
  const speaker = speakerBefore(bench, i);
  if (speaker === null || speaker <= subject) return false;
  const deed = kid(bench, subject, /^acl$/);
  if (deed < subject || deed > speaker || kid(bench, deed, /^(aux|nsubj|mark|obl:agent)/) >= 0) return false;
  patch(bench, deed, { head: i, dep: 'ccomp', tag: 'VBD' });
  keepAsPhrase(bench, subject);
  patch(bench, subject, { head: deed, dep: 'nsubj' });
  patch(bench, speaker, { head: i, dep: 'nsubj' });
  return true;
}

/** `Rebels shelled the port, Reuters reported`: a whole clause before a saying is what is said. */
function mendSaid(bench: Bench, i: number): void {
  if (kid(bench, i, /^(ccomp|aux)$/) >= 0) return;
  const clause = kidsOf(bench, i).find((child) => child < i && isWholeClause(bench, child)) ?? -1;
  if (clause >= 0) patch(bench, clause, { dep: 'ccomp' });
}

function isWholeClause(bench: Bench, i: number): boolean {
  const { pos, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^(advcl|dep|csubj|parataxis)$/.test(dep)) return false;
  return kid(bench, i, /^nsubj/) >= 0 && kid(bench, i, /^(mark|advmod)$/) < 0;
}

function takeFromList(
  bench: Bench,
  i: number,
  { subject, speaker }: { readonly subject: number; readonly speaker: number },
): void {
  const above = wordAt(bench, i).head;
  patch(bench, speaker, { head: i, dep: 'nsubj' });
  if (above < 0 || above > subject) return;
  patch(bench, subject, { head: above, dep: kid(bench, above, /^obj$/) < 0 ? 'obj' : 'dep' });
  if (kid(bench, i, /^ccomp$/) < 0) hang(bench, i);
}

/** `The group, Kyiv believes, is armed`: the subject before the comma belongs to what is believed. */
function splitParenthesis(bench: Bench, i: number, subjects: readonly number[]): void {
  const verb = wordAt(bench, i);
  const own = subjects.at(-1) as number;
  const content =
    kidsOf(bench, i).find((child) => child > i && /^(xcomp|ccomp)$/.test(wordAt(bench, child).dep)) ?? -1;
  if (content < 0 || wordAt(bench, i + 1)?.text !== ',' || !opensAt(bench, leftOf(bench, own))) return;
  const passive = kid(bench, content, /^aux:pass$/) >= 0;
  for (const child of kidsOf(bench, i)) {
    if (child === own || child === content) continue;
    const subject = wordAt(bench, child).dep === 'nsubj';
    patch(
      bench,
      child,
      subject ? { head: content, dep: passive ? 'nsubj:pass' : 'nsubj' } : { head: content },
    );
  }
  patch(bench, content, { head: verb.head, dep: verb.dep });
  patch(bench, i, { head: content, dep: 'parataxis' });
}

/** `…, activists said on Monday`, `…," said Russell`: the words between the comma and the verb are who says it. */
function findSpeaker(bench: Bench, i: number): void {
  const { tag, dep } = wordAt(bench, i);
  if (!/^VB[DPZN]$/.test(tag) || kid(bench, i, /^(aux|cop|nsubj|mark)/) >= 0 || dep.startsWith('acl')) return;
  const speaker = speakerBefore(bench, i) ?? speakerBehind(bench, i);
  if (speaker === null) return;
  patch(bench, speaker, { head: i, dep: 'nsubj' });
  if (tag === 'VBN') patch(bench, i, { tag: 'VBD' });
  if (kid(bench, i, /^ccomp$/) < 0) hang(bench, i);
}

function speakerBefore(bench: Bench, i: number): number | null {
  let head = -1;
  for (let j = i - 1; j >= bench.sentence.first && i - j <= 10; j--) {
    if (isOpening(wordAt(bench, j).text)) return head < 0 ? null : head;
    if (head < 0 && !isNominal(wordAt(bench, j))) return null;
    if (!/^(NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(wordAt(bench, j).pos) && wordAt(bench, j).tag !== 'POS')
      return null;
    if (head < 0) head = topNoun(bench, j, i);
  }
  return null;
}

/** Climbs from the last noun of a phrase to its head, as long as it lies before the verb. */
function topNoun(bench: Bench, from: number, before: number): number {
  let top = from;
  for (let steps = 0; steps < 8 && /^(flat|compound|appos)/.test(wordAt(bench, top).dep); steps++) {
    const { head } = wordAt(bench, top);
    if (head < 0 || head >= before || !isNominal(wordAt(bench, head))) break;
    top = head;
  }
  return top;
}

function speakerBehind(bench: Bench, i: number): number | null {
  if (i === bench.sentence.first || !isOpening(wordAt(bench, i - 1).text) || isSecondDeed(bench, i))
    return null;
  for (let j = i + 1; j < bench.sentence.last && j <= i + 4; j++) {
    const word = wordAt(bench, j);
    if (isNominal(word))
      return word.head === i || kid(bench, i, /^obj$/) < 0 ? lastOfName(bench, j, i) : null;
    if (word.pos !== 'DET' && word.pos !== 'ADJ') return null;
  }
  return null;
}

/** `expels diplomats, recalls envoy`: in a headline what stands bare behind a further verb is its object, unless it `says`. */
function isSecondDeed(bench: Bench, i: number): boolean {
  const { tag, lemma } = wordAt(bench, i);
  return (
    /^VB[ZP]$/.test(tag) &&
    wordAt(bench, i - 1).text === ',' &&
    /^NNS?$/.test(wordAt(bench, i + 1).tag) &&
    !/^(say|report)$/.test(lemma)
  );
}

function lastOfName(bench: Bench, from: number, verb: number): number | null {
  let top = from;
  for (let steps = 0; steps < 8; steps++) {
    const { head } = wordAt(bench, top);
    if (head === verb || head <= verb || !isNominal(wordAt(bench, head)) || head - from > 6) break;
    top = head;
  }
  return top;
}

function isOpening(text: string): boolean {
  return text === ',' || text === '"' || text === '”' || text === "''" || text === '—' || text === '–';
}

/** The token before a phrase: its first word is the first of its first child, and so on down. */
function leftOf(bench: Bench, head: number): number {
  let first = head;
  for (let steps = 0; steps < 20; steps++) {
    const child = kidsOf(bench, first).find((one) => wordAt(bench, one).pos !== 'PUNCT') ?? first;
    if (child >= first) break;
    first = child;
  }
  return first - 1;
}

function opensAt(bench: Bench, i: number): boolean {
  return i >= bench.sentence.first && isOpening(wordAt(bench, i).text);
}

/** Hangs a saying as a parenthesis on the root of its sentence; a root stays where it is. */
function hang(bench: Bench, i: number): void {
  let root = i;
  for (let steps = 0; steps < LONGEST && wordAt(bench, root).head >= 0; steps++)
    root = wordAt(bench, root).head;
  if (root === i || kid(bench, i, /^cc$/) >= 0) return;
  patch(bench, i, { head: root, dep: 'parataxis' });
}
