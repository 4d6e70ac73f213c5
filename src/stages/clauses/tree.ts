import type { Segments, Token } from '../../core/doc.ts';

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

/** Indexes the trees once; linear. A head outside the sentence or a cycle would be a bug of the parser: both are cut. */
export function makeTree({ tokens, sentences }: Segments): Tree {
  const kids: (readonly number[])[] = new Array(tokens.length).fill(NONE);
  const left = new Int32Array(tokens.length);
  const right = new Int32Array(tokens.length);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      left[i] = i;
      right[i] = i;
      const head = (tokens[i] as Token).head;
      if (head < first || head >= last || head === i) continue;
      const siblings = kids[head] as number[];
      if (siblings.length === 0) kids[head] = [i];
      else siblings.push(i);
    }
    widen(tokens, first, last, left, right);
  }
  return { tokens, words: tokens.map((token) => token.text.toLowerCase()), kids, left, right };
}

/** Carries every token's position up to its ancestors; stops where nothing changes, so cycles end. */
function widen(
  tokens: readonly Token[],
  first: number,
  last: number,
  left: Int32Array,
  right: Int32Array,
): void {
  for (let i = first; i < last; i++) {
    let at = (tokens[i] as Token).head;
    for (let steps = 0; at >= first && at < last && steps < 200; steps++) {
      const grows = i < (left[at] as number) || i > (right[at] as number);
      if (!grows) break;
      left[at] = Math.min(left[at] as number, i);
      right[at] = Math.max(right[at] as number, i);
      at = (tokens[at] as Token).head;
    }
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
