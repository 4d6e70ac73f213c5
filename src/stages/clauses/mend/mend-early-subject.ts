import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `broke its pact with Makhno and attacked the army`, read as `Makhno attacked`: the subject of a second verb stands
 * behind the conjunction, so what stands before it belongs to the phrase there.
 */
export function mendEarlySubject(bench: Bench, verb: number): void {
  const { pos, dep, head } = wordAt(bench, verb);
  if (pos !== 'VERB' || dep !== 'conj' || head < bench.sentence.first || head > verb) return;
  const cc = kid(bench, verb, /^cc$/);
  const subject = kid(bench, verb, /^nsubj/);
  if (cc < 0 || cc > verb || subject <= head || subject > cc) return;
  const preposition = prepositionOf(bench, verb, subject);
  if (preposition < 0) return;
  const noun = lastNoun(bench, head, preposition);
  patch(bench, preposition, { head: subject, dep: 'case', pos: 'ADP' });
  patch(bench, subject, { head: noun < 0 ? head : noun, dep: noun < 0 ? 'obl' : 'nmod' });
}

/** The word right before the phrase of the subject, if it is one that may introduce a phrase. */
function prepositionOf(bench: Bench, verb: number, subject: number): number {
  const first = Math.min(subject, ...kidsOf(bench, subject));
  const before = first - 1;
  const { tag, head, dep } = wordAt(bench, before);
  return tag === 'IN' && dep === 'mark' && head === verb ? before : -1;
}

/** The noun right before the preposition. */
function lastNoun(bench: Bench, verb: number, preposition: number): number {
  const noun = preposition - 1;
  return noun > verb && isNominal(wordAt(bench, noun)) ? noun : -1;
}
