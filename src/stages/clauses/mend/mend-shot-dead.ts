import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `Police shot dead a student`, read as a shot of the police: behind a subject and before `dead` and whom it befell, `shot` is a verb. */
export function mendShotDead(bench: Bench, i: number): void {
  if (wordAt(bench, i).text !== 'shot' || wordAt(bench, i + 1).text !== 'dead') return;
  takeDoer(bench, i);
  const subject = i - 1;
  if (subject < bench.sentence.first || !isNominal(wordAt(bench, subject))) return;
  const victim = victimBehind(bench, i + 2);
  if (victim < 0) return;
  raise(bench, i, victim);
  patch(bench, i, { pos: 'VERB', tag: 'VBD', lemma: 'shoot' });
  patch(bench, subject, { head: i, dep: 'nsubj' });
  patch(bench, i + 1, { head: i, dep: 'xcomp' });
  patch(bench, victim, { head: i, dep: 'obj' });
  for (const child of [...kidsOf(bench, i), ...kidsOf(bench, victim)])
    if (child > victim && wordAt(bench, child).dep.startsWith('nmod'))
      patch(bench, child, { head: i, dep: 'obl' });
}

/** `were shot dead by soldiers`: nobody is dead by soldiers. */
function takeDoer(bench: Bench, i: number): void {
  if (kid(bench, i, /^aux:pass$/) < 0 && wordAt(bench, i).tag !== 'VBN') return;
  for (const child of kidsOf(bench, i + 1))
    if (wordAt(bench, kid(bench, child, /^case$/)).text === 'by')
      patch(bench, child, { head: i, dep: 'obl:agent' });
}

/** The verb takes the place of its victim, or of itself as a noun, in the sentence. */
function raise(bench: Bench, verb: number, victim: number): void {
  const { head, dep } = isBelow(bench, verb, victim) ? wordAt(bench, victim) : wordAt(bench, verb);
  const isFree = head < bench.sentence.first || dep === 'root';
  patch(bench, verb, isFree ? { head, dep } : { head, dep: /^(conj|advcl|acl)/.test(dep) ? dep : 'ccomp' });
}

/** The head of the phrase of whoever was shot. */
function victimBehind(bench: Bench, from: number): number {
  let i = from;
  while (i < from + 4 && /^(DET|NUM|ADJ)$/.test(wordAt(bench, i).pos)) i++;
  if (!isNominal(wordAt(bench, i))) return i > from && wordAt(bench, i - 1).pos === 'NUM' ? i - 1 : -1;
  while (/^(NOUN|PROPN)$/.test(wordAt(bench, i + 1).pos)) i++;
  return i < bench.sentence.last ? i : -1;
}
