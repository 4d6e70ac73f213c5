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
    const coordinator = coordinatorBefore(bench, last);
    const isTime = bench.lexicon.times.has(wordAt(bench, last).text.toLowerCase());
    if (coordinator < 0 && !isTime) continue;
    promote(bench, root, verb);
    if (isTime) patch(bench, last, { dep: 'obl' });
    else {
      patch(bench, last, { head: root, dep: 'conj' });
      patch(bench, coordinator, { head: last, dep: 'cc' });
      joinList(bench, root, last);
    }
    return true;
  }
  return false;
}

function isFiniteVerb(bench: Bench, i: number): boolean {
  const { pos, tag, dep } = wordAt(bench, i);
  return pos === 'VERB' && /^VB[DZP]$/.test(tag) && /^acl/.test(dep);
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
