import type { Sentence, Token } from '../../core/layers/segments.ts';
import type { Lexicon } from './lexicon.ts';

/** A sentence whose tree is being mended; heads are indices into the document's tokens. */
export interface Bench {
  readonly tokens: Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  /** Children in text order, by position in the sentence. */
  readonly kids: number[][];
}

/** Longer ones are tables or lists, where grammar says little and scanning costs much. */
export const LONGEST = 200;

export function makeBench(tokens: Token[], sentence: Sentence, lexicon: Lexicon): Bench {
  const kids: number[][] = [];
  for (let i = sentence.first; i < sentence.last; i++) kids.push([]);
  for (let i = sentence.first; i < sentence.last; i++)
    kids[(tokens[i] as Token).head - sentence.first]?.push(i);
  return { tokens, sentence, lexicon, kids };
}

/** What stands before the first word of a text and behind its last. */
const NOTHING: Token = {
  start: 0,
  end: 0,
  text: '',
  sentence: -1,
  lemma: '',
  pos: '',
  tag: '',
  head: -1,
  dep: '',
};

export function wordAt({ tokens }: Bench, i: number): Token {
  return tokens[i] ?? NOTHING;
}

export function patch({ tokens, kids, sentence }: Bench, i: number, change: Partial<Token>): void {
  const old = tokens[i] as Token;
  tokens[i] = { ...old, ...change };
  if (change.head === undefined || change.head === old.head) return;
  const from = kids[old.head - sentence.first];
  from?.splice(from.indexOf(i), 1);
  const to = kids[change.head - sentence.first];
  if (to === undefined) return;
  const place = to.findIndex((child) => child > i);
  to.splice(place < 0 ? to.length : place, 0, i);
}

/** A copy: the caller may patch while it walks. */
export function kidsOf({ kids, sentence }: Bench, head: number): readonly number[] {
  return kids[head - sentence.first]?.slice() ?? [];
}

/** The first child with such a relation; -1 without. */
export function kid({ tokens, kids, sentence }: Bench, head: number, dep: RegExp): number {
  for (const i of kids[head - sentence.first] ?? []) if (dep.test((tokens[i] as Token).dep)) return i;
  return -1;
}

export function isNominal({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
}

/** Who becomes a subject has none: what stood as its own is part of its name. */
export function keepAsPhrase(bench: Bench, noun: number): void {
  for (const child of kidsOf(bench, noun))
    if (child < noun && wordAt(bench, child).dep.startsWith('nsubj'))
      patch(bench, child, { dep: 'compound' });
}

/** Whether a word hangs somewhere below another: hanging the other on it would tie a knot. */
export function isBelow(bench: Bench, i: number, above: number): boolean {
  let at = i;
  for (let steps = 0; steps < LONGEST && at >= bench.sentence.first; steps++) {
    if (at === above) return true;
    at = wordAt(bench, at).head;
  }
  return false;
}
