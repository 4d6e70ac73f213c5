import { add, type FeatureList, mix } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import type { ParserState } from './parser-state.ts';

/** Tops of the stack and heads of the buffer, by place in the parser's state. */
export interface Places {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly b0: number;
  readonly b1: number;
}

/** What words used like these do: of words that the treebank lacks it knows this much. */
export function moveAlike(list: FeatureList, state: ParserState, atoms: ParserAtoms, at: Places): void {
  alone(list, atoms, at);
  together(list, atoms, at);
  introduced(list, state, atoms, at);
  withChildren(list, state, atoms, at);
}

function alone(list: FeatureList, { tag, alike }: ParserAtoms, { s0, s1, b0, b1 }: Places): void {
  const [, middle, fine, finest] = alike as [Int32Array, Int32Array, Int32Array, Int32Array];
  add(list, 300, fine[s0] as number);
  add(list, 301, fine[b0] as number);
  add(list, 302, fine[s1] as number);
  add(list, 303, fine[b1] as number);
  add(list, 304, mix(middle[s0] as number, tag[s0] as number));
  add(list, 305, mix(middle[b0] as number, tag[b0] as number));
  add(list, 306, mix(middle[s1] as number, tag[s1] as number));
  add(list, 307, mix(finest[s0] as number, tag[b0] as number));
  add(list, 308, mix(finest[b0] as number, tag[s0] as number));
  add(list, 309, mix(finest[s1] as number, tag[s0] as number));
}

function together(list: FeatureList, { word, tag, alike }: ParserAtoms, { s0, s1, b0, b1 }: Places): void {
  const [coarse, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  const s0b0 = mix(middle[s0] as number, middle[b0] as number);
  const s1s0 = mix(middle[s1] as number, middle[s0] as number);
  add(list, 310, mix(fine[s0] as number, fine[b0] as number));
  add(list, 311, mix(fine[s1] as number, fine[s0] as number));
  add(list, 312, s0b0);
  add(list, 313, s1s0);
  add(list, 314, mix(coarse[s1] as number, mix(coarse[s0] as number, coarse[b0] as number)));
  add(list, 315, mix(coarse[s0] as number, mix(coarse[b0] as number, coarse[b1] as number)));
  add(list, 316, mix(fine[s0] as number, word[b0] as number));
  add(list, 317, mix(word[s0] as number, fine[b0] as number));
  add(list, 318, mix(fine[s1] as number, word[s0] as number));
  add(list, 319, mix(word[s1] as number, fine[s0] as number));
  add(list, 320, mix(fine[s1] as number, word[b0] as number));
  add(list, 321, mix(middle[s1] as number, mix(tag[s0] as number, middle[b0] as number)));
  add(list, 322, mix(middle[s1] as number, mix(word[s0] as number, middle[b0] as number)));
  add(list, 323, mix(s1s0, tag[b0] as number));
  add(list, 324, mix(s0b0, tag[b1] as number));
}

/** What a phrase introduced by this word hangs from. */
function introduced(
  list: FeatureList,
  { left1 }: ParserState,
  { word, alike }: ParserAtoms,
  { s0, s1, s2, b0 }: Places,
): void {
  const [, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  const by = word[left1[s0] as number] as number;
  const byNext = word[left1[b0] as number] as number;
  add(list, 330, mix(by, fine[s1] as number));
  add(list, 331, mix(by, mix(middle[s1] as number, middle[s0] as number)));
  add(list, 332, mix(by, mix(fine[s1] as number, middle[s0] as number)));
  add(list, 333, mix(by, mix(middle[s1] as number, fine[s0] as number)));
  add(list, 334, mix(by, mix(middle[s2] as number, middle[s1] as number)));
  add(list, 335, mix(byNext, fine[s0] as number));
  add(list, 336, mix(byNext, mix(middle[s0] as number, middle[b0] as number)));
}

function withChildren(
  list: FeatureList,
  { left1, right1 }: ParserState,
  { tag, alike }: ParserAtoms,
  { s0, s1, b0 }: Places,
): void {
  const [, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  add(list, 340, mix(fine[left1[s0] as number] as number, middle[s0] as number));
  add(list, 341, mix(fine[right1[s0] as number] as number, middle[s0] as number));
  add(list, 342, mix(fine[right1[s1] as number] as number, middle[s1] as number));
  const child = mix(middle[s0] as number, middle[right1[s0] as number] as number);
  add(list, 343, mix(child, tag[b0] as number));
}

/** What arcs between words used like these are called. */
export function arcAlike(
  list: FeatureList,
  { left1 }: ParserState,
  { word, tag, alike }: ParserAtoms,
  head: number,
  child: number,
): void {
  const [coarse, middle, fine, finest] = alike as [Int32Array, Int32Array, Int32Array, Int32Array];
  const side = head < child ? 1 : 2;
  const tags = mix(mix(tag[head] as number, tag[child] as number), side);
  const by = word[left1[child] as number] as number;
  add(list, 350, mix(side, fine[head] as number));
  add(list, 351, mix(side, fine[child] as number));
  add(list, 352, mix(side, mix(fine[head] as number, fine[child] as number)));
  add(list, 353, mix(side, mix(middle[head] as number, middle[child] as number)));
  add(list, 354, mix(tags, mix(coarse[head] as number, coarse[child] as number)));
  add(list, 355, mix(side, mix(tag[head] as number, fine[child] as number)));
  add(list, 356, mix(side, mix(fine[head] as number, tag[child] as number)));
  add(list, 357, mix(side, mix(word[head] as number, middle[child] as number)));
  add(list, 358, mix(side, mix(middle[head] as number, word[child] as number)));
  add(list, 359, mix(by, mix(middle[head] as number, middle[child] as number)));
  add(list, 360, mix(by, fine[child] as number));
  add(list, 361, mix(by, fine[head] as number));
  add(list, 362, mix(tags, finest[child] as number));
  add(list, 363, mix(tags, finest[head] as number));
}
