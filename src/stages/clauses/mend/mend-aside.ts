import { type Bench, isBelow, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `The party, banned since 2019, fielded candidates`, read as `the party banned`: no comma parts a subject from its
 * verb, so the participle is an aside and the verb behind the second comma is the main one.
 */
export function mendAside(bench: Bench, aside: number): void {
  const { tag, pos, head, dep } = wordAt(bench, aside);
  if (pos !== 'VERB' || (tag !== 'VBD' && tag !== 'VBN') || kid(bench, aside, /^(aux|mark|cop)/) >= 0) return;
  const subject = kid(bench, aside, /^nsubj/);
  if (subject < 0 || subject > aside - 2 || wordAt(bench, aside - 1).text !== ',') return;
  const main = kidsOf(bench, aside).find((i) => i > aside + 1 && isMain(bench, i)) ?? -1;
  if (main < 0 || isBelow(bench, head, aside)) return;
  patch(bench, main, { head, dep });
  patch(bench, subject, { head: main, dep: 'nsubj' });
  patch(bench, aside, { head: subject, dep: 'acl', tag: 'VBN' });
  for (const child of kidsOf(bench, aside)) if (child > main) patch(bench, child, { head: main });
}

/** A finite verb without a subject or conjunction of its own, right behind a comma. */
function isMain(bench: Bench, i: number): boolean {
  const { pos, tag, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^(conj|parataxis|ccomp)$/.test(dep)) return false;
  const helper = kid(bench, i, /^aux/);
  if (!/^VB[DZP]?$/.test(tag) && helper < 0) return false;
  if (kid(bench, i, /^(cc|mark|nsubj)/) >= 0) return false;
  const first = helper >= 0 && helper < i ? helper : i;
  return wordAt(bench, first - 1).text === ',';
}
