import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `dismissed as false reports that …`: a bare plural behind `as` and an adjective, with a content of its own, is what is dismissed. */
export function mendDismissedAs(bench: Bench, noun: number): void {
  const { dep, head: verb, tag } = wordAt(bench, noun);
  if (dep !== 'obl' || !isNominal(wordAt(bench, noun)) || !/^NNS?$/.test(tag)) return;
  const as = kid(bench, noun, /^case$/);
  if (as !== verb + 1 || wordAt(bench, as).text !== 'as' || kid(bench, verb, /^(obj|det)$/) >= 0) return;
  const quality = kid(bench, noun, /^amod$/);
  const content = kidsOf(bench, noun).some(
    (child) =>
      child > noun && /^(acl|ccomp)/.test(wordAt(bench, child).dep) && kid(bench, child, /^mark$/) >= 0,
  );
  if (quality !== as + 1 || noun !== quality + 1 || !content) return;
  patch(bench, noun, { dep: 'obj' });
  patch(bench, as, { head: quality });
  patch(bench, quality, { head: verb, dep: 'xcomp' });
}
