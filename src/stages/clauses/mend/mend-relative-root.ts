import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `Israel, which was no part of the deal, bombed Sanaa`, with what `which` says as the main clause: it describes the noun
 * before the comma, and the verb behind the second comma is what that one did.
 */
export function mendRelativeRoot(bench: Bench, said: number): void {
  const pronoun = kid(bench, said, /^nsubj/);
  const noun = pronoun - 2;
  if (pronoun < 0 || noun < bench.sentence.first || !isRelative(bench, pronoun)) return;
  if (wordAt(bench, pronoun - 1).text !== ',' || !isNominal(wordAt(bench, noun))) return;
  const top = topOf(bench, noun, said);
  // the verb stands where a sentence without it would have none
  if (wordAt(bench, said).head >= 0 && (wordAt(bench, said).head !== top || wordAt(bench, top).head >= 0))
    return;
  const verb = verbBehind(bench, said);
  if (verb < 0 || isBelow(bench, noun, verb)) return;
  patch(bench, verb, { head: -1, dep: 'root', tag: finite(bench, verb) });
  patch(bench, top, { head: verb, dep: kid(bench, verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
  patch(bench, said, { head: noun, dep: 'acl:relcl' });
  for (const child of [...kidsOf(bench, said), ...kidsOf(bench, top)])
    if (child > verb || (child < pronoun && wordAt(bench, child).head === said && child !== top))
      patch(bench, child, { head: verb });
}

function isRelative(bench: Bench, i: number): boolean {
  const end = wordAt(bench, bench.sentence.last - 1).text;
  return /^(who|which)$/i.test(wordAt(bench, i).text) && end !== '?';
}

/** The head of the phrase that ends before the comma, as long as it hangs below the root. */
function topOf(bench: Bench, noun: number, root: number): number {
  let top = noun;
  for (let steps = 0; steps < 6; steps++) {
    const { head } = wordAt(bench, top);
    if (head < bench.sentence.first || head >= noun || head === root || !isNominal(wordAt(bench, head)))
      break;
    top = head;
  }
  return top;
}

/** A verb without a subject right behind a comma, or behind its helpers there. */
function verbBehind(bench: Bench, root: number): number {
  for (let i = root + 2; i < bench.sentence.last; i++) {
    const { pos, tag, dep } = wordAt(bench, i);
    if (pos !== 'VERB' || !/^VB[DNZP]$/.test(tag) || !/^(acl|advcl|conj|parataxis|acl:relcl)$/.test(dep))
      continue;
    if (!isBelow(bench, i, root) || kid(bench, i, /^(nsubj|mark|cc|obl:agent)/) >= 0) continue;
    const [first = i] = kidsOf(bench, i).filter((child) => wordAt(bench, child).dep.startsWith('aux'));
    if (wordAt(bench, Math.min(first, i) - 1).text === ',') return i;
  }
  return -1;
}

function finite(bench: Bench, verb: number): string {
  const { tag } = wordAt(bench, verb);
  return tag === 'VBN' && kid(bench, verb, /^aux/) < 0 ? 'VBD' : tag;
}
