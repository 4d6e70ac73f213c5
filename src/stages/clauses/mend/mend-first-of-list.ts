import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_GAP = 4;

/** `Chad, the Congo, Mali and Niger welcomed`, with Chad as all there is: the first of a list that goes on behind its comma. */
export function mendFirstOfList(bench: Bench, i: number): void {
  if (wordAt(bench, i).head >= 0 || wordAt(bench, i).pos !== 'PROPN' || wordAt(bench, i + 1).text !== ',')
    return;
  if (kid(bench, i, /^(case|cop|nsubj)/) >= 0) return;
  const second = secondOf(bench, i + 1);
  if (second < 0) return;
  const verb = wordAt(bench, second).head;
  const above = wordAt(bench, verb).head;
  patch(bench, verb, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, i))
    if (wordAt(bench, child).pos === 'VERB') patch(bench, child, { head: verb, dep: 'parataxis' });
  if (above >= 0 && above !== i) patch(bench, above, { head: verb, dep: 'parataxis' });
  for (const child of kidsOf(bench, second))
    if (wordAt(bench, child).dep === 'conj') patch(bench, child, { head: i });
  patch(bench, second, { head: i, dep: 'conj' });
  patch(bench, i, { head: verb, dep: 'nsubj' });
}

/** The subject right behind the comma, if it is a list of names with its `and`. */
function secondOf(bench: Bench, comma: number): number {
  for (let j = comma + 1; j <= comma + LONGEST_GAP && j < bench.sentence.last; j++) {
    const { dep, head, pos } = wordAt(bench, j);
    if (dep === 'appos' && pos === 'PROPN' && wordAt(bench, j + 1).text === ',') return lastOf(bench, j);
    if (dep.startsWith('nsubj') && head > j && isNominal(wordAt(bench, j)))
      return kidsOf(bench, j).some((one) => wordAt(bench, one).dep === 'conj' && kid(bench, one, /^cc$/) >= 0)
        ? j
        : -1;
    if (!/^(DET|ADJ|PROPN)$/.test(pos)) return -1;
  }
  return -1;
}

/** `Chad, the poor Mali, and Niger welcomed`: the second was taken for another name of the first. */
function lastOf(bench: Bench, second: number): number {
  const cc = second + 2;
  if (wordAt(bench, cc).dep !== 'cc') return -1;
  for (let j = cc + 1; j <= cc + LONGEST_GAP && j < bench.sentence.last; j++) {
    const { dep, head } = wordAt(bench, j);
    if (dep.startsWith('nsubj') && head > j) {
      patch(bench, second, { dep: 'conj' });
      patch(bench, cc, { head: j });
      return j;
    }
  }
  return -1;
}
