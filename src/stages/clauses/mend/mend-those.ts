import { type Bench, patch, wordAt } from '../bench.ts';

/** `those on the ground fighting them`: the deed is of those people, not of the place where they are. */
export function mendThose(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (pos !== 'VERB' || dep !== 'acl' || head < bench.sentence.first || head > i) return;
  const { dep: role, head: whole } = wordAt(bench, head);
  if (role !== 'nmod' || whole > head || !/^those$/i.test(wordAt(bench, whole).text)) return;
  patch(bench, i, { head: whole });
}
