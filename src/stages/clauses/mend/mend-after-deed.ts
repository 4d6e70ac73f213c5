import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_SUBJECT = 6;
const SUBORDINATORS = /^(?:after|before|since)$/i;

/**
 * `years after generals seized power`, read as seized generals: a participle with an object of its own behind a noun is no
 * attribute, so the noun did it, and the preposition before them opens a clause.
 */
export function mendAfterDeed(bench: Bench, i: number): void {
  const { pos, tag } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DN]$/.test(tag) || !/^NNP?S?$/.test(wordAt(bench, i - 1).tag)) return;
  const marker = markerBefore(bench, i);
  if (marker < 0 || kid(bench, i, /^(aux|mark|cc|obl:agent)/) >= 0 || !opensObject(bench, i + 1)) return;
  const object = objectOf(bench, i);
  const above = wordAt(bench, i).head < 0 ? mainBefore(bench, marker, i) : governorOf(bench, marker, i);
  if (object < 0 || above < 0) return;
  if (wordAt(bench, i).head < 0) yieldRoot(bench, i, above);
  else if (isBelow(bench, above, i)) return;
  patch(bench, i, { head: above, dep: 'advcl', tag: 'VBD' });
  patch(bench, object, { head: i, dep: 'obj' });
  patch(bench, i - 1, { head: i, dep: 'nsubj' });
  patch(bench, marker, { head: i, dep: 'mark' });
  for (let j = marker + 1; j < i - 1; j++)
    if (wordAt(bench, j).head < marker || wordAt(bench, j).head > i) patch(bench, j, { head: i - 1 });
  const measure = marker - 1;
  if (isMeasure(bench, measure)) patch(bench, measure, { head: i, dep: 'obl:unmarked' });
}

/** The preposition that opens the phrase right before the verb; -1 where another word does, or it opens a clause already. */
function markerBefore(bench: Bench, i: number): number {
  for (let j = i - 2; j > bench.sentence.first && i - j <= LONGEST_SUBJECT; j--) {
    const { text, pos, dep } = wordAt(bench, j);
    if (SUBORDINATORS.test(text)) return dep === 'case' ? j : -1;
    if (!/^(DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(pos)) return -1;
  }
  return -1;
}

/** A phrase that is no time: `talks held Monday` have no object. */
function opensObject(bench: Bench, i: number): boolean {
  const { pos, text, tag } = wordAt(bench, i);
  return (
    /^(DET|ADJ|NUM|PROPN|NOUN|PRON)$/.test(pos) &&
    !/^W/.test(tag) &&
    !bench.lexicon.times.has(text.toLowerCase())
  );
}

function objectOf(bench: Bench, i: number): number {
  const { dep, head } = wordAt(bench, i);
  if (dep === 'amod') return head > i ? head : -1;
  if (!/^(acl|acl:relcl|conj|advcl|parataxis|root)$/.test(dep)) return -1;
  const object = kid(bench, i, /^(obj|xcomp)$/);
  return object > i && isNominal(wordAt(bench, object)) ? object : -1;
}

/** `is about to restore ties years after crowds looted it`: the predicate that was hung on the deed behind it. */
function mainBefore(bench: Bench, marker: number, i: number): number {
  const main = kidsOf(bench, i).find(
    (k) => k < marker && (kid(bench, k, /^cop$/) >= 0 || kid(bench, k, /^nsubj/) >= 0),
  );
  return main ?? -1;
}

function yieldRoot(bench: Bench, i: number, main: number): void {
  patch(bench, main, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, i))
    if (child !== main && !/^(obj|obl|nmod|aux|advmod)/.test(wordAt(bench, child).dep))
      patch(bench, child, { head: main });
}

/** The verb that the words before the preposition hang on, else the nearest before it. */
function governorOf(bench: Bench, marker: number, i: number): number {
  let at = marker - 1;
  for (let steps = 0; steps < 8 && at >= bench.sentence.first && at < marker; steps++) {
    if (isVerb(bench, at)) return at;
    at = wordAt(bench, at).head;
  }
  for (let j = marker - 1; j >= bench.sentence.first; j--) if (j !== i && isVerb(bench, j)) return j;
  return -1;
}

function isVerb(bench: Bench, i: number): boolean {
  return wordAt(bench, i).pos === 'VERB';
}

/** `two years after`, `days before` */
function isMeasure(bench: Bench, i: number): boolean {
  const { tag } = wordAt(bench, i);
  return (
    tag === 'NNS' || (tag === 'NN' && kidsOf(bench, i).some((j) => /^(DET|NUM)$/.test(wordAt(bench, j).pos)))
  );
}
