import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

/** `KFOR, the mission in Kosovo, has 4,500 soldiers`, with `has` as an auxiliary of the soldiers: a noun has none, it is what is had. */
export function mendHaving(bench: Bench, i: number): void {
  const { text, dep, head } = wordAt(bench, i);
  if (!/^(has|have|had)$/i.test(text) || dep !== 'aux' || head <= i || head >= bench.sentence.last) return;
  const noun = wordAt(bench, head);
  if (!isThing(noun.tag, noun.text) || hasVerbBetween(bench, i, head)) return;
  const above = { head: noun.head, dep: noun.dep };
  patch(bench, i, { ...above, pos: 'VERB', tag: FORMS.get(text.toLowerCase()) ?? 'VBP', lemma: 'have' });
  for (const child of kidsOf(bench, head)) if (isOfVerb(bench, child, i)) patch(bench, child, { head: i });
  patch(bench, head, { head: i, dep: 'obj', pos: 'NOUN', tag: noun.tag === 'VBN' ? 'NNS' : noun.tag });
}

const FORMS = new Map([
  ['has', 'VBZ'],
  ['had', 'VBD'],
]);

/** A noun in the plural, also one taken for a participle: `has bases`. */
function isThing(tag: string, text: string): boolean {
  return tag === 'NNS' || (tag === 'VBN' && /[^s]s$/.test(text));
}

/** `has been bases`, `has long had camps`. */
function hasVerbBetween(bench: Bench, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(VERB|AUX)$/.test(wordAt(bench, i).pos)) return true;
  return false;
}

/** The subject, the end of the sentence, what is joined: all that the noun held in the place of the verb. */
function isOfVerb(bench: Bench, child: number, verb: number): boolean {
  const { dep, pos } = wordAt(bench, child);
  if (child < verb) return true;
  return /^(punct|advcl|parataxis)/.test(dep) || (dep === 'conj' && pos === 'VERB');
}
