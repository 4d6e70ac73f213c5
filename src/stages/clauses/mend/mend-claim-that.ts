import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `claims that officers colluded with the gang`, with `that` read as the object of the noun: behind a noun of saying a
 * `that` with a subject and a verb of its own opens what is claimed.
 */
export function mendClaimThat(bench: Bench, that: number): void {
  mendJudgedClaim(bench, that);
  const { text, pos, dep } = wordAt(bench, that);
  const noun = that - 1;
  if (text !== 'that' || pos === 'SCONJ' || !/^(obj|nsubj)/.test(dep) || !isClaim(bench, noun)) return;
  const verb = verbBehind(bench, that);
  if (verb < 0 || isBelow(bench, noun, verb) || wordAt(bench, that).head === verb) return;
  takeModified(bench, noun, verb);
  patch(bench, that, { pos: 'SCONJ', tag: 'IN', head: verb, dep: 'mark' });
  patch(bench, verb, { head: noun, dep: 'acl' });
  if (kid(bench, verb, /^aux/) < 0) makeActive(bench, verb);
}

/**
 * `Reports that towns have fallen are premature`, read as reports that are premature: where a verb with a subject of its
 * own stands between `that` and the adjective, it is what is reported, and the claim is what is judged.
 */
function mendJudgedClaim(bench: Bench, that: number): void {
  const { text, dep, head: judged } = wordAt(bench, that);
  const noun = that - 1;
  if (text !== 'that' || dep !== 'nsubj' || judged < that || wordAt(bench, judged).head !== noun) return;
  if (wordAt(bench, judged).pos !== 'ADJ' || kid(bench, judged, /^cop$/) < 0 || !isClaim(bench, noun)) return;
  const verb = kidsOf(bench, judged).find(
    (i) => i > that && i < judged && wordAt(bench, i).pos === 'VERB' && kid(bench, i, /^nsubj/) >= 0,
  );
  if (verb === undefined) return;
  const { head, dep: above } = wordAt(bench, noun);
  patch(bench, judged, { head, dep: above });
  patch(bench, noun, { head: judged, dep: 'nsubj' });
  patch(bench, verb, { head: noun, dep: 'acl' });
  patch(bench, that, { pos: 'SCONJ', tag: 'IN', head: verb, dep: 'mark' });
  for (const child of kidsOf(bench, noun)) if (child > judged) patch(bench, child, { head: judged });
}

/** The first verb behind `that` with a subject between the two. */
function verbBehind(bench: Bench, that: number): number {
  for (let i = that + 2; i < bench.sentence.last && i < that + LONGEST_SUBJECT; i++) {
    const { pos, text } = wordAt(bench, i);
    if (/^[,;:]$/.test(text)) return -1;
    const subject = pos === 'VERB' ? kid(bench, i, /^nsubj/) : -1;
    if (subject > that && subject < i) return i;
  }
  return -1;
}

const LONGEST_SUBJECT = 10;

/** `brigades executed bandits`, read as executed bandits: what a verb with a subject was hung on is its object. */
function takeModified(bench: Bench, noun: number, verb: number): void {
  const { dep, head } = wordAt(bench, verb);
  if (dep !== 'amod' || head < verb) return;
  patch(bench, verb, { head: noun, dep: 'acl' });
  for (const child of kidsOf(bench, head)) if (child < verb) patch(bench, child, { head: verb });
  patch(bench, head, { head: verb, dep: 'obj' });
}

/** Without a helper a participle with a subject is a past tense, and the bare noun behind it its object. */
function makeActive(bench: Bench, verb: number): void {
  if (wordAt(bench, verb).tag === 'VBN') patch(bench, verb, { tag: 'VBD' });
  for (const child of kidsOf(bench, verb)) {
    const { dep } = wordAt(bench, child);
    if (dep === 'nsubj:pass') patch(bench, child, { dep: 'nsubj' });
    const bare = child > verb && dep === 'obl' && kid(bench, child, /^case$/) < 0;
    if (bare && isNominal(wordAt(bench, child)) && kid(bench, verb, /^obj$/) < 0)
      patch(bench, child, { dep: 'obj' });
  }
}

function isClaim(bench: Bench, noun: number): boolean {
  const rows = bench.lexicon.predicates.get(`noun ${wordAt(bench, noun).lemma}`);
  return rows?.some((row) => row.forms.includes('that')) === true;
}
