import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** `The group, Kyiv believes, is armed`, read as a relative clause: what is believed is the main clause. */
export function mendParenthesis(bench: Bench, i: number): void {
  const { dep, head: noun } = wordAt(bench, i);
  if (dep !== 'acl:relcl' || noun < bench.sentence.first || noun > i || !says(bench, wordAt(bench, i)))
    return;
  if (wordAt(bench, i + 1)?.text !== ',' || i + 1 >= bench.sentence.last) return;
  const speaker = kid(bench, i, /^nsubj$/);
  if (speaker < noun || speaker > i || /^W/.test(wordAt(bench, speaker).tag)) return;
  const content = kidsOf(bench, i).find((child) => child > i && /^[xc]comp$/.test(wordAt(bench, child).dep));
  if (content === undefined || kid(bench, content, /^(nsubj|mark)/) >= 0) return;
  const { head, dep: place } = wordAt(bench, noun);
  patch(bench, content, { head, dep: place });
  patch(bench, noun, { head: content, dep: kid(bench, content, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
  patch(bench, i, { head: content, dep: 'parataxis' });
}
