import { add, type FeatureList, mix, span } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import type { Places } from './parser-places.ts';
import type { ParserState } from './parser-state.ts';

/**
 * The words read so far that wait for a head. As long as the top stays on the stack they are the same: what hangs on
 * its left was fixed when it was shifted, and the words below it take no child. Its right children do not belong here.
 */
export function stackFeatures(list: FeatureList, state: ParserState, atoms: ParserAtoms, at: Places): void {
  words(list, atoms, at);
  opinions(list, atoms, at);
  children(list, state, atoms, at);
  introduced(list, state, atoms, at);
}

function words(list: FeatureList, { word, tag, both }: ParserAtoms, { s0, s1, s2, s1s0 }: Places): void {
  const far = span(s1, s0);
  add(list, 1, tag[s0] as number);
  add(list, 2, word[s0] as number);
  add(list, 3, both[s0] as number);
  add(list, 4, tag[s1] as number);
  add(list, 5, word[s1] as number);
  add(list, 6, both[s1] as number);
  add(list, 13, both[s2] as number);
  add(list, 14, tag[s2] as number);
  add(list, 25, s1s0);
  add(list, 26, mix(word[s1] as number, word[s0] as number));
  add(list, 27, mix(both[s1] as number, tag[s0] as number));
  add(list, 28, mix(tag[s1] as number, both[s0] as number));
  add(list, 43, mix(s1s0, tag[s2] as number));
  add(list, 100, mix(far, s1s0));
  add(list, 101, mix(far, word[s1] as number));
  const s0s1 = mix(tag[s0] as number, tag[s1] as number);
  add(list, 105, mix(tag[s0 + 1] as number, s0s1));
  add(list, 108, mix(tag[s1 + 1] as number, s0s1));
}

/** Second opinions on the tags, and what words used like these do. */
function opinions(list: FeatureList, atoms: ParserAtoms, { s0, s1, s1s0 }: Places): void {
  const { word, tag, wink, listed, sense } = atoms;
  const [, middle, fine, finest] = atoms.alike as [Int32Array, Int32Array, Int32Array, Int32Array];
  add(list, 160, mix(tag[s0] as number, wink[s0] as number));
  add(list, 163, mix(s1s0, mix(wink[s1] as number, wink[s0] as number)));
  add(list, 167, mix(s1s0, mix(sense[s1] as number, sense[s0] as number)));
  add(list, 170, mix(listed[s1] as number, tag[s0] as number));
  add(list, 171, mix(tag[s1] as number, listed[s0] as number));
  add(list, 300, fine[s0] as number);
  add(list, 302, fine[s1] as number);
  add(list, 304, mix(middle[s0] as number, tag[s0] as number));
  add(list, 306, mix(middle[s1] as number, tag[s1] as number));
  add(list, 309, mix(finest[s1] as number, tag[s0] as number));
  add(list, 311, mix(fine[s1] as number, fine[s0] as number));
  add(list, 313, mix(middle[s1] as number, middle[s0] as number));
  add(list, 318, mix(fine[s1] as number, word[s0] as number));
  add(list, 319, mix(word[s1] as number, fine[s0] as number));
}

function children(
  list: FeatureList,
  { left1, left2, right1, right2, label, lefts, rights, childLabels }: ParserState,
  { word, tag, alike }: ParserAtoms,
  { s0, s1, s1s0 }: Places,
): void {
  const [, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  const s0l = left1[s0] as number;
  const s1l = left1[s1] as number;
  const s1r = right1[s1] as number;
  add(list, 63, mix(s1s0, tag[s1l] as number));
  add(list, 64, mix(s1s0, tag[s1r] as number));
  add(list, 65, mix(s1s0, tag[s0l] as number));
  add(list, 70, mix(s1s0, label[s1r] as number));
  add(list, 72, mix(label[left2[s0] as number] as number, tag[s0] as number));
  add(list, 74, mix(label[right2[s1] as number] as number, s1s0));
  add(list, 76, word[s0l] as number);
  add(list, 79, word[s1r] as number);
  add(list, 92, mix(tag[s0] as number, lefts[s0] as number));
  add(list, 93, mix(word[s1] as number, rights[s1] as number));
  add(list, 94, mix(tag[s1] as number, rights[s1] as number));
  add(list, 103, mix(tag[s1] as number, childLabels[s1] as number));
  add(list, 340, mix(fine[s0l] as number, middle[s0] as number));
  add(list, 342, mix(fine[s1r] as number, middle[s1] as number));
}

/** What a phrase is introduced by decides what it hangs from. */
function introduced(
  list: FeatureList,
  { left1 }: ParserState,
  { word, tag, alike }: ParserAtoms,
  { s0, s1, s2, s1s0 }: Places,
): void {
  const [, middle, fine] = alike as [Int32Array, Int32Array, Int32Array];
  const by = word[left1[s0] as number] as number;
  add(list, 80, mix(by, word[s1] as number));
  add(list, 81, mix(by, s1s0));
  add(list, 82, mix(by, mix(word[s1] as number, word[s0] as number)));
  add(list, 83, mix(by, mix(tag[s2] as number, tag[s1] as number)));
  add(list, 84, mix(by, mix(word[s2] as number, tag[s1] as number)));
  add(list, 330, mix(by, fine[s1] as number));
  add(list, 331, mix(by, mix(middle[s1] as number, middle[s0] as number)));
  add(list, 332, mix(by, mix(fine[s1] as number, middle[s0] as number)));
  add(list, 333, mix(by, mix(middle[s1] as number, fine[s0] as number)));
  add(list, 334, mix(by, mix(middle[s2] as number, middle[s1] as number)));
}
