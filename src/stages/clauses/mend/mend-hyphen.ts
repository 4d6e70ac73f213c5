import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

/** `Iran-backed militias fired`: a participle behind a hyphen modifies the noun that follows. */
export function mendHyphen(bench: Bench, i: number): void {
  const word = wordAt(bench, i);
  if ((word.tag !== 'VBN' && word.tag !== 'VBG') || word.dep === 'amod' || i - 2 < bench.sentence.first)
    return;
  const hyphen = wordAt(bench, i - 1);
  if (hyphen.text !== '-' || hyphen.end !== word.start) return;
  const noun = nounBehind(bench, i);
  if (noun < 0) return;
  for (const child of kidsOf(bench, i)) if (child > noun) patch(bench, child, { head: noun });
  if (wordAt(bench, noun).head === i) patch(bench, noun, { head: word.head, dep: word.dep });
  patch(bench, i, { head: noun, dep: 'amod' });
}

function nounBehind(bench: Bench, i: number): number {
  let noun = -1;
  for (let j = i + 1; j < bench.sentence.last && j <= i + 4; j++) {
    const { pos } = wordAt(bench, j);
    if (pos === 'NOUN' || pos === 'PROPN') noun = j;
    else if (pos !== 'ADJ' && pos !== 'NUM') break;
  }
  return noun;
}
