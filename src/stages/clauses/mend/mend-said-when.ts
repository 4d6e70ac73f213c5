import { type Bench, isBelow, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/**
 * `said on Tuesday that rebels had attacked`, with the deed hung on the day: what stands behind the circumstance of a
 * saying that has no content yet is its content. A day takes no clause with `that`; of another noun the clause would lack
 * what the noun stands for.
 */
export function mendSaidWhen(bench: Bench, verb: number): void {
  const { dep, pos, head } = wordAt(bench, verb);
  if (pos !== 'VERB' || head < bench.sentence.first || head > verb || !LOOSE.test(dep)) return;
  const that = thatOf(bench, verb);
  if (that < 0 || kid(bench, verb, /^nsubj/) < that) return;
  const saying = sayingAbove(bench, that - 1);
  if (saying < 0 || isBelow(bench, saying, verb)) return;
  if (kid(bench, saying, /^(ccomp|xcomp)$/) >= 0) return;
  if (!isDay(bench, that - 1) && kid(bench, verb, /^obj$/) < 0) return;
  patch(bench, verb, { head: saying, dep: 'ccomp' });
  patch(bench, that, { head: verb, dep: 'mark', pos: 'SCONJ', tag: 'IN' });
}

const LOOSE = /^(acl|acl:relcl|advcl|ccomp|conj|dep)$/;
/** Words between `that` and its verb. */
const FARTHEST = 12;

/** The `that` which opens the clause of a verb, wherever the parser hung it. */
function thatOf(bench: Bench, verb: number): number {
  for (let i = verb - 1; i > bench.sentence.first && i > verb - FARTHEST; i--) {
    const { text, tag, pos } = wordAt(bench, i);
    if (pos === 'VERB' || text === ',') return -1;
    if (text.toLowerCase() === 'that' && (tag === 'IN' || tag === 'WDT')) return i;
  }
  return -1;
}

/** The verb of saying to which a word belongs as a circumstance, or in one; -1 for none. */
function sayingAbove(bench: Bench, word: number): number {
  let at = word;
  for (let steps = 0; steps < 6; steps++) {
    const { head, dep } = wordAt(bench, at);
    if (head < bench.sentence.first || head > word) return -1;
    if (wordAt(bench, head).pos === 'VERB')
      return says(bench, wordAt(bench, head)) && CIRCUMSTANCE.test(dep) ? head : -1;
    at = head;
  }
  return -1;
}

const CIRCUMSTANCE = /^(obl|advmod|nmod|compound:prt)/;

/** `Tuesday`, `3 March`, `May 2024`: a day, month or year that no article makes one of many: `on the day that …` may go on. */
function isDay(bench: Bench, i: number): boolean {
  const { text, tag, pos } = wordAt(bench, i);
  if (kidsOf(bench, i).some((child) => wordAt(bench, child).text.toLowerCase() === 'the')) return false;
  const isCounted = pos === 'PROPN' && wordAt(bench, i - 1).tag === 'CD';
  return bench.lexicon.times.has(text.toLowerCase()) || tag === 'CD' || isCounted;
}
