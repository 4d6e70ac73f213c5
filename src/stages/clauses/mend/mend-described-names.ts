import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `Kabul, the Afghan capital, and Kandahar, the chief stronghold`: a description behind a name and a comma stands beside the name. */
export function mendDescribedNames(bench: Bench, i: number): void {
  mendNameOnNoun(bench, i);
  mendBeside(bench, i);
  mendNameOfList(bench, i);
}

/** `Old foes Chad and Sudan`: a noun has no object, the name right behind it says who. */
function mendNameOnNoun(bench: Bench, i: number): void {
  const { pos, dep, head } = wordAt(bench, i);
  if (pos === 'PROPN' && dep === 'obj' && head === i - 1 && wordAt(bench, head).tag === 'NNS')
    patch(bench, i, { dep: 'appos' });
}

function mendBeside(bench: Bench, i: number): void {
  const { pos, dep, head } = wordAt(bench, i);
  const article = kid(bench, i, /^det$/);
  if (pos !== 'NOUN' || article < 0 || article > i || kid(bench, i, /^(case|cc)$/) >= 0) return;
  const name = article - 2;
  if (
    name < bench.sentence.first ||
    wordAt(bench, article - 1).text !== ',' ||
    wordAt(bench, name).pos !== 'PROPN'
  )
    return;
  const lost = dep === 'obl' && head < name;
  const afterLast =
    dep === 'conj' && head < name && wordAt(bench, name).dep === 'conj' && kid(bench, name, /^cc$/) >= 0;
  if (lost || afterLast) patch(bench, i, { head: name, dep: 'appos' });
}

/** What is joined to a description of a name is joined to the name. */
function mendNameOfList(bench: Bench, i: number): void {
  const { pos, dep, head } = wordAt(bench, i);
  if (pos !== 'PROPN' || dep !== 'conj' || head < bench.sentence.first || wordAt(bench, head).dep !== 'appos')
    return;
  const { head: name } = wordAt(bench, head);
  if (
    wordAt(bench, head).pos === 'NOUN' &&
    isNominal(wordAt(bench, name)) &&
    wordAt(bench, name).pos === 'PROPN'
  )
    patch(bench, i, { head: name });
}
