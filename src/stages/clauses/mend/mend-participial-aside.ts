import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `Chad, hosting a million refugees, closed its border`, with Chad as the subject of the aside alone: what stands before
 * the first comma is the subject of the finite verb right behind the second.
 */
export function mendParticipialAside(bench: Bench, participle: number): void {
  if (!/^VB[GN]$/.test(wordAt(bench, participle).tag)) return;
  const subject = subjectOf(bench, participle);
  if (subject < 0 || opensAside(bench, participle) !== true) return;
  const verb = mainVerb(bench, participle);
  if (verb < 0 || hasOwnSubject(bench, verb, participle)) return;
  const { head, dep } = wordAt(bench, participle);
  if (isBelow(bench, verb, participle)) patch(bench, verb, { head, dep });
  for (const child of kidsOf(bench, participle)) if (child > verb) patch(bench, child, { head: verb });
  const passive = kid(bench, verb, /^aux:pass$/) >= 0;
  patch(bench, subject, { head: verb, dep: passive ? 'nsubj:pass' : 'nsubj' });
  patch(bench, participle, { head: subject, dep: 'acl' });
}

/** A noun that the parser made the subject of the participle though a comma parts them. */
function subjectOf(bench: Bench, participle: number): number {
  const subject = kid(bench, participle, /^nsubj/);
  return subject >= 0 && subject < participle && isNominal(wordAt(bench, subject)) ? subject : -1;
}

/** Nothing but adverbs between the comma and the participle, which has no helper. */
function opensAside(bench: Bench, participle: number): boolean {
  if (kid(bench, participle, /^(aux|cop|mark)/) >= 0) return false;
  let at = participle - 1;
  while (at > bench.sentence.first && wordAt(bench, at).pos === 'ADV') at--;
  return wordAt(bench, at).text === ',';
}

const LONGEST_ASIDE = 30;

/** The finite verb right behind the next comma; -1 without. */
function mainVerb(bench: Bench, participle: number): number {
  const end = Math.min(bench.sentence.last, participle + LONGEST_ASIDE);
  for (let i = participle + 1; i < end; i++) {
    if (wordAt(bench, i - 1).text !== ',') continue;
    let at = i;
    while (at < end && wordAt(bench, at).pos === 'ADV') at++;
    const verb = finiteAt(bench, at);
    if (verb >= 0) return verb;
  }
  return -1;
}

function finiteAt(bench: Bench, i: number): number {
  const { pos, tag, head } = wordAt(bench, i);
  if (pos === 'VERB' && /^VB[DZP]$/.test(tag)) return i;
  if (pos !== 'AUX' || !/^(VB[DZP]|MD)$/.test(tag)) return -1;
  return head > i && wordAt(bench, head).pos === 'VERB' ? head : -1;
}

/** A subject other than the aside itself. */
function hasOwnSubject(bench: Bench, verb: number, participle: number): boolean {
  return kidsOf(bench, verb).some(
    (child) => child < verb && child !== participle && /^(nsubj|csubj)/.test(wordAt(bench, child).dep),
  );
}
