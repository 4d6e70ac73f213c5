import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `denied charges by bishops that it tortured a priest`, read as bishops that it tortured: behind a noun of saying and whose it is, `that` with a subject opens what is said. */
export function mendClaimByThat(bench: Bench, verb: number): void {
  mendSpreadClaim(bench, verb);
  const { dep, head: owner } = wordAt(bench, verb);
  if (!/^(acl|acl:relcl|ccomp)$/.test(dep) || owner < bench.sentence.first || owner > verb) return;
  const that = subjectOf(bench, verb) - 1;
  if (that !== owner + 1 || wordAt(bench, that).text !== 'that' || wordAt(bench, that).head !== verb) return;
  const noun = claimBefore(bench, owner);
  if (noun < 0) return;
  patch(bench, that, { head: verb, dep: 'mark', pos: 'SCONJ', tag: 'IN' });
  patch(bench, verb, { head: noun, dep: 'acl' });
  joinSecond(bench, verb);
}

/** `claims spread by the rebels that a drone fell`: what was spread holds no content, the claim does. */
function mendSpreadClaim(bench: Bench, verb: number): void {
  const { dep, head: spread } = wordAt(bench, verb);
  if (!/^(advcl|ccomp)$/.test(dep) || spread < bench.sentence.first || spread > verb) return;
  const that = kid(bench, verb, /^mark$/);
  const { tag, dep: role, head: noun } = wordAt(bench, spread);
  if (tag !== 'VBN' || role !== 'acl' || wordAt(bench, that).text !== 'that' || !isClaim(bench, noun)) return;
  patch(bench, verb, { head: noun, dep: 'acl' });
}

/** The first word of the verb's subject. */
function subjectOf(bench: Bench, verb: number): number {
  const subject = kid(bench, verb, /^nsubj/);
  return subject < 0 ? -1 : Math.min(subject, ...kidsOf(bench, subject));
}

/** The noun of saying right before `by the bishops`; -1 without. */
function claimBefore(bench: Bench, owner: number): number {
  const by = kid(bench, owner, /^case$/);
  if (by < 0 || !/^(by|from|of|against)$/i.test(wordAt(bench, by).text)) return -1;
  return isClaim(bench, by - 1) ? by - 1 : -1;
}

function isClaim(bench: Bench, i: number): boolean {
  const { pos, lemma } = wordAt(bench, i);
  const rows = pos === 'NOUN' ? bench.lexicon.predicates.get(`noun ${lemma}`) : undefined;
  return rows?.some((row) => row.source !== undefined && row.forms.includes('that')) === true;
}

/** `tortured and drugged a priest`: right behind the verb `and` joins the next one to it. */
function joinSecond(bench: Bench, verb: number): void {
  const next = verb + 2;
  const { dep, tag } = wordAt(bench, next);
  if (wordAt(bench, verb + 1).dep !== 'cc' || dep !== 'conj' || tag !== wordAt(bench, verb).tag) return;
  if (kid(bench, next, /^nsubj/) < 0) patch(bench, next, { head: verb });
}
