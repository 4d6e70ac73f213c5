import { listedTags } from '../../../nlp/word-lists.ts';
import { type Bench, kid, patch, wordAt } from '../bench.ts';

/** `asked him to hold the west and attack the port`, read as who asked attacks: a bare form goes on with no past tense but with the infinitive before it. */
export function mendBareConjunct(bench: Bench, i: number): void {
  const { tag, dep, head, text } = wordAt(bench, i);
  if (tag !== 'VB' || dep !== 'conj' || head > i || !/^VB[DZ]$/.test(wordAt(bench, head).tag)) return;
  if (/VBD/.test(listedTags(text)) || kid(bench, i, /^(nsubj|aux|mark|cop)/) >= 0) return;
  if (kid(bench, head, /^aux/) >= 0) return;
  const infinitive = infinitiveBefore(bench, head, i);
  if (infinitive > head) patch(bench, i, { head: infinitive });
}

/** The last infinitive between two verbs; -1 where none is, or where a full clause stands between. */
function infinitiveBefore(bench: Bench, head: number, i: number): number {
  for (let j = i - 1; j > head; j--) {
    const { tag, text } = wordAt(bench, j);
    if (/^(VB[DZP]|MD)$/.test(tag) || /^[;:]$/.test(text)) return -1;
    if (tag === 'VB') return kid(bench, j, /^mark$/) >= 0 ? j : -1;
  }
  return -1;
}
