import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `the murder of Jane al-Roe`, `its chief, Jane al-Roe, left`: nothing hangs on a preposition or a comma. What stands right
 * behind the preposition is its phrase, and a name behind a comma says who stands before it.
 */
export function mendHungOnSign(bench: Bench, i: number): void {
  const { head: sign, dep } = wordAt(bench, i);
  if (sign < bench.sentence.first || sign > i || dep === 'fixed' || !isNominal(wordAt(bench, i))) return;
  if (Math.min(i, ...kidsOf(bench, i)) !== sign + 1) return;
  const before = sign - 1;
  if (before < bench.sentence.first || isBelow(bench, before, i)) return;
  const { pos, text } = wordAt(bench, sign);
  if (pos === 'ADP' && kid(bench, sign, /^fixed$/) < 0) hangBehind(bench, { i, sign, before });
  else if (text === ',') hangAside(bench, { i, sign, before });
}

interface Place {
  readonly i: number;
  readonly sign: number;
  readonly before: number;
}

function hangBehind(bench: Bench, { i, sign, before }: Place): void {
  const { pos } = wordAt(bench, before);
  const noun = pos === 'NOUN' || pos === 'PROPN';
  if (!noun && pos !== 'VERB') return;
  patch(bench, i, { head: before, dep: noun ? 'nmod' : 'obl' });
  patch(bench, sign, { head: i, dep: 'case' });
}

/** The name ends before a comma or with the sentence. */
function hangAside(bench: Bench, { i, sign, before }: Place): void {
  if (wordAt(bench, i).pos !== 'PROPN' || wordAt(bench, before).pos !== 'NOUN') return;
  const last = Math.max(
    i,
    ...kidsOf(bench, i).filter((child) => /^flat|^compound/.test(wordAt(bench, child).dep)),
  );
  if (!/^[,.;]$/.test(wordAt(bench, last + 1).text)) return;
  patch(bench, i, { head: before, dep: 'appos' });
  patch(bench, sign, { head: i, dep: 'punct' });
}
