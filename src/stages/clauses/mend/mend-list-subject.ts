import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `Kenya, Uganda, and Chad met`, read as a name with a relative clause that has the last name for its subject: the
 * verb heads the sentence, and who stands before it forms one list. A day there (`lawmakers Tuesday endorsed`) is no
 * subject. False where the tree holds nothing of the kind.
 */
export function mendListSubject(bench: Bench, root: number): boolean {
  for (const verb of kidsOf(bench, root)) {
    if (verb < root || !isFiniteVerb(bench, verb)) continue;
    const last = kid(bench, verb, /^nsubj$/);
    if (last < 0 || last > verb || last <= root) continue;
    if (wordAt(bench, verb).dep === 'conj' && !isJoinedSubject(bench, verb, last)) continue;
    if (takeBackName(bench, root, { verb, last }) || joinSubject(bench, root, { verb, last })) return true;
  }
  return false;
}

interface Torn {
  readonly verb: number;
  /** What the parser took for the subject. */
  readonly last: number;
}

function joinSubject(bench: Bench, root: number, { verb, last }: Torn): boolean {
  const coordinator = coordinatorBefore(bench, last);
  const isTime = bench.lexicon.times.has(wordAt(bench, last).text.toLowerCase());
  if (coordinator < 0 && !isTime) return false;
  promote(bench, root, verb);
  if (isTime) patch(bench, last, { dep: 'obl' });
  else {
    patch(bench, last, { head: root, dep: 'conj' });
    patch(bench, coordinator, { head: last, dep: 'cc' });
    joinList(bench, root, last);
  }
  return true;
}

function isFiniteVerb(bench: Bench, i: number): boolean {
  const { pos, tag, dep } = wordAt(bench, i);
  const helped = tag === 'VBN' && kid(bench, i, /^aux/) >= 0;
  return pos === 'VERB' && (helped || /^VB[DZP]$/.test(tag)) && /^(acl|conj)/.test(dep);
}

/** `the army and the rebels have met`, read as an army beside a sentence: without a comma before `and` they are one subject. */
function isJoinedSubject(bench: Bench, verb: number, last: number): boolean {
  const cc = kid(bench, verb, /^cc$/);
  return cc >= 0 && cc < last && coordinatorBefore(bench, last) === cc && wordAt(bench, cc - 1).text !== ',';
}

/** `Presidents Jane Roe and John Doe agreed`, with `Doe` alone as who agreed: a surname goes with its first name. */
function takeBackName(bench: Bench, root: number, { verb, last }: Torn): boolean {
  const first = wordAt(bench, last - 1);
  if (
    first.dep !== 'conj' ||
    !isBelow(bench, last - 1, root) ||
    first.pos !== 'PROPN' ||
    wordAt(bench, last).pos !== 'PROPN'
  )
    return false;
  promote(bench, root, verb);
  patch(bench, last - 1, { head: root });
  patch(bench, last, { head: last - 1, dep: 'flat' });
  return true;
}

/** The `and` right before the phrase of a noun. */
function coordinatorBefore(bench: Bench, noun: number): number {
  let first = noun;
  for (const child of kidsOf(bench, noun))
    if (child < first && !/^(cc|punct)$/.test(wordAt(bench, child).dep)) first = child;
  const before = first - 1;
  if (before <= bench.sentence.first || wordAt(bench, before).dep !== 'cc') return -1;
  return isBelow(bench, noun, before) ? -1 : before;
}

function promote(bench: Bench, root: number, verb: number): void {
  patch(bench, verb, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, root)) if (child > verb) patch(bench, child, { head: verb });
  patch(bench, root, { head: verb, dep: 'nsubj' });
}

/** Names between commas within a list are its members, whatever they were taken for. */
function joinList(bench: Bench, root: number, last: number): void {
  for (const child of kidsOf(bench, root)) {
    if (child <= root || child >= last || wordAt(bench, child).dep !== 'appos') continue;
    if (isNominal(wordAt(bench, child))) patch(bench, child, { dep: 'conj' });
  }
}
