import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_PHRASE = 4;

/**
 * `A threatened general strike by dockers delayed it`, read as `threatened a strike`: right behind an article or a
 * possessive stands no finite verb, the participle describes the noun of the phrase, and that noun takes its place.
 */
export function mendArticleParticiple(bench: Bench, i: number): void {
  const { pos, tag } = wordAt(bench, i);
  if (pos !== 'VERB' || !/^VB[DN]$/.test(tag) || !isOpener(bench, i - 1, i)) return;
  const noun = nounOf(bench, i);
  if (noun < 0 || wordAt(bench, noun).head !== i || !/^(obj|obl|obl:unmarked)$/.test(wordAt(bench, noun).dep))
    return;
  const { head, dep } = wordAt(bench, i);
  if (isBelow(bench, head, i)) return;
  patch(bench, noun, { head, dep: placeOf(bench, { noun, head, dep }) });
  for (const child of kidsOf(bench, i))
    patch(bench, child, { head: noun, ...nominal(wordAt(bench, child).dep) });
  if (i > bench.sentence.first)
    patch(bench, i - 1, { head: noun, dep: wordAt(bench, i - 1).tag === 'PRP$' ? 'nmod:poss' : 'det' });
  patch(bench, i, { head: noun, dep: 'amod', tag: 'VBN' });
}

/** An article that does not belong to the word right behind it. */
function isOpener(bench: Bench, i: number, verb: number): boolean {
  const { tag, text, head } = wordAt(bench, i);
  // `Suspected rebels attacked`: what opens a sentence in that form describes too
  if (i < bench.sentence.first)
    return wordAt(bench, verb).dep === 'advcl' && wordAt(bench, verb).tag === 'VBN';
  if (head === verb) return false;
  return tag === 'PRP$' || /^(an?|the)$/i.test(text);
}

/** The last noun of the run of adjectives and nouns behind the participle. */
function nounOf(bench: Bench, participle: number): number {
  let noun = -1;
  for (let i = participle + 1; i <= participle + LONGEST_PHRASE && i < bench.sentence.last; i++) {
    if (isNominal(wordAt(bench, i))) noun = i;
    else if (wordAt(bench, i).pos !== 'ADJ') break;
  }
  return noun;
}

interface Place {
  readonly noun: number;
  readonly head: number;
  readonly dep: string;
}

/** What hung before a verb as a clause is its subject, if it has none. */
function placeOf(bench: Bench, { noun, head, dep }: Place): string {
  if (!/^(advcl|csubj|acl|ccomp|parataxis)/.test(dep)) return dep;
  if (head > noun) return kid(bench, head, /^nsubj/) < 0 ? 'nsubj' : 'obl';
  return 'obj';
}

function nominal(dep: string): { readonly dep?: string } {
  return dep === 'obl' || dep === 'obl:agent' ? { dep: 'nmod' } : {};
}
