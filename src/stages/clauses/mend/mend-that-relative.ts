import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `the town that rebels had attacked`, read as what the town says: of a noun that holds no content `that` takes up the noun. */
export function mendThatRelative(bench: Bench, verb: number): void {
  mendThatSubject(bench, verb);
  const { pos, dep, head } = wordAt(bench, verb);
  if (pos !== 'VERB' || !/^(acl|acl:relcl|ccomp)$/.test(dep) || head < bench.sentence.first || head > verb)
    return;
  const noun = wordAt(bench, head);
  const that = kid(bench, verb, /^mark$/);
  if (that !== head + 1 || wordAt(bench, that).text !== 'that' || !isNominal(noun) || noun.tag === 'PRP')
    return;
  if (
    bench.lexicon.predicates.has(`noun ${noun.lemma}`) ||
    bench.lexicon.predicates.has(`verb ${noun.lemma}`)
  )
    return;
  if (kid(bench, verb, /^(obj|ccomp|xcomp|aux:pass)$/) >= 0 || kid(bench, verb, /^nsubj/) < 0) return;
  patch(bench, that, { dep: 'obj', pos: 'PRON', tag: 'WDT' });
  patch(bench, verb, { dep: 'acl:relcl' });
}

/** `has seen a strike on a depot that killed six`: with `that` as its subject a clause tells no circumstance, it describes the object. */
function mendThatSubject(bench: Bench, verb: number): void {
  const { dep, head } = wordAt(bench, verb);
  const that = kid(bench, verb, /^nsubj$/);
  if (dep !== 'advcl' || head < bench.sentence.first || head > verb || wordAt(bench, that).tag !== 'WDT')
    return;
  const object = kid(bench, head, /^obj$/);
  if (object > head && object < that) patch(bench, verb, { head: object, dep: 'acl:relcl' });
}
