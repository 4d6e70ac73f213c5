import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `handed over new trucks`, `handed new trucks over`: the small word of a phrasal verb governs nothing. */
export function mendParticle(bench: Bench, verb: number): void {
  mendModifyingParticle(bench, verb);
  const { lemma, pos, tag } = wordAt(bench, verb);
  if (
    pos !== 'VERB' ||
    (tag === 'VBN' && !isPerfect(bench, verb)) ||
    kid(bench, verb, /^(obj|compound:prt)$/) >= 0
  )
    return;
  const particle = verb + 1;
  if (particle >= bench.sentence.last || wordAt(bench, particle).dep !== 'case') return;
  if (!bench.lexicon.phrasal.has(`${lemma} ${wordAt(bench, particle).text.toLowerCase()}`)) return;
  const noun = wordAt(bench, particle).head;
  if (noun <= particle || noun >= bench.sentence.last || !isNominal(wordAt(bench, noun))) return;
  if (!kidsOf(bench, verb).includes(noun) || isBelow(bench, verb, particle)) return;
  patch(bench, particle, { head: verb, dep: 'compound:prt' });
  patch(bench, noun, { dep: 'obj' });
}

/** `handed over deserters`, read as deserters that are over. */
function mendModifyingParticle(bench: Bench, verb: number): void {
  const particle = verb + 1;
  if (wordAt(bench, verb).pos !== 'VERB' || kid(bench, verb, /^compound:prt$/) >= 0) return;
  const { text, dep, head } = wordAt(bench, particle);
  if (!/^(amod|advmod|compound)$/.test(dep) || head <= particle || head >= bench.sentence.last) return;
  if (!bench.lexicon.phrasal.has(`${wordAt(bench, verb).lemma} ${text.toLowerCase()}`)) return;
  if (wordAt(bench, head).head === verb) patch(bench, particle, { head: verb, dep: 'compound:prt' });
}

/** `had shot down`, never `was shot down the road`. */
function isPerfect(bench: Bench, verb: number): boolean {
  const aux = kid(bench, verb, /^aux$/);
  return aux >= 0 && wordAt(bench, aux).lemma === 'have' && kid(bench, verb, /^aux:pass$/) < 0;
}
