import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Verbs behind `and` that the tree hangs on a noun of the clause before, though they go on with its verb. */
export function mendVerbBehindAnd(bench: Bench, i: number): void {
  mendShotDead(bench, i);
  mendSecondClause(bench, i);
  const { dep, head, tag, pos } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DNZP]$/.test(tag) || !dep.startsWith('acl')) return;
  if (head < bench.sentence.first || head > i || !isNominal(wordAt(bench, head))) return;
  const cc = kid(bench, i, /^cc$/);
  if (cc < 0 || cc > i || i - cc > 2 || kid(bench, i, /^(nsubj|aux|mark|cop)/) >= 0) return;
  const verb = verbAbove(bench, head);
  if (verb < 0) return;
  patch(bench, i, { head: verb, dep: 'conj', tag: tag === 'VBN' ? pastOf(bench, verb) : tag });
}

/** `… on Monday, and French helicopters fired on the camp`: people behind `, and` are not joined to a day or a name; they act. */
function mendSecondClause(bench: Bench, i: number): void {
  const { tag, dep, head: noun } = wordAt(bench, i);
  if (!/^VB[DN]$/.test(tag) || dep !== 'acl' || noun !== i - 1 || wordAt(bench, noun).dep !== 'conj') return;
  if (kid(bench, i, /^(aux|mark|nsubj|obl:agent)/) >= 0 || kid(bench, i, /^(obj|obl)$/) < i) return;
  const cc = kid(bench, noun, /^cc$/);
  if (cc < 0 || wordAt(bench, cc - 1).text !== ',' || !isOther(bench, wordAt(bench, noun).head, noun)) return;
  const verb = verbAbove(bench, wordAt(bench, noun).head);
  if (verb < 0) return;
  patch(bench, i, { head: verb, dep: 'conj', tag: 'VBD' });
  patch(bench, noun, { head: i, dep: 'nsubj' });
  patch(bench, cc, { head: i });
}

/** A day or a name, where a common noun stands behind `and`; no list that goes on. */
function isOther(bench: Bench, head: number, noun: number): boolean {
  const first = wordAt(bench, head).pos === 'PUNCT' ? head - 1 : head;
  const { pos, text } = wordAt(bench, first);
  if (kidsOf(bench, first).some((child) => child < noun && wordAt(bench, child).dep === 'conj')) return false;
  if (bench.lexicon.times.has(text.toLowerCase())) return true;
  return pos === 'PROPN' && wordAt(bench, noun).tag === 'NNS';
}

/** `raided the market and abducted traders`: beside a past form the second one is a past form too. */
function pastOf(bench: Bench, verb: number): string {
  return wordAt(bench, verb).tag === 'VBD' ? 'VBD' : 'VBN';
}

/** The verb that the phrase of a noun belongs to. */
function verbAbove(bench: Bench, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 5 && at >= bench.sentence.first; steps++) {
    const { pos, tag } = wordAt(bench, at);
    if (pos === 'VERB') return /^VB[DNZP]$/.test(tag) ? at : -1;
    at = wordAt(bench, at).head;
  }
  return -1;
}

/** `checked cards and shot dead two men`: before `dead` and whom it befell, `shot` is a verb. */
function mendShotDead(bench: Bench, i: number): void {
  const { pos, dep, head, text } = wordAt(bench, i);
  if (text !== 'shot' || pos !== 'NOUN' || dep !== 'conj' || head < bench.sentence.first) return;
  if (wordAt(bench, i + 1).text !== 'dead' || wordAt(bench, i - 1).dep !== 'cc') return;
  const verb = verbAbove(bench, head);
  const victim = nounBehind(bench, i + 2);
  if (verb < 0 || victim < 0) return;
  patch(bench, i, {
    pos: 'VERB',
    tag: 'VBD',
    head: verb,
    lemma: 'shoot',
  });
  patch(bench, i + 1, { head: i, dep: 'xcomp' });
  patch(bench, victim, { head: i, dep: 'obj' });
  for (const child of kidsOf(bench, i))
    if (child > victim && wordAt(bench, child).dep === 'nmod') patch(bench, child, { dep: 'obl' });
}

/** The head of the noun phrase that opens at a word. */
function nounBehind(bench: Bench, from: number): number {
  let i = from;
  while (i < from + 3 && /^(DET|NUM|ADJ)$/.test(wordAt(bench, i).pos)) i++;
  if (!isNominal(wordAt(bench, i))) return -1;
  while (/^(NOUN|PROPN)$/.test(wordAt(bench, i + 1).pos)) i++;
  return i < bench.sentence.last ? i : -1;
}
