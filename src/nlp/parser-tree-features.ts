import { add, type FeatureList, mix, span } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { NONE, type ParserState } from './parser-state.ts';

/** What hangs already from the words at hand. */
export function children(
  list: FeatureList,
  state: ParserState,
  { word, tag }: ParserAtoms,
  s0: number,
  s1: number,
  b0: number,
): void {
  const { left1, left2, right1, right2, label } = state;
  const s0l = left1[s0] as number;
  const s0r = right1[s0] as number;
  const s1l = left1[s1] as number;
  const s1r = right1[s1] as number;
  const b0l = left1[b0] as number;
  const s0b0 = mix(tag[s0] as number, tag[b0] as number);
  const s1s0 = mix(tag[s1] as number, tag[s0] as number);
  add(list, 60, mix(s0b0, tag[s0l] as number));
  add(list, 61, mix(s0b0, tag[s0r] as number));
  add(list, 62, mix(s0b0, tag[b0l] as number));
  add(list, 63, mix(s1s0, tag[s1l] as number));
  add(list, 64, mix(s1s0, tag[s1r] as number));
  add(list, 65, mix(s1s0, tag[s0l] as number));
  add(list, 66, mix(s1s0, tag[s0r] as number));
  add(list, 67, mix(s0b0, label[s0l] as number));
  add(list, 68, mix(s0b0, label[s0r] as number));
  add(list, 69, mix(s0b0, label[b0l] as number));
  add(list, 70, mix(s1s0, label[s1r] as number));
  add(list, 71, mix(s1s0, mix(label[s0l] as number, label[s0r] as number)));
  add(list, 72, mix(label[left2[s0] as number] as number, tag[s0] as number));
  add(list, 73, mix(label[right2[s0] as number] as number, tag[s0] as number));
  add(list, 74, mix(label[right2[s1] as number] as number, s1s0));
  add(list, 75, mix(label[left2[b0] as number] as number, tag[b0] as number));
  add(list, 76, word[s0l] as number);
  add(list, 77, word[s0r] as number);
  add(list, 78, word[b0l] as number);
  add(list, 79, word[s1r] as number);
}

/** What a phrase is introduced by decides what it hangs from. */
export function prepositions(
  list: FeatureList,
  { left1 }: ParserState,
  { word, tag, both }: ParserAtoms,
  s0: number,
  s1: number,
  s2: number,
  b0: number,
): void {
  const by = word[left1[s0] as number] as number;
  const byNext = word[left1[b0] as number] as number;
  add(list, 80, mix(by, word[s1] as number));
  add(list, 81, mix(by, mix(tag[s1] as number, tag[s0] as number)));
  add(list, 82, mix(by, mix(word[s1] as number, word[s0] as number)));
  add(list, 83, mix(by, mix(tag[s2] as number, tag[s1] as number)));
  add(list, 84, mix(by, mix(word[s2] as number, tag[s1] as number)));
  add(list, 85, mix(by, mix(tag[s1] as number, tag[b0] as number)));
  add(list, 86, mix(byNext, word[s0] as number));
  add(list, 87, mix(byNext, mix(tag[s0] as number, both[b0] as number)));
  add(list, 88, mix(byNext, mix(tag[s1] as number, tag[s0] as number)));
}

export function shapes(
  list: FeatureList,
  state: ParserState,
  { word, tag }: ParserAtoms,
  s0: number,
  s1: number,
  b0: number,
): void {
  const { lefts, rights, childLabels } = state;
  const near = span(s0, b0 === NONE ? state.size : b0);
  const far = span(s1, s0);
  add(list, 90, mix(word[s0] as number, rights[s0] as number));
  add(list, 91, mix(tag[s0] as number, rights[s0] as number));
  add(list, 92, mix(tag[s0] as number, lefts[s0] as number));
  add(list, 93, mix(word[s1] as number, rights[s1] as number));
  add(list, 94, mix(tag[s1] as number, rights[s1] as number));
  add(list, 95, mix(tag[b0] as number, lefts[b0] as number));
  add(list, 96, mix(word[b0] as number, lefts[b0] as number));
  add(list, 97, mix(near, mix(tag[s0] as number, tag[b0] as number)));
  add(list, 98, mix(near, word[s0] as number));
  add(list, 99, mix(near, word[b0] as number));
  add(list, 100, mix(far, mix(tag[s1] as number, tag[s0] as number)));
  add(list, 101, mix(far, word[s1] as number));
  add(list, 102, mix(tag[s0] as number, childLabels[s0] as number));
  add(list, 103, mix(tag[s1] as number, childLabels[s1] as number));
  add(list, 104, mix(tag[b0] as number, childLabels[b0] as number));
  add(list, 105, mix(tag[s0 + 1] as number, mix(tag[s0] as number, tag[s1] as number)));
  add(list, 106, mix(tag[s0 - 1] as number, mix(tag[s0] as number, tag[b0] as number)));
  add(list, 107, mix(tag[b0 - 1] as number, mix(tag[s0] as number, tag[b0] as number)));
  add(list, 108, mix(tag[s1 + 1] as number, mix(tag[s0] as number, tag[s1] as number)));
}
