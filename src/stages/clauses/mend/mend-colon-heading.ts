import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_HEADING = 5;

/** `BANNU: Gunmen opened fire …`: names before the first colon head the sentence and are no part of it. */
export function mendColonHeading(bench: Bench): void {
  const { first } = bench.sentence;
  mendBareWord(bench, first);
  mendBehindLabel(bench, first);
  const colon = colonOf(bench);
  if (colon < 0) return;
  for (let i = first; i < colon; i++) {
    const { head, dep } = wordAt(bench, i);
    if (head >= first && head < colon) continue;
    const heir = kidsOf(bench, i).find((child) => child > colon && wordAt(bench, child).pos === 'VERB') ?? -1;
    if (heir >= 0) takeOver(bench, i, { heir, head, dep });
    else if (head > colon) yieldSubject(bench, i, colon);
  }
}

/** `Report: Troops burned homes` orders nobody to report: the word before the colon is a noun, what follows it is told. */
function mendBareWord(bench: Bench, i: number): void {
  if (wordAt(bench, i).tag !== 'VB' || wordAt(bench, i + 1).text !== ':') return;
  const told = kid(bench, i, /^(ccomp|parataxis|conj)$/);
  if (told < 0 || !/^VB[DZP]$/.test(wordAt(bench, told).tag)) return;
  patch(bench, told, { head: wordAt(bench, i).head, dep: wordAt(bench, i).dep });
  for (const child of kidsOf(bench, i)) patch(bench, child, { head: told });
  patch(bench, i, { head: told, dep: 'parataxis', pos: 'NOUN', tag: 'NN' });
}

/** `Just in: M23 takes Masisi`: the name behind a label of two or three words is who does it. */
function mendBehindLabel(bench: Bench, first: number): void {
  const colon = [1, 2, 3].map((n) => first + n).find((i) => wordAt(bench, i).text === ':') ?? -1;
  for (let i = colon + 1; colon > 0 && i < bench.sentence.last && i <= colon + 4; i++) {
    const { head, dep } = wordAt(bench, i);
    if (wordAt(bench, i).pos === 'VERB') return;
    if (
      !isNominal(wordAt(bench, i)) ||
      head < first ||
      head > colon ||
      !/^(obl|nmod|appos|obj|dep)$/.test(dep)
    )
      continue;
    const verb = wordAt(bench, i + 1);
    if (!/^VB[DZP]$/.test(verb.tag) || kid(bench, i + 1, /^nsubj/) >= 0) return;
    patch(bench, i, { head: i + 1, dep: 'nsubj' });
    return;
  }
}

/** `CHAD: Rebels in Bol vow …`: the noun read as the heading's apposition is the subject; without one the heading is. */
function yieldSubject(bench: Bench, i: number, colon: number): void {
  const { head, dep } = wordAt(bench, i);
  const heir = kidsOf(bench, i).find((child) => child > colon && isNominal(wordAt(bench, child))) ?? -1;
  if (heir < 0 || !dep.startsWith('nsubj')) return;
  for (const child of kidsOf(bench, i))
    if (child > colon && child !== heir) patch(bench, child, { head: heir });
  patch(bench, heir, { head, dep });
  patch(bench, i, { head: heir, dep: 'parataxis' });
}

/** The first verb behind the colon that hung on the heading is the main one; a verb that the heading hung on is below it. */
function takeOver(
  bench: Bench,
  i: number,
  { heir, head, dep }: { readonly heir: number; readonly head: number; readonly dep: string },
): void {
  const isBelow = head > heir;
  patch(
    bench,
    heir,
    isBelow ? { head: wordAt(bench, head).head, dep: wordAt(bench, head).dep } : { head, dep },
  );
  if (isBelow) {
    for (const child of kidsOf(bench, head))
      if (wordAt(bench, child).dep === 'parataxis') patch(bench, child, { head: heir });
    patch(bench, head, { head: heir, dep: 'advcl', ...asParticiple(bench, head) });
  }
  for (const child of kidsOf(bench, i))
    if (child !== heir && child > heir) patch(bench, child, { head: heir });
  patch(bench, i, { head: heir, dep: 'parataxis' });
}

/** `…, martyring two officers`, taken for the finite verb. */
function asParticiple(bench: Bench, i: number): { readonly tag?: string; readonly lemma?: string } {
  const { text, tag } = wordAt(bench, i);
  return tag !== 'VBG' && /ing$/.test(text) ? { tag: 'VBG' } : {};
}

/** The colon behind names in capitals alone; -1 without. */
function colonOf(bench: Bench): number {
  const { first, last } = bench.sentence;
  for (let i = first; i < last - 3 && i <= first + LONGEST_HEADING; i++) {
    const { text, pos } = wordAt(bench, i);
    if (text === ':') return i > first ? i : -1;
    if (!/^\p{Lu}{2,}$/u.test(text) && pos !== 'PUNCT') return -1;
  }
  return -1;
}
