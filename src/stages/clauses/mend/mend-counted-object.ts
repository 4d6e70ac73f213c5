import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `arrested 900 of them`: a number with those it counts, right behind a verb without an object, is its object. */
export function mendCountedObject(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (pos !== 'NUM' || !/^(obl|nmod):unmarked$/.test(dep) || head !== i - 1) return;
  const { pos: above, tag } = wordAt(bench, head);
  if (above !== 'VERB' || (tag === 'VBN' && kid(bench, head, /^aux$/) < 0)) return;
  if (kid(bench, head, /^(obj|ccomp|xcomp|aux:pass)$/) >= 0) return;
  const counted = kidsOf(bench, i).some(
    (child) => child > i && kidsOf(bench, child).some((j) => wordAt(bench, j).text.toLowerCase() === 'of'),
  );
  if (counted) patch(bench, i, { dep: 'obj' });
}
