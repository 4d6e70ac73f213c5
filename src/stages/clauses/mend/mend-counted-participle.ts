import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** `led at least 400 trained men`, read as what the least trained: behind a verb that lacks its object a number counts the noun that comes, and the participle between describes it. */
export function mendCountedParticiple(bench: Bench, i: number): void {
  const noun = i + 1;
  const count = i - 1;
  if (!/^VB[DN]$/.test(wordAt(bench, i).tag) || wordAt(bench, noun).tag !== 'NNS') return;
  if (wordAt(bench, noun).head !== i || wordAt(bench, count).tag !== 'CD') return;
  const verb = verbBefore(bench, count);
  if (verb < 0 || !isBelowDirectly(bench, i, verb)) return;
  patch(bench, noun, { head: verb, dep: 'obj' });
  for (const child of kidsOf(bench, i)) {
    const isDegree = child > verb && child < count;
    patch(bench, child, isDegree ? { head: count, dep: 'advmod' } : { head: verb });
  }
  patch(bench, count, { head: noun, dep: 'nummod' });
  patch(bench, i, { head: noun, dep: 'amod', tag: 'VBN' });
}

/** The verb without an object that stands right before a number and its words of degree; -1 where none does. */
function verbBefore(bench: Bench, count: number): number {
  let at = count - 1;
  while (/^(at|least|most|more|than|over|about|some|nearly|around|up|to)$/i.test(wordAt(bench, at).text))
    at--;
  const { pos, head } = wordAt(bench, at);
  if (at < bench.sentence.first || pos !== 'VERB' || head === count) return -1;
  return kid(bench, at, /^(obj|aux:pass|xcomp)$/) < 0 ? at : -1;
}

function isBelowDirectly(bench: Bench, i: number, verb: number): boolean {
  const { head, dep } = wordAt(bench, i);
  return (
    head === verb && /^(conj|ccomp|parataxis|dep|advcl)$/.test(dep) && kid(bench, i, /^(cc|mark|aux)/) < 0
  );
}
