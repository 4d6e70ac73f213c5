import type { Sentence, Token } from '../../core/doc.ts';
import type { Lexicon } from './lexicon.ts';

/** A sentence whose tree is being mended; heads are indices into the document's tokens. */
export interface Bench {
  readonly tokens: Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
}

/** Longer ones are tables or lists, where grammar says little and scanning costs much. */
export const LONGEST = 200;

export function wordAt({ tokens }: Bench, i: number): Token {
  return tokens[i] as Token;
}

export function patch({ tokens }: Bench, i: number, change: Partial<Token>): void {
  tokens[i] = { ...(tokens[i] as Token), ...change };
}

export function kidsOf({ tokens, sentence }: Bench, head: number): readonly number[] {
  const kids: number[] = [];
  for (let i = sentence.first; i < sentence.last; i++) if (tokens[i]?.head === head) kids.push(i);
  return kids;
}

export function kid(bench: Bench, head: number, dep: RegExp): number {
  return kidsOf(bench, head).find((i) => dep.test(wordAt(bench, i).dep)) ?? -1;
}

export function isNominal({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
}
