import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_PHRASE = 5;

/**
 * `Nine fled after suspected rebels opened fire`, read as `after suspecting rebels` and `Nine opened fire`: between the
 * word that opens a clause and its subject a participle describes, and the finite verb behind them is the clause's own.
 */
export function mendMarkedParticiple(bench: Bench, i: number): void {
  const { tag, dep, head: above } = wordAt(bench, i);
  if (!/^VB[NG]$/.test(tag) || dep !== 'advcl' || above < bench.sentence.first || above > i) return;
  const mark = i - 1;
  if (
    wordAt(bench, mark).head !== i ||
    wordAt(bench, mark).dep !== 'mark' ||
    !/^(IN|WRB)$/.test(wordAt(bench, mark).tag)
  )
    return;
  const noun = nounBehind(bench, i);
  const verb = verbBehind(bench, noun);
  if (noun < 0 || verb < 0 || kid(bench, verb, /^nsubj/) > mark) return;
  // `after seeing rebels board a ship`
  if (tag === 'VBG' && wordAt(bench, verb).tag === 'VBP') return;
  giveClause(bench, { above, verb });
  patch(bench, noun, { head: verb, dep: kid(bench, verb, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
  for (const child of kidsOf(bench, i)) patch(bench, child, { head: child === mark ? verb : noun });
  patch(bench, i, { head: noun, dep: 'amod' });
}

/** The head of the bare phrase that the participle has for its object. */
function nounBehind(bench: Bench, participle: number): number {
  const noun =
    kidsOf(bench, participle).find((i) => i > participle && /^obj$/.test(wordAt(bench, i).dep)) ?? -1;
  if (noun < 0 || noun - participle > LONGEST_PHRASE || !isNominal(wordAt(bench, noun))) return -1;
  for (let i = participle + 1; i < noun; i++)
    if (!/^(ADJ|NOUN|PROPN|PUNCT)$/.test(wordAt(bench, i).pos) || wordAt(bench, i).text === ',') return -1;
  return noun;
}

/** The verb in the past right behind the noun, with a helper or an adverb at most between; -1 where none stands. */
function verbBehind(bench: Bench, noun: number): number {
  if (noun < 0) return -1;
  for (let i = noun + 1; i <= noun + 3 && i < bench.sentence.last; i++) {
    const { pos, tag } = wordAt(bench, i);
    if (pos === 'VERB') return isPast(bench, i, tag) ? i : -1;
    if (pos !== 'AUX' && pos !== 'ADV') return -1;
  }
  return -1;
}

/** A form of the past with an object is no participle: `troops burned houses`. */
function isPast(bench: Bench, verb: number, tag: string): boolean {
  if (/^VB[DZP]$/.test(tag)) return true;
  return tag === 'VBN' && (kid(bench, verb, /^aux/) >= 0 || kid(bench, verb, /^obj$/) > verb);
}

/** The verb hangs on what the clause tells the time of, which takes its place where the tree had it the other way round. */
function giveClause(bench: Bench, { above, verb }: { readonly above: number; readonly verb: number }): void {
  const { head, dep, tag } = wordAt(bench, verb);
  if (isBelow(bench, above, verb)) {
    patch(bench, above, { head, dep });
    for (const child of kidsOf(bench, verb))
      if (child < above || /^(punct|parataxis)$/.test(wordAt(bench, child).dep))
        patch(bench, child, { head: above });
  }
  patch(bench, verb, {
    head: above,
    dep: 'advcl',
    tag: tag === 'VBN' && kid(bench, verb, /^aux/) < 0 ? 'VBD' : tag,
  });
}
