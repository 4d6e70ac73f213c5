import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** What a noun of saying claims belongs to it: `reports …, that troops looted, were false`. */
export function mendClaim(bench: Bench, i: number): void {
  mendJudged(bench, i);
  mendOwnContent(bench, i);
  mendPredicated(bench, i);
  mendPurpose(bench, i);
}

/**
 * `Reports on radio that voters had been shot were false`, read as `shot false`: a predicate with a finite copula has a
 * subject; where it lacks one and a claim with a `that` stands before, the claim is what is judged.
 */
function mendJudged(bench: Bench, judged: number): void {
  const { dep, pos } = wordAt(bench, judged);
  if (pos !== 'ADJ' || dep === 'root' || kid(bench, judged, /^(nsubj|csubj|cc|mark)/) >= 0) return;
  const copula = kid(bench, judged, /^cop$/);
  if (copula < 0 || copula > judged || !/^VB[DZP]$/.test(wordAt(bench, copula).tag)) return;
  const claim = claimBefore(bench, copula);
  if (claim === null) return;
  const verb = verbBetween(bench, claim.that, copula);
  if (verb < 0 || bench.sentence.first > claim.noun) return;
  patch(bench, judged, { head: -1, dep: 'root' });
  patch(bench, claim.noun, { head: judged, dep: 'nsubj' });
  patch(bench, verb, { head: claim.noun, dep: 'acl' });
  patch(bench, claim.that, { head: verb, dep: 'mark', pos: 'SCONJ', tag: 'IN' });
  for (const child of kidsOf(bench, verb)) if (child > judged) patch(bench, child, { head: judged });
}

/** `reports, denied by the mayor, that troops looted`: no circumstance opens with `that`. */
function mendOwnContent(bench: Bench, verb: number): void {
  const { dep, pos } = wordAt(bench, verb);
  if (pos !== 'VERB' || !/^(advcl|conj|dep)$/.test(dep) || kid(bench, verb, /^nsubj/) < 0) return;
  if (kid(bench, verb, /^cc$/) >= 0) return;
  const that = kidsOf(bench, verb).find((i) => i < verb && isThat(bench, i)) ?? -1;
  if (that < 0 || wordAt(bench, that - 1).text !== ',') return;
  const claim = claimBefore(bench, that + 1);
  if (claim === null || claim.that !== that || isBelow(bench, claim.noun, verb)) return;
  patch(bench, verb, { head: claim.noun, dep: 'acl' });
  const aside = claim.noun + 2;
  if (wordAt(bench, aside - 1).text !== ',' || wordAt(bench, aside).tag !== 'VBN') return;
  if (!isBelow(bench, claim.noun, aside)) patch(bench, aside, { head: claim.noun, dep: 'acl' });
}

/** `It is not true that troops looted`: what an adjective of truth speaks of is its content, no circumstance. */
function mendPredicated(bench: Bench, verb: number): void {
  const { dep, pos, head } = wordAt(bench, verb);
  if (pos !== 'VERB' || dep !== 'advcl' || head < bench.sentence.first || head > verb) return;
  const above = wordAt(bench, head);
  if (above.pos !== 'ADJ' || !bench.lexicon.predicates.has(`adjective ${above.lemma}`)) return;
  if (kidsOf(bench, verb).some((i) => i < verb && isThat(bench, i))) patch(bench, verb, { dep: 'ccomp' });
}

/** `made preparations to storm the town`: the infinitive behind a noun of intent is its content. */
function mendPurpose(bench: Bench, verb: number): void {
  const { dep, tag, head } = wordAt(bench, verb);
  if (tag !== 'VB' || !/^(xcomp|advcl)$/.test(dep) || head < bench.sentence.first || head > verb) return;
  const to = kidsOf(bench, verb).find((i) => wordAt(bench, i).tag === 'TO') ?? -1;
  const noun = kid(bench, head, /^obj$/);
  if (to < 0 || noun < 0 || !isNextTo(bench, noun, to) || isBelow(bench, noun, verb)) return;
  const rows = bench.lexicon.predicates.get(`noun ${wordAt(bench, noun).lemma}`);
  if (rows?.some((row) => row.forms.includes('to')) === true) patch(bench, verb, { head: noun, dep: 'acl' });
}

/** Right before, or with nothing but a day between: `an accord on Thursday to supply wheat`. */
function isNextTo(bench: Bench, noun: number, to: number): boolean {
  for (let i = noun + 1; i < to; i++) {
    const { pos, text } = wordAt(bench, i);
    if (pos !== 'ADP' && !bench.lexicon.times.has(text.toLowerCase())) return false;
  }
  return noun < to;
}

/** The last claim with a `that` behind it before a place. */
function claimBefore(bench: Bench, end: number): { readonly noun: number; readonly that: number } | null {
  for (let that = end - 1; that > bench.sentence.first; that--) {
    if (!isThat(bench, that)) continue;
    for (let noun = that - 1; noun >= bench.sentence.first && noun > that - LONGEST_ASIDE; noun--)
      if (isClaim(bench, noun)) return { noun, that };
    return null;
  }
  return null;
}

const LONGEST_ASIDE = 9;

function isThat(bench: Bench, i: number): boolean {
  const { text, tag } = wordAt(bench, i);
  return text.toLowerCase() === 'that' && (tag === 'IN' || tag === 'WDT' || tag === 'DT');
}

function isClaim(bench: Bench, i: number): boolean {
  const word = wordAt(bench, i);
  const rows = isNominal(word) ? bench.lexicon.predicates.get(`noun ${word.lemma}`) : undefined;
  return rows?.some((row) => row.source !== undefined) === true;
}

/** The highest verb between two places. */
function verbBetween(bench: Bench, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const { pos, head, dep } = wordAt(bench, i);
    if (pos === 'VERB' && !/^acl|^amod/.test(dep) && (head <= from || head >= to)) return i;
  }
  return -1;
}
