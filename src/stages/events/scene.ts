import type { Clause, Doc, Mention, Token } from '../../core/doc.ts';
import type { Words } from './words.ts';

export type Input = Doc<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses'>;

/** A document with the look-ups that matching needs, made once for each document. */
export interface Scene {
  readonly doc: Input;
  readonly words: Words;
  readonly tokens: readonly Token[];
  /** Lower-case lemma of every token. */
  readonly lemmas: readonly string[];
  /** Tokens that depend on a token. */
  readonly kids: readonly (readonly number[])[];
  /** Mentions that cover a token, longest first. */
  readonly mentionsAt: readonly (readonly number[])[];
  /** Whether a time expression covers a token. */
  readonly timed: readonly boolean[];
  /** Clauses that hang on a clause. */
  readonly childClauses: readonly (readonly number[])[];
}

export function makeScene(doc: Input, words: Words): Scene {
  const { tokens } = doc.segments;
  const kids: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head >= 0) kids[token.head]?.push(i);
  });
  const childClauses: number[][] = doc.clauses.map(() => []);
  doc.clauses.forEach((clause, i) => {
    if (clause.parent !== null) childClauses[clause.parent]?.push(i);
  });
  const timed = tokens.map(() => false);
  for (const timex of doc.dates)
    for (let i = firstToken(tokens, timex.start); i < tokens.length && at(tokens, i).start < timex.end; i++)
      timed[i] = true;
  return {
    doc,
    words,
    tokens,
    lemmas: tokens.map((token) => token.lemma.toLowerCase()),
    kids,
    mentionsAt: coverTokens(tokens, doc.entities.mentions),
    timed,
    childClauses,
  };
}

function coverTokens(tokens: readonly Token[], mentions: readonly Mention[]): number[][] {
  const cover: number[][] = tokens.map(() => []);
  mentions.forEach((mention, m) => {
    for (
      let i = firstToken(tokens, mention.start);
      i < tokens.length && at(tokens, i).start < mention.end;
      i++
    )
      cover[i]?.push(m);
  });
  const length = (m: number) => (mentions[m]?.end ?? 0) - (mentions[m]?.start ?? 0);
  for (const list of cover) list.sort((a, b) => length(b) - length(a) || a - b);
  return cover;
}

/** The first token that ends after `offset`. */
function firstToken(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(tokens, middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(tokens: readonly Token[], i: number): Token {
  return tokens[i] as Token;
}

export function tokenAt(scene: Scene, i: number): Token {
  return at(scene.tokens, i);
}

export function lemmaAt(scene: Scene, i: number): string {
  return scene.lemmas[i] ?? '';
}

export function mentionOf(scene: Scene, index: number): Mention {
  return scene.doc.entities.mentions[index] as Mention;
}

export function clauseOf(scene: Scene, index: number): Clause {
  return scene.doc.clauses[index] as Clause;
}
