import { type Bench, patch, wordAt } from '../bench.ts';

/** `sent up to 400 officers`: before a number, `up to` says how many, and is no part of the verb. */
export function mendUpTo(bench: Bench, i: number): void {
  if (wordAt(bench, i).text.toLowerCase() !== 'up' || i + 2 >= bench.sentence.last) return;
  if (wordAt(bench, i + 1).text.toLowerCase() !== 'to') return;
  const number = wordAt(bench, i + 2);
  if (number.pos !== 'NUM' || number.dep !== 'nummod') return;
  patch(bench, i, { head: i + 2, dep: 'advmod' });
  patch(bench, i + 1, { head: i, dep: 'fixed' });
}
