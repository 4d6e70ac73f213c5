import { add, type FeatureList, mix } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import type { Places } from './parser-places.ts';
import type { ParserState } from './parser-state.ts';

/** What words used like the top of the stack and the next word do: of words that the treebank lacks it knows this much. */
export function meetAlike(list: FeatureList, state: ParserState, atoms: ParserAtoms, at: Places): void {
  const { s0, s1, b0, b1 } = at;
  const { word, tag } = atoms;
  const [coarse, middle, fine, finest] = atoms.alike as [Int32Array, Int32Array, Int32Array, Int32Array];
  const s0b0 = mix(middle[s0] as number, middle[b0] as number);
  add(list, 307, mix(finest[s0] as number, tag[b0] as number));
  add(list, 308, mix(finest[b0] as number, tag[s0] as number));
  add(list, 310, mix(fine[s0] as number, fine[b0] as number));
  add(list, 312, s0b0);
  add(list, 314, mix(coarse[s1] as number, mix(coarse[s0] as number, coarse[b0] as number)));
  add(list, 315, mix(coarse[s0] as number, mix(coarse[b0] as number, coarse[b1] as number)));
  add(list, 316, mix(fine[s0] as number, word[b0] as number));
  add(list, 317, mix(word[s0] as number, fine[b0] as number));
  add(list, 320, mix(fine[s1] as number, word[b0] as number));
  add(list, 321, mix(middle[s1] as number, mix(tag[s0] as number, middle[b0] as number)));
  add(list, 322, mix(middle[s1] as number, mix(word[s0] as number, middle[b0] as number)));
  add(list, 323, mix(mix(middle[s1] as number, middle[s0] as number), tag[b0] as number));
  add(list, 324, mix(s0b0, tag[b1] as number));
  childrenAlike(list, state, atoms, at);
}

function childrenAlike(
  list: FeatureList,
  { left1, right1 }: ParserState,
  { word, tag, alike }: ParserAtoms,
  { s0, b0 }: Places,
): void {
  const [, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  const byNext = word[left1[b0] as number] as number;
  const last = right1[s0] as number;
  add(list, 335, mix(byNext, fine[s0] as number));
  add(list, 336, mix(byNext, mix(middle[s0] as number, middle[b0] as number)));
  add(list, 341, mix(fine[last] as number, middle[s0] as number));
  add(list, 343, mix(mix(middle[s0] as number, middle[last] as number), tag[b0] as number));
}

/** What arcs between words used like these are called. */
export function arcAlike(
  list: FeatureList,
  { left1 }: ParserState,
  { word, tag, alike }: ParserAtoms,
  head: number,
  child: number,
): void {
  const [coarse, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  const side = head < child ? 1 : 2;
  const tags = mix(mix(tag[head] as number, tag[child] as number), side);
  const by = word[left1[child] as number] as number;
  add(list, 352, mix(side, mix(fine[head] as number, fine[child] as number)));
  add(list, 353, mix(side, mix(middle[head] as number, middle[child] as number)));
  add(list, 354, mix(tags, mix(coarse[head] as number, coarse[child] as number)));
  add(list, 357, mix(side, mix(word[head] as number, middle[child] as number)));
  add(list, 358, mix(side, mix(middle[head] as number, word[child] as number)));
  add(list, 359, mix(by, mix(middle[head] as number, middle[child] as number)));
  add(list, 360, mix(by, fine[child] as number));
  add(list, 361, mix(by, fine[head] as number));
}
