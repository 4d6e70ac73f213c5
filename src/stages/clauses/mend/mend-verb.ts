import type { Token } from '../../../core/layers/segments.ts';
import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { isHeadline } from './headline-verb.ts';
import { mendCircumstance } from './mend-circumstance.ts';
import { mendParticle } from './mend-particle.ts';
import { mendSaying, says } from './mend-saying.ts';

export function mendVerb(bench: Bench, i: number): void {
  const verb = wordAt(bench, i);
  if (verb.pos !== 'VERB') return;
  if (verb.tag === 'VBN' || verb.tag === 'VBD') mendVoice(bench, i);
  if (verb.tag === 'VB') mendBareVerb(bench, i);
  if (wordAt(bench, i).tag === 'VBN') mendParticiple(bench, i);
  mendParticle(bench, i);
  mendCircumstance(bench, i);
  mendComplementiser(bench, i);
  if (says(bench, verb)) mendSaying(bench, i);
}

/** `an attack has killed ten`: without a form of `be` or `get` there is no passive subject. */
function mendVoice(bench: Bench, i: number): void {
  const subjects = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep === 'nsubj:pass');
  if (subjects.length === 0 || isHeadline(bench)) return;
  const aux = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep.startsWith('aux'));
  if (aux.some((child) => /^(be|get)$/.test(wordAt(bench, child).lemma))) return;
  const { dep } = wordAt(bench, i);
  if (aux.length === 0 && (dep === 'conj' || dep === 'advcl' || dep === 'acl')) return;
  if (aux.length === 0 && (kid(bench, i, /^obl:agent$/) >= 0 || sharesFate(bench, i))) return;
  for (const child of subjects) patch(bench, child, { dep: 'nsubj' });
}

/** `nine killed and two seized`: a list of what befell whom has no helpers at all. */
function sharesFate(bench: Bench, i: number): boolean {
  const second = kid(bench, i, /^conj$/);
  return second > i && kid(bench, second, /^nsubj:pass$/) >= 0 && kid(bench, second, /^aux/) < 0;
}

/** `Police suspect that …`: a bare verb with a subject and no helper is a present tense. */
function mendBareVerb(bench: Bench, i: number): void {
  if (wordAt(bench, i).head >= 0 || kid(bench, i, /^(aux|mark|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj$/);
  if (subject >= 0 && subject < i) patch(bench, i, { tag: 'VBP' });
}

/** `allegations that the army had killed them`: with subject and object at hand, `that` is no pronoun. */
function mendComplementiser(bench: Bench, i: number): void {
  const kids = kidsOf(bench, i);
  const that = kids.find((child) => child < i && isThat(wordAt(bench, child))) ?? -1;
  if (that < 0) return;
  const subject = kids.some(
    (child) => child > that && child < i && wordAt(bench, child).dep.startsWith('nsubj'),
  );
  const object = kids.some((child) => child > i && wordAt(bench, child).dep === 'obj');
  if (!subject || !(object || wordAt(bench, that).dep !== 'obj')) return;
  patch(bench, that, { pos: 'SCONJ', tag: 'IN', dep: 'mark' });
  const noun = that - 1;
  const isClaim =
    noun >= bench.sentence.first && bench.lexicon.predicates.has(`noun ${wordAt(bench, noun).lemma}`);
  if (isClaim && wordAt(bench, i).head >= 0) patch(bench, i, { head: noun, dep: 'acl' });
}

function isThat({ text, tag, dep }: Token): boolean {
  if (text.toLowerCase() !== 'that' || tag !== 'WDT') return false;
  return dep === 'obj' || dep === 'mark' || dep.startsWith('nsubj');
}

/** `The army denied`: with an active subject and no auxiliary a participle is a past tense. */
function mendParticiple(bench: Bench, i: number): void {
  if (kid(bench, i, /^(aux|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj$/);
  if ((subject >= 0 && subject < i) || goesOn(bench, i)) patch(bench, i, { tag: 'VBD' });
}

/** `freed ten men and called for calm`: coordinated with a past tense a participle is one too. */
function goesOn(bench: Bench, i: number): boolean {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'conj' || head < bench.sentence.first || head > i || kid(bench, i, /^obl:agent$/) >= 0)
    return false;
  return wordAt(bench, head).tag === 'VBD' && kid(bench, head, /^(aux|cop)/) < 0;
}
