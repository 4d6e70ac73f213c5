import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `was jailed for a book he wrote`, read as what he wrote: without a comma a pronoun and the last verb describe the noun right before them. */
export function mendBookHeWrote(bench: Bench, verb: number): void {
  const { tag, dep, head } = wordAt(bench, verb);
  const [pronoun, noun] = [verb - 1, verb - 2];
  if (dep !== 'root' || tag !== 'VBD' || wordAt(bench, pronoun).tag !== 'PRP') return;
  if (wordAt(bench, pronoun).head !== verb || !/^NNS?$/.test(wordAt(bench, noun).tag)) return;
  const content = kid(bench, verb, /^(ccomp|parataxis)$/);
  if (content < 0 || content > noun || wordAt(bench, verb + 1).pos !== 'PUNCT') return;
  if (kid(bench, noun, /^det$/) < 0) return;
  patch(bench, content, { head, dep: 'root' });
  for (const child of kidsOf(bench, verb)) if (child !== pronoun) patch(bench, child, { head: content });
  patch(bench, verb, { head: noun, dep: 'acl:relcl' });
}
