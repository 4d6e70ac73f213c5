import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `A China Coast Guard cutter rammed a boat, the ministry said`, read as a guard whom a cutter rammed, and who says so: a
 * clause without a relative pronoun whose subject goes on with the name before it is what is said. Its verb, or null.
 */
export function freeRelativeBefore(bench: Bench, comma: number): number | null {
  for (let noun = bench.sentence.first; noun < comma; noun++) {
    if (wordAt(bench, noun).head < comma || !isNominal(wordAt(bench, noun))) continue;
    const verb = kid(bench, noun, /^acl:relcl$/);
    const subject = verb < 0 || verb >= comma ? -1 : kid(bench, verb, /^nsubj$/);
    if (subject > verb || kid(bench, noun, /^case$/) >= 0 || !isBare(bench, noun, subject)) continue;
    patch(bench, verb, { head: -1, dep: 'root' });
    giveToSubject(bench, noun, { verb, subject, comma });
    return verb;
  }
  return null;
}

interface Parts {
  readonly verb: number;
  readonly subject: number;
  readonly comma: number;
}

/** The name and its article go with the subject, what stands behind with the verb. */
function giveToSubject(bench: Bench, noun: number, { verb, subject, comma }: Parts): void {
  for (const child of kidsOf(bench, noun)) if (child > subject) patch(bench, child, { head: verb });
  for (let i = bench.sentence.first; i < noun; i++)
    if (wordAt(bench, i).dep === 'det' && wordAt(bench, i).head > comma) patch(bench, i, { head: subject });
  patch(bench, noun, { head: subject, dep: 'compound' });
}

/** Nothing but names and nouns stands between. */
function isBare(bench: Bench, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (!/^(NOUN|PROPN)$/.test(wordAt(bench, i).pos)) return false;
  return to > from;
}
