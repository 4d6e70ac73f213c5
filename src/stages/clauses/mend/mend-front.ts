import { type Bench, isNominal, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_FRONT = 9;

/** `On 9 March, troops of the brigade seized`: what stands before the first comma belongs to the verb, not to the subject. */
export function mendFront(bench: Bench): void {
  const { first } = bench.sentence;
  if (wordAt(bench, first).pos !== 'ADP') return;
  const comma = commaOf(bench);
  if (comma < 0) return;
  for (let i = first; i < comma; i++) {
    const { head } = wordAt(bench, i);
    if (head <= comma || !isNominal(wordAt(bench, head))) continue;
    const verb = verbOver(bench, head);
    if (verb >= 0) patch(bench, i, { head: verb, dep: wordAt(bench, i).pos === 'ADP' ? 'case' : 'obl' });
  }
}

function commaOf({ sentence, tokens }: Bench): number {
  for (let i = sentence.first; i < sentence.last && i <= sentence.first + LONGEST_FRONT; i++)
    if (tokens[i]?.text === ',') return i;
  return -1;
}

function verbOver(bench: Bench, noun: number): number {
  const { head, dep } = wordAt(bench, noun);
  return dep.startsWith('nsubj') && head > noun ? head : -1;
}

/** `from house to house`, read as an infinitive: twice the same word is a way of going, and the rest goes on above. */
export function mendFromTo(bench: Bench, i: number): void {
  const { tag, text, head } = wordAt(bench, i);
  if (tag !== 'VB' || i - 3 < bench.sentence.first || head < 0) return;
  if (wordAt(bench, i - 1).text !== 'to' || wordAt(bench, i - 2).text !== text) return;
  if (wordAt(bench, i - 3).text.toLowerCase() !== 'from') return;
  patch(bench, i - 1, { dep: 'case', pos: 'ADP', tag: 'IN' });
  patch(bench, i, { pos: 'NOUN', tag: 'NN', dep: 'obl' });
  for (const child of kidsOf(bench, i)) if (child > i) patch(bench, child, { head });
}
