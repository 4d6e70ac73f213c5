import { listedTags } from '../../../nlp/word-lists.ts';
import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_SUBJECT = 6;

/**
 * `Israel says strike killed commander`, `Kyiv says troops retook village`: nobody says a person or a village, and no
 * participle has an object, so what follows the verb of saying is a clause of its own: its subject, its verb, its object.
 */
export function mendBareContent(bench: Bench, i: number): void {
  const subject = i - 1;
  if (!/^NNP?S?$/.test(wordAt(bench, subject).tag)) return;
  const object = objectOf(bench, i);
  if (object < 0) return;
  const saying = sayingBefore(bench, i);
  if (saying < 0 || saying >= subject || kid(bench, saying, /^ccomp$/) >= 0) return;
  patch(bench, i, { head: saying, dep: 'ccomp', pos: 'VERB', tag: 'VBD' });
  if (object !== i) patch(bench, object, { head: i, dep: 'obj' });
  patch(bench, subject, { head: i, dep: 'nsubj' });
  for (let j = saying + 1; j < subject; j++)
    if (wordAt(bench, j).head > i || wordAt(bench, j).head === saying) patch(bench, j, { head: subject });
  for (const child of kidsOf(bench, saying))
    if (child > i && /^(obj|obl)/.test(wordAt(bench, child).dep)) patch(bench, child, { head: i });
}

/** What a word that was taken for a participle, a noun or a second deed has for its object; -1 where it is what it was taken for. */
function objectOf(bench: Bench, i: number): number {
  const { tag, dep, head, text } = wordAt(bench, i);
  if (isPastBehindObject(bench, i)) return kid(bench, i, /^obj$/) < 0 ? i : kid(bench, i, /^obj$/);
  const isAttribute = head > i && ((tag === 'VBN' && dep === 'amod') || (dep === 'compound' && isPast(text)));
  if (isAttribute) return outermost(bench, head);
  if (!/^VB[DN]$/.test(tag) || !/^(acl|conj)$/.test(dep) || kid(bench, i, /^(aux|cc|mark|obl:agent)/) >= 0)
    return -1;
  return kid(bench, i, /^obj$/);
}

/** `denies troops crossed into Sumy`: a past tense behind what was taken for the object of the saying. */
function isPastBehindObject(bench: Bench, i: number): boolean {
  const { tag, head } = wordAt(bench, i);
  const object = wordAt(bench, i - 1);
  return (
    tag === 'VBD' && object.dep === 'obj' && object.head === head && kid(bench, i, /^(nsubj|aux|cc)/) < 0
  );
}

/** `hit`, `cut`: a noun that is its own past tense as well. */
function isPast(text: string): boolean {
  return /^\p{Ll}/u.test(text) && /VBD/.test(listedTags(text));
}

/** `hit apartment block`: the last noun of the compound. */
function outermost(bench: Bench, from: number): number {
  let at = from;
  while (wordAt(bench, at).dep === 'compound' && wordAt(bench, at).head > at) at = wordAt(bench, at).head;
  return at;
}

/** The verb of saying with nothing but one bare phrase between; -1 without. */
function sayingBefore(bench: Bench, i: number): number {
  for (let j = i - 1; j > bench.sentence.first && i - j <= LONGEST_SUBJECT; j--) {
    const { pos, tag } = wordAt(bench, j);
    if (/^VB[DZP]$/.test(tag)) return says(bench, j) ? j : -1;
    if (!/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(pos) && !/^(HYPH|VBN)$/.test(tag)) return -1;
  }
  return -1;
}

function says(bench: Bench, i: number): boolean {
  const rows = bench.lexicon.predicates.get(`verb ${wordAt(bench, i).lemma}`);
  return rows?.some((row) => row.source !== undefined && row.forms.includes('that')) === true;
}
