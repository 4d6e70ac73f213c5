import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Participles that the tree took for the verb beside which they stand. */
export function mendParticipleNoun(bench: Bench, i: number): void {
  mendCounted(bench, i);
  mendCountedObject(bench, i);
  mendBeside(bench, i);
  mendToSubject(bench, i);
}

/** `rescued 40 kidnapped pupils`: behind a number stands no verb; the participle before it is one. */
function mendCounted(bench: Bench, i: number): void {
  const { tag } = wordAt(bench, i);
  const number = i - 1;
  const verb = i - 2;
  if (!/^VB[DN]$/.test(tag) || wordAt(bench, number).tag !== 'CD' || wordAt(bench, number).head !== verb)
    return;
  const subject = kid(bench, i, /^nsubj/);
  const object = kid(bench, i, /^obj$/);
  if (wordAt(bench, verb).dep !== 'acl' || wordAt(bench, verb).head !== subject || object !== i + 1) return;
  const { head, dep } = wordAt(bench, i);
  patch(bench, verb, { head, dep, tag: 'VBD' });
  patch(bench, subject, { head: verb, dep: 'nsubj' });
  patch(bench, object, { head: verb });
  patch(bench, number, { head: object, dep: 'nummod' });
  patch(bench, i, { head: object, dep: 'amod', tag: 'VBN' });
  for (let j = i + 1; j < bench.sentence.last; j++)
    if (wordAt(bench, j).head === i) patch(bench, j, { head: verb });
}

/** `helped the two exiled dissidents`, with the two as who exiled: behind a number before a noun stands what describes it. */
function mendCountedObject(bench: Bench, i: number): void {
  const { tag, dep, head } = wordAt(bench, i);
  const number = i - 1;
  const noun = kid(bench, i, /^obj$/);
  if (!/^VB[DN]$/.test(tag) || dep !== 'ccomp' || wordAt(bench, number).tag !== 'CD' || noun !== i + 1)
    return;
  if (wordAt(bench, number).head !== i || wordAt(bench, number).dep !== 'nsubj' || head !== number - 2)
    return;
  patch(bench, noun, { head, dep: 'obj' });
  for (const child of [...kidsOf(bench, i), ...kidsOf(bench, number)]) patch(bench, child, { head: noun });
  patch(bench, number, { head: noun, dep: 'nummod' });
  patch(bench, i, { head: noun, dep: 'amod', tag: 'VBN' });
}

/** `Arauca and Vichada, two departments bordering Venezuela`: an -ing form alone makes no clause, its noun stands beside the names. */
function mendBeside(bench: Bench, i: number): void {
  const { tag, dep, head } = wordAt(bench, i);
  const noun = kid(bench, i, /^nsubj$/);
  if (tag !== 'VBG' || !/^acl/.test(dep) || noun !== i - 1 || kid(bench, i, /^aux/) >= 0) return;
  if (head < bench.sentence.first || !isNominal(wordAt(bench, head)) || head > noun) return;
  patch(bench, noun, { head, dep: 'appos' });
  patch(bench, i, { head: noun, dep: 'acl' });
}

/** `The fall of Goma to M23 rebels shocked Kinshasa`: `to` before a noun opens no clause with a past. */
function mendToSubject(bench: Bench, i: number): void {
  const { tag, dep, head } = wordAt(bench, i);
  const to = kid(bench, i, /^mark$/);
  const noun = kid(bench, i, /^nsubj$/);
  if (tag !== 'VBD' || dep !== 'acl' || to < 0 || wordAt(bench, to).text !== 'to' || noun < to) return;
  if (head < bench.sentence.first || wordAt(bench, head).dep !== 'root') return;
  patch(bench, to, { head: noun, dep: 'case', pos: 'ADP', tag: 'IN' });
  patch(bench, i, { head: -1, dep: 'root' });
  patch(bench, noun, { head, dep: 'nmod' });
  patch(bench, head, { head: i, dep: 'nsubj' });
}
