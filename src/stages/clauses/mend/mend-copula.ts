import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `The Foix ( ) is a river`, read as a name with an apposition: a noun that has a copula is a predicate, so it heads
 * its sentence and what it was hung on is its subject. False where the tree holds no such noun.
 */
export function mendCopula(bench: Bench, root: number): boolean {
  const predicate =
    kidsOf(bench, root).find((i) => i > root && isPredicate(bench, i)) ?? lostPredicate(bench, root);
  if (predicate < 0) return false;
  patch(bench, predicate, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, root))
    if (child > predicate || wordAt(bench, child).text === ',') patch(bench, child, { head: predicate });
  patch(bench, root, { head: predicate, dep: roleOf(bench, root, predicate) });
  return true;
}

/** `Reports that nine had been shot were false`: a predicate with a finite copula of its own completes no other verb. */
function lostPredicate(bench: Bench, root: number): number {
  for (let i = root + 1; i < bench.sentence.last; i++) {
    const { pos, dep, head } = wordAt(bench, i);
    if (pos !== 'ADJ' || dep !== 'xcomp' || head <= root) continue;
    const copula = kid(bench, i, /^cop$/);
    if (copula > head && /^VB[DZP]$/.test(wordAt(bench, copula).tag)) return i;
  }
  return -1;
}

const LOOSE = /^(appos|conj|nmod|dep|list|parataxis|nmod:unmarked)$/;

function isPredicate(bench: Bench, i: number): boolean {
  if (!LOOSE.test(wordAt(bench, i).dep) || kid(bench, i, /^(mark|cc)$/) >= 0) return false;
  const copula = kid(bench, i, /^cop$/);
  return copula >= 0 && copula < i && /^VB[DZP]$/.test(wordAt(bench, copula).tag);
}

/** `In Sudan, war is a habit`: what has a preposition, or finds the place taken, is no subject. */
function roleOf(bench: Bench, noun: number, predicate: number): string {
  if (kid(bench, predicate, /^nsubj/) >= 0) return 'obl';
  return kid(bench, noun, /^case$/) >= 0 ? 'obl' : 'nsubj';
}
