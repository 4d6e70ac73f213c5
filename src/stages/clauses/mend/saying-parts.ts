import { type Bench, isNominal, kid, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** Words of who says it, and of when and how, at most. */
const LONGEST_SPEAKER = 12;

const FINITE = /^(VB[DZP]|MD)$/;

export function isSaying(bench: Bench, i: number, tag: string): boolean {
  const past = tag === 'VBN' && kid(bench, i, /^(aux|obl:agent)/) < 0;
  return (FINITE.test(tag) || past) && says(bench, wordAt(bench, i));
}

/** The comma before the speaker; -1 when anything but a noun phrase stands between. */
export function commaBefore(bench: Bench, saying: number): number {
  for (let i = saying - 1; i > bench.sentence.first && saying - i <= LONGEST_SPEAKER; i--) {
    const { pos, text, tag } = wordAt(bench, i);
    if (text === ',' || text === '”' || text === '"') return saying - i > 1 ? i : -1;
    const nominal =
      /^(NOUN|PROPN|PRON|DET|ADJ|NUM|ADP)$/.test(pos) ||
      tag === 'POS' ||
      /^[()-]$/.test(text) ||
      // `two medics and a guard said`, never `…, and the army said`
      (text === 'and' && wordAt(bench, i - 1).text !== ',');
    if (!nominal || tag === 'WDT' || tag === 'WP') return -1;
  }
  return -1;
}

/** Before the comma stands a clause of its own, not only the circumstances of the saying. */
export function holdsClause(bench: Bench, comma: number): boolean {
  const { first } = bench.sentence;
  if (wordAt(bench, first).pos === 'SCONJ' || /^WRB$/.test(wordAt(bench, first).tag)) return false;
  for (let i = first; i < comma; i++)
    if (FINITE.test(wordAt(bench, i).tag) || actsOnObject(bench, i)) return true;
  return false;
}

/** `a bomb wounded five men`: a participle with a doer and an object is a past tense. */
function actsOnObject(bench: Bench, i: number): boolean {
  return wordAt(bench, i).tag === 'VBN' && kid(bench, i, /^obj$/) > i && kid(bench, i, /^nsubj$/) >= 0;
}

/** The last noun of the first run of words: `spokesman` of `the army spokesman for the north`. */
export function headOfRun(bench: Bench, from: number, to: number): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    const { pos, text } = wordAt(bench, i);
    if (head >= 0 && (pos === 'ADP' || text === '(')) break;
    if (isNominal(wordAt(bench, i))) head = i;
  }
  return head;
}

/** The predicate of what stands before the comma, no condition: the root if it stands there, else what hangs on what follows. */
export function mainBefore(bench: Bench, comma: number): number | null {
  let found: number | null = null;
  for (let i = bench.sentence.first; i < comma; i++) {
    const { head, pos } = wordAt(bench, i);
    if (head >= 0 && head < comma) continue;
    if (head < 0) return isPredicate(bench, i, pos) ? i : found;
    if (found === null && isPredicate(bench, i, pos)) found = i;
  }
  return found;
}

function isPredicate(bench: Bench, i: number, pos: string): boolean {
  return (pos === 'VERB' || kid(bench, i, /^cop$/) >= 0) && kid(bench, i, /^mark$/) < 0;
}
