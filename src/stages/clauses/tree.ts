import type { Segments, Sentence, Token } from '../../core/layers/segments.ts';

/** The dependency trees of a document, ready to be walked downwards. All arrays are indexed by token. */
export interface Tree {
  readonly tokens: readonly Token[];
  /** Lower-case surface forms. */
  readonly words: readonly string[];
  /** Children in text order. */
  readonly kids: readonly (readonly number[])[];
  /** First and last token of the subtree. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const NONE: readonly number[] = [];

/** Indexes the trees once; linear. */
export function makeTree({ tokens: given, sentences }: Segments): Tree {
  const tokens = withoutLoops(given, sentences);
  const kids: number[][] = tokens.map(() => []);
  const left = Int32Array.from(tokens.keys());
  const right = Int32Array.from(tokens.keys());
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const { head } = tokens[i] as Token;
      if (head >= 0) (kids[head] as number[]).push(i);
      widen(tokens, i, left, right);
    }
  return { tokens, words: tokens.map((token) => token.text.toLowerCase()), kids, left, right };
}

/** Everything climbs along heads: a head outside of the sentence or a loop would never end, so both are cut. */
function withoutLoops(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Token[] {
  const bad = new Set<number>();
  const seen = new Int32Array(tokens.length).fill(-1);
  for (const sentence of sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const end = climb(tokens, sentence, { from: i, seen });
      if (end >= 0) bad.add(end);
    }
  return bad.size === 0 ? tokens : tokens.map((token, i) => (bad.has(i) ? { ...token, head: -1 } : token));
}

interface Climb {
  readonly from: number;
  /** Where the climb started that last came by; -1 for never. */
  readonly seen: Int32Array;
}

/** Climbs until the root or a known way; gives the token whose head leads out of the sentence or into a loop, or -1. */
function climb(tokens: readonly Token[], { first, last }: Sentence, { from, seen }: Climb): number {
  let at = from;
  while (seen[at] === -1) {
    seen[at] = from;
    const { head } = tokens[at] as Token;
    if (head < 0) return -1;
    if (head < first || head >= last || seen[head] === from) return at;
    at = head;
  }
  return -1;
}

/** Carries a token's position up to its ancestors, as far as it makes a subtree wider. */
function widen(tokens: readonly Token[], i: number, left: Int32Array, right: Int32Array): void {
  for (let at = (tokens[i] as Token).head; at >= 0; at = (tokens[at] as Token).head) {
    if (i >= (left[at] as number) && i <= (right[at] as number)) break;
    left[at] = Math.min(left[at] as number, i);
    right[at] = Math.max(right[at] as number, i);
  }
}

export function token(tree: Tree, index: number): Token {
  return tree.tokens[index] as Token;
}

export function kidsOf(tree: Tree, index: number): readonly number[] {
  return tree.kids[index] ?? NONE;
}

export function depOf(tree: Tree, index: number): string {
  return token(tree, index).dep;
}

/** The first child with one of these relations; -1 without. */
export function kid(tree: Tree, index: number, ...deps: readonly string[]): number {
  return kidsOf(tree, index).find((child) => deps.includes(depOf(tree, child))) ?? -1;
}

/** Follows `conj` up to the first conjunct. */
export function firstConjunct(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 50 && depOf(tree, at) === 'conj'; steps++) {
    const head = token(tree, at).head;
    if (head < 0 || head === at) break;
    at = head;
  }
  return at;
}
