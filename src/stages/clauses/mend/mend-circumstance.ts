import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

const LONGEST_SUBJECT = 12;
const WHEN = /^(when|after|before|while|as|because|since|until)$/;

/** `… were killed when the army shelled the market, a doctor said`: the clause behind `when` is not what is said. */
export function mendCircumstance(bench: Bench, i: number): void {
  if (wordAt(bench, i).pos !== 'VERB') return;
  mendMeans(bench, i);
  freeOpener(bench, i);
  const opener = kidsOf(bench, i).find((child) => child < i && opens(bench, child)) ?? lostOpener(bench, i);
  if (opener < 0) return;
  findSubject(bench, opener, i);
  const { head: saying, dep } = wordAt(bench, i);
  if (dep !== 'ccomp' || saying < i || !says(bench, wordAt(bench, saying))) return;
  const { head: main } = wordAt(bench, saying);
  if (main < bench.sentence.first || main > opener || wordAt(bench, main).pos !== 'VERB') return;
  patch(bench, i, { head: main, dep: 'advcl' });
  patch(bench, saying, { dep: 'parataxis' });
}

/** `when the army shelled`, read as `[when the army] shelled`: what opens a clause describes no subject. */
function freeOpener(bench: Bench, verb: number): void {
  const subject = kid(bench, verb, /^nsubj/);
  if (subject < 0 || subject > verb) return;
  const opener = kidsOf(bench, subject).find((i) => i < subject && opens(bench, i)) ?? -1;
  const { dep } = wordAt(bench, verb);
  if (opener < 0 || !/^(advmod|mark)$/.test(wordAt(bench, opener).dep) || kid(bench, verb, /^cc$/) >= 0)
    return;
  patch(bench, opener, { head: verb, dep: 'advmod' });
  if (dep === 'conj' || dep === 'parataxis') patch(bench, verb, { dep: 'advcl' });
}

/** `when` right before the phrase before a verb without a subject, hung on that phrase. */
function lostOpener(bench: Bench, verb: number): number {
  if (wordAt(bench, verb).tag !== 'VBD' || kid(bench, verb, /^(nsubj|csubj|aux|mark)/) >= 0) return -1;
  for (let i = verb - 1; i >= bench.sentence.first && i > verb - LONGEST_SUBJECT; i--) {
    const { pos, text, head } = wordAt(bench, i);
    if (pos === 'VERB' || pos === 'AUX' || text === ',') return -1;
    if (text.toLowerCase() !== 'when' || head < i || head > verb || isBelow(bench, verb, i)) continue;
    patch(bench, i, { head: verb, dep: 'advmod' });
    return i;
  }
  return -1;
}

/** `needs to keep power by resisting`: the means belong to the infinitive before them. */
function mendMeans(bench: Bench, i: number): void {
  const { dep, head, tag } = wordAt(bench, i);
  if (dep !== 'advcl' || tag !== 'VBG' || head < bench.sentence.first || head > i) return;
  const mark = kid(bench, i, /^mark$/);
  if (mark < 0 || wordAt(bench, mark).text.toLowerCase() !== 'by') return;
  const deed = kid(bench, head, /^xcomp$/);
  if (deed > head && deed < i && wordAt(bench, deed).tag === 'VB') patch(bench, i, { head: deed });
}

function opens(bench: Bench, child: number): boolean {
  return (
    WHEN.test(wordAt(bench, child).text.toLowerCase()) && /^(advmod|mark)$/.test(wordAt(bench, child).dep)
  );
}

/** `on Saturday when the army shelled`: the phrase between the two words is the subject, whatever it hangs on. */
function findSubject(bench: Bench, opener: number, verb: number): void {
  if (kid(bench, verb, /^(nsubj|csubj|aux:pass)/) >= 0 || wordAt(bench, verb).tag !== 'VBD') return;
  const tops: number[] = [];
  for (let i = opener + 1; i < verb; i++) {
    const { pos, head } = wordAt(bench, i);
    if (pos === 'VERB') return;
    if (head < opener && isNominal(wordAt(bench, i))) tops.push(i);
  }
  const [subject, ...others] = tops;
  if (subject === undefined || tops.some((top) => isBelow(bench, verb, top))) return;
  patch(bench, subject, { head: verb, dep: 'nsubj' });
  for (const other of others) patch(bench, other, { head: subject, dep: 'appos' });
}
