import { readVerbGroup } from '../../../nlp/compromise.ts';
import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

/** `expanded the war, striking military posts`: behind an object and a comma no second bare object follows, but a deed. */
export function mendLooseParticiple(bench: Bench, i: number): void {
  const { dep, head: noun, text, tag, lemma } = wordAt(bench, i);
  if (dep !== 'amod' || noun < i || !/[a-z]ing$/.test(text) || i - 2 < bench.sentence.first) return;
  if (wordAt(bench, i - 1).text !== ',' || !isNominal(wordAt(bench, noun))) return;
  const { head: verb, dep: role } = wordAt(bench, noun);
  if (!/^(obj|obl)$/.test(role) || verb < bench.sentence.first || verb > i) return;
  if (wordAt(bench, verb).pos !== 'VERB' || kid(bench, noun, /^(case|cc|det)$/) >= 0) return;
  const object = kid(bench, verb, /^obj$/);
  if (object < verb || object > i) return;
  const infinitive = tag === 'VBG' ? lemma : (readVerbGroup(text)?.infinitive ?? lemma);
  patch(bench, i, { head: verb, dep: 'advcl', pos: 'VERB', tag: 'VBG', lemma: infinitive });
  patch(bench, noun, { head: i, dep: 'obj' });
}
