import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `reached Taejon, which they also captured`, with `which` hung on the comma: it takes up the noun before the comma. */
export function mendWhichBehindComma(bench: Bench, which: number): void {
  const { text, dep, head: comma } = wordAt(bench, which);
  if (!/^(which|who|whom)$/i.test(text) || dep !== 'punct' || comma !== which - 1) return;
  const verb = kid(bench, which, /^(advcl|conj|acl|acl:relcl|ccomp|xcomp|parataxis)$/);
  const noun = comma - 1;
  if (verb < which || !isNominal(wordAt(bench, noun)) || wordAt(bench, verb).pos !== 'VERB') return;
  const subject = kid(bench, verb, /^nsubj/);
  const passive = kid(bench, verb, /^aux:pass$/) >= 0;
  patch(bench, verb, { head: noun, dep: 'acl:relcl', ...(passive ? {} : { tag: pastOf(bench, verb) }) });
  if (subject >= 0 && !passive) patch(bench, subject, { dep: 'nsubj' });
  patch(bench, which, { head: verb, dep: roleOf(subject >= 0, passive) });
  patch(bench, comma, { head: verb });
}

function pastOf(bench: Bench, verb: number): string {
  const { tag } = wordAt(bench, verb);
  return tag === 'VBN' && kid(bench, verb, /^aux/) < 0 ? 'VBD' : tag;
}

function roleOf(hasSubject: boolean, passive: boolean): string {
  if (hasSubject) return 'obj';
  return passive ? 'nsubj:pass' : 'nsubj';
}
