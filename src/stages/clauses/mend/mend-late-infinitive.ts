import { type Bench, isBelow, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `threatened in a speech last week to close the strait`: the infinitive that a verb waits for, hung on a circumstance
 * between the two, is the verb's own.
 */
export function mendLateInfinitive(bench: Bench, i: number): void {
  const { tag, dep, head: noun } = wordAt(bench, i);
  if (tag !== 'VB' || dep !== 'acl' || noun < bench.sentence.first || noun > i) return;
  if (!kidsOf(bench, i).some((child) => wordAt(bench, child).tag === 'TO')) return;
  const verb = circumstanceOf(bench, noun);
  if (verb < 0 || takesInfinitive(bench, `noun ${wordAt(bench, noun).lemma}`)) return;
  if (!takesInfinitive(bench, `verb ${wordAt(bench, verb).lemma}`)) return;
  if (kid(bench, verb, /^(xcomp|ccomp)$/) >= 0 || isBelow(bench, verb, i)) return;
  patch(bench, i, { head: verb, dep: 'xcomp' });
}

/** The verb that a time, or a phrase with a preposition, stands behind; -1 where the noun is something else. */
function circumstanceOf(bench: Bench, noun: number): number {
  const { dep, head, text } = wordAt(bench, noun);
  if (!/^obl/.test(dep) || head < bench.sentence.first || head > noun) return -1;
  const isTime = bench.lexicon.times.has(text.toLowerCase()) || kid(bench, noun, /^case$/) < 0;
  const inside = kid(bench, noun, /^case$/);
  const preposition = inside < 0 ? '' : wordAt(bench, inside).text;
  return isTime || /^(in|on|at|during|after|before|over|through|via)$/.test(preposition) ? head : -1;
}

function takesInfinitive({ lexicon }: Bench, key: string): boolean {
  const rows = lexicon.predicates.get(key) ?? [];
  return rows.some(
    ({ forms, control, source }) => forms.includes('to') && (control === 'subject' || source === 'claim'),
  );
}
