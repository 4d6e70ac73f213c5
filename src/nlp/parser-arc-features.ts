import { add, type FeatureList, mix, span } from './features.ts';
import { arcAlike } from './parser-alike.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import type { ParserState } from './parser-state.ts';

/**
 * The case at hand for the name of the arc from `head` to `child`. In three parts: what the head and what the child
 * tell, given the other's tag, is the same wherever the two words meet.
 */
export function labelFeatures(
  list: FeatureList,
  state: ParserState,
  atoms: ParserAtoms,
  head: number,
  child: number,
): void {
  list.size = 0;
  headFeatures(list, atoms, head, child);
  childFeatures(list, atoms, head, child);
  arcFeatures(list, state, atoms, head, child);
}

/** On which side of the child the head stands. */
export function sideOf(head: number, child: number): number {
  return head < child ? 1 : 2;
}

export function headFeatures(
  list: FeatureList,
  { word, tag, both, alike }: ParserAtoms,
  head: number,
  child: number,
): void {
  const [, , fine, finest] = alike as [Int32Array, Int32Array, Int32Array, Int32Array];
  const side = sideOf(head, child);
  const tags = mix(mix(tag[head] as number, tag[child] as number), side);
  add(list, 122, mix(side, both[head] as number));
  add(list, 126, mix(side, mix(word[head] as number, tag[child] as number)));
  add(list, 350, mix(side, fine[head] as number));
  add(list, 356, mix(side, mix(fine[head] as number, tag[child] as number)));
  add(list, 363, mix(tags, finest[head] as number));
}

export function childFeatures(
  list: FeatureList,
  { word, tag, both, alike }: ParserAtoms,
  head: number,
  child: number,
): void {
  const [, , fine, finest] = alike as [Int32Array, Int32Array, Int32Array, Int32Array];
  const side = sideOf(head, child);
  const tags = mix(mix(tag[head] as number, tag[child] as number), side);
  add(list, 120, side);
  add(list, 121, tags);
  add(list, 123, mix(side, both[child] as number));
  add(list, 125, mix(side, mix(tag[head] as number, word[child] as number)));
  add(list, 351, mix(side, fine[child] as number));
  add(list, 355, mix(side, mix(tag[head] as number, fine[child] as number)));
  add(list, 362, mix(tags, finest[child] as number));
}

/** What only both words with their neighbours and children tell. */
export function arcFeatures(
  list: FeatureList,
  state: ParserState,
  atoms: ParserAtoms,
  head: number,
  child: number,
): void {
  const { word, tag } = atoms;
  const side = sideOf(head, child);
  const tags = mix(mix(tag[head] as number, tag[child] as number), side);
  add(list, 124, mix(side, mix(word[head] as number, word[child] as number)));
  add(list, 127, mix(tags, span(Math.min(head, child), Math.max(head, child))));
  add(list, 128, mix(tags, tag[child - 1] as number));
  add(list, 129, mix(tags, tag[child + 1] as number));
  add(list, 130, mix(tags, tag[head - 1] as number));
  add(list, 131, mix(tags, tag[head + 1] as number));
  childOfLabel(list, state, atoms, head, child, tags);
  arcAlike(list, state, atoms, head, child);
}

function childOfLabel(
  list: FeatureList,
  { left1, right1, left2, right2, label, childLabels, lefts, rights }: ParserState,
  { word, tag }: ParserAtoms,
  head: number,
  child: number,
  tags: number,
): void {
  const first = left1[child] as number;
  const last = right1[child] as number;
  add(list, 140, mix(tags, word[first] as number));
  add(list, 141, mix(tags, tag[first] as number));
  add(list, 142, mix(tags, tag[last] as number));
  add(list, 143, mix(tags, mix(label[first] as number, label[last] as number)));
  add(list, 144, mix(tag[child] as number, childLabels[child] as number));
  add(list, 145, mix(tags, childLabels[head] as number));
  add(list, 146, mix(word[head] as number, mix(word[first] as number, tag[child] as number)));
  add(list, 147, mix(tags, label[left2[child] as number] as number));
  add(list, 148, mix(tags, label[right2[child] as number] as number));
  add(
    list,
    149,
    mix(tags, mix(label[left1[head] as number] as number, label[right1[head] as number] as number)),
  );
  add(list, 150, mix(word[child] as number, word[first] as number));
  add(list, 151, mix(tags, mix(lefts[head] as number, rights[head] as number)));
  add(list, 152, mix(word[head] as number, childLabels[head] as number));
  add(list, 153, mix(word[child] as number, childLabels[child] as number));
  add(list, 154, mix(tags, word[left2[child] as number] as number));
  add(list, 155, mix(tags, word[child - 1] as number));
}
