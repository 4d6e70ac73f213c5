import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `Kabul says 31 civilians were killed`, `says its drones hit a depot`, read as `says civilians`, `says its drones`: the noun right before the verb is its subject. */
export function mendStolenSubject(bench: Bench, verb: number): void {
  const { head, dep, pos, tag } = wordAt(bench, verb);
  if (pos !== 'VERB' || dep !== 'ccomp' || head < bench.sentence.first || head > verb) return;
  if (kid(bench, verb, /^(nsubj|csubj|mark)/) >= 0) return;
  const helpers = kidsOf(bench, verb).filter((i) => i < verb && wordAt(bench, i).dep.startsWith('aux'));
  const first = helpers[0] ?? (/^VB[DZP]$/.test(tag) ? verb : undefined);
  if (first === undefined || first - 1 <= head) return;
  const noun = first - 1;
  const stolen = wordAt(bench, noun);
  if (!isNominal(stolen) || stolen.head !== head || !/^(obj|iobj|obl)$/.test(stolen.dep)) return;
  if (kid(bench, noun, /^case$/) >= 0 || isBelow(bench, verb, noun)) return;
  const passive = helpers.some((i) => wordAt(bench, i).dep === 'aux:pass');
  patch(bench, noun, { head: verb, dep: passive ? 'nsubj:pass' : 'nsubj' });
}
