import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const WHILE = /^(as|while|when|after|before|since|until)$/i;
const LONGEST_SUBJECT = 6;

/**
 * `Police detained dozens as rallies continued`, read as `[police detained dozens as rallies] continued`: the noun
 * right before the verb is its subject, what opens with `as` is a circumstance, and the participle is the main verb.
 */
export function mendMeanwhile(bench: Bench, verb: number): void {
  if (!/^VB[DZP]$/.test(wordAt(bench, verb).tag)) return;
  const subject = kid(bench, verb, /^nsubj$/);
  const own = nounBefore(bench, verb);
  if (subject < 0 || own <= subject) return;
  const opener = kidsOf(bench, own).find((i) => i < own && opens(bench, i)) ?? -1;
  if (opener <= subject) return;
  const main = participleBehind(bench, subject, opener);
  if (main < 0) return;
  const { head, dep } = wordAt(bench, verb);
  if (isBelow(bench, head, main)) return;
  for (const child of kidsOf(bench, verb)) if (child < opener) patch(bench, child, { head: main });
  patch(bench, main, { head, dep, tag: 'VBD' });
  patch(bench, verb, { head: main, dep: 'advcl' });
  patch(bench, own, { head: verb, dep: 'nsubj' });
  patch(bench, opener, { head: verb, dep: 'mark' });
  takeBetween(bench, main, opener);
}

/** `after crowds burned its embassy`, read as `after crowds` and a verb of nobody: the noun is who does it. */
export function mendLostSubject(bench: Bench, verb: number): void {
  const { tag, head } = wordAt(bench, verb);
  if (!/^VB[DZP]$/.test(tag) || head < 0 || kid(bench, verb, /^(nsubj|csubj|aux|mark|cc)/) >= 0) return;
  const own = nounBefore(bench, verb);
  if (own < 0 || own !== verb - 1 || !/^(obl|nmod)$/.test(wordAt(bench, own).dep)) return;
  const opener = kidsOf(bench, own).find((i) => i < own && opens(bench, i)) ?? -1;
  const reduced = head === own && kid(bench, verb, /^obj$/) < 0;
  if (opener < 0 || reduced || isBelow(bench, wordAt(bench, own).head, verb)) return;
  patch(bench, verb, { head: wordAt(bench, own).head, dep: 'advcl' });
  patch(bench, own, { head: verb, dep: 'nsubj' });
  patch(bench, opener, { head: verb, dep: 'mark' });
}

/** The noun that a verb follows at once, but for helpers and adverbs. */
function nounBefore(bench: Bench, verb: number): number {
  let at = verb - 1;
  while (at > bench.sentence.first && /^(AUX|ADV|PART)$/.test(wordAt(bench, at).pos)) at--;
  return at >= bench.sentence.first && isNominal(wordAt(bench, at)) ? at : -1;
}

function opens(bench: Bench, i: number): boolean {
  const { text, dep } = wordAt(bench, i);
  return WHILE.test(text) && (dep === 'case' || dep === 'mark' || dep === 'advmod');
}

/** A past form right behind the subject, without a helper and without a doer of its own. */
function participleBehind(bench: Bench, subject: number, end: number): number {
  for (let i = subject + 1; i < end && i <= subject + LONGEST_SUBJECT; i++) {
    const { tag, pos } = wordAt(bench, i);
    if (tag !== 'VBN' && tag !== 'VBD') continue;
    const bare = pos === 'VERB' && kid(bench, i, /^(aux|mark|obl:agent|nsubj)/) < 0;
    return bare && isNominal(wordAt(bench, i - 1)) ? i : -1;
  }
  return -1;
}

/** What stands between the two verbs and hangs outside belongs to the first: its object, then circumstances. */
function takeBetween(bench: Bench, main: number, end: number): void {
  for (let i = main + 1; i < end; i++) {
    const { head } = wordAt(bench, i);
    if ((head >= main && head < end) || isBelow(bench, main, i)) continue;
    if (!isNominal(wordAt(bench, i)) && wordAt(bench, i).pos !== 'NUM') {
      patch(bench, i, { head: main });
      continue;
    }
    const bare = kid(bench, i, /^case$/) < 0 && kid(bench, main, /^obj$/) < 0;
    patch(bench, i, { head: main, dep: bare ? 'obj' : 'obl' });
  }
}
