import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const OPENERS = /^(?:after|before|since|because|when|while|although|though|unless|until|once|as)$/i;

/**
 * `expelled the mission in June; it left`, `was held in May after rebels took it`: no phrase reaches over a semicolon, nor
 * over the word that opens a clause, to a verb behind it.
 */
export function mendOverEdge(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (!dep.startsWith('obl') || head <= i || kid(bench, i, /^case$/) < 0) return;
  if (!isNominal(wordAt(bench, i)) && wordAt(bench, i).pos !== 'NUM') return;
  const edge = edgeBetween(bench, i, head);
  const above = edge < 0 ? -1 : verbBefore(bench, i);
  if (above < 0 || isBelow(bench, above, i)) return;
  patch(bench, i, { head: above });
  if (wordAt(bench, edge).dep === 'mark' && wordAt(bench, head).dep === 'conj')
    patch(bench, head, { dep: 'advcl' });
}

/** The semicolon, or the opener of the clause of a verb, between a word and the verb; -1 without. */
function edgeBetween(bench: Bench, i: number, verb: number): number {
  const opener = kidsOf(bench, verb).find(
    (child) =>
      child > i &&
      child < verb &&
      wordAt(bench, child).dep === 'mark' &&
      OPENERS.test(wordAt(bench, child).text),
  );
  if (opener !== undefined) return opener;
  for (let j = i + 1; j < verb; j++) if (wordAt(bench, j).text === ';') return j;
  return -1;
}

/** The nearest verb before a phrase, with no other edge between. */
function verbBefore(bench: Bench, i: number): number {
  for (let j = i - 1; j >= bench.sentence.first; j--) {
    const { text, pos, dep } = wordAt(bench, j);
    if (text === ';') return -1;
    if (pos === 'VERB' && !/^(amod|acl|acl:relcl)$/.test(dep)) return j;
  }
  return -1;
}
