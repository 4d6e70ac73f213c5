import { type Bench, isBelow, isNominal, kidsOf, patch, wordAt } from '../bench.ts';

const SUBORDINATORS = new Set(['after', 'before', 'since', 'until']);

/** `after two farmers were abducted`: a noun phrase right before a finite verb without a subject is that subject, and its preposition opens the clause. */
export function mendSubordinate(bench: Bench, i: number): void {
  const { pos, tag, head, dep } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DN]$/.test(tag) || !/^(conj|advcl|parataxis|ccomp)$/.test(dep)) return;
  const kids = kidsOf(bench, i);
  if (kids.some((child) => /^(nsubj|csubj|expl|cc|mark)/.test(wordAt(bench, child).dep))) return;
  const aux = kids.filter((child) => child < i && wordAt(bench, child).dep.startsWith('aux'));
  if (tag === 'VBN' && aux.length === 0) return;
  const noun = (aux[0] ?? i) - 1;
  const subject = wordAt(bench, noun);
  if (head >= noun || !isNominal(subject) || !/^(nmod|obl)$/.test(subject.dep)) return;
  const marker = kidsOf(bench, noun).find((child) => wordAt(bench, child).dep === 'case') ?? -1;
  if (marker < 0 || !SUBORDINATORS.has(wordAt(bench, marker).text) || isBelow(bench, i, noun)) return;
  const passive = aux.some((child) => wordAt(bench, child).dep === 'aux:pass');
  patch(bench, noun, { head: i, dep: passive ? 'nsubj:pass' : 'nsubj' });
  patch(bench, marker, { head: i, dep: 'mark' });
  patch(bench, i, { dep: 'advcl' });
}
