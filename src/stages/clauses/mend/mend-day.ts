import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Days that stand without a preposition, taken for the head of what they stand beside. */
export function mendDay(bench: Bench, i: number): void {
  if (!isDay(bench, i)) return;
  mendDayBehindName(bench, i);
  mendSaidOnDay(bench, i);
}

const isDay = (bench: Bench, i: number): boolean =>
  /^\p{Lu}/u.test(wordAt(bench, i).text) && bench.lexicon.times.has(wordAt(bench, i).text.toLowerCase());

/** `attacks on the Gaza Strip Sunday`: the name before the day is the place, and the day is when. */
function mendDayBehindName(bench: Bench, day: number): void {
  const name = day - 1;
  const { head, dep } = wordAt(bench, day);
  if (wordAt(bench, name).head !== day || wordAt(bench, name).pos !== 'PROPN' || head < bench.sentence.first)
    return;
  if (kid(bench, day, /^case$/) < 0) return;
  patch(bench, name, { head, dep });
  for (const child of kidsOf(bench, day)) if (child < name) patch(bench, child, { head: name });
  patch(bench, day, { head: verbOver(bench, head), dep: 'obl:unmarked' });
}

function verbOver(bench: Bench, from: number): number {
  let at = from;
  for (let steps = 0; steps < 6 && wordAt(bench, at).pos !== 'VERB'; steps++) {
    const { head } = wordAt(bench, at);
    if (head < bench.sentence.first) return from;
    at = head;
  }
  return at;
}

/** `said Saturday they will free him`: what follows the day is what is said. */
function mendSaidOnDay(bench: Bench, day: number): void {
  const { head: saying, dep } = wordAt(bench, day);
  if (saying >= day || dep !== 'obl:unmarked' || kid(bench, saying, /^ccomp$/) >= 0) return;
  const rows = bench.lexicon.predicates.get(`verb ${wordAt(bench, saying).lemma}`);
  if (rows?.some((row) => row.source !== undefined && row.forms.includes('that')) !== true) return;
  const told = kidsOf(bench, day).find(
    (i) => i > day && /^(parataxis|acl:relcl|ccomp)$/.test(wordAt(bench, i).dep),
  );
  if (told === undefined || kid(bench, told, /^nsubj/) < 0) return;
  patch(bench, told, { head: saying, dep: 'ccomp' });
}
