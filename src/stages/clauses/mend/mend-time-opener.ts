import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const FAR = 3;

/**
 * `Hours later two men were shot`, read as hours in which they were shot: a time so far off opens the sentence, and the verb
 * behind it is the sentence's own.
 */
export function mendTimeOpener(bench: Bench, i: number): void {
  if (i - bench.sentence.first > FAR || !isNominal(wordAt(bench, i))) return;
  if (!/^(later|earlier|ago|before|after)$/.test(wordAt(bench, i + 1).text)) return;
  const verb = kidsOf(bench, i).find((child) => child > i && wordAt(bench, child).pos === 'VERB') ?? -1;
  const subject = kid(bench, verb, /^nsubj/);
  if (subject < i || subject > verb) return;
  const { head, dep } = wordAt(bench, i);
  patch(bench, verb, { head, dep });
  for (const child of kidsOf(bench, i)) if (child > i + 1) patch(bench, child, { head: verb });
  patch(bench, i, { head: verb, dep: 'obl:unmarked' });
  if (dep.startsWith('nsubj') && head > verb) standBeside(bench, verb, head);
}

/** `Hours later two men were shot, but others fled`: a time is no subject of what follows either, the two stand side by side. */
function standBeside(bench: Bench, verb: number, second: number): void {
  const { head, dep } = wordAt(bench, second);
  if (kidsOf(bench, second).every((i) => i === verb || !wordAt(bench, i).dep.startsWith('nsubj'))) return;
  patch(bench, verb, { head, dep });
  patch(bench, second, { head: verb, dep: 'conj' });
}
