import { add, type FeatureList, mix } from './features.ts';
import { arcAlike, moveAlike } from './parser-alike.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { NONE, type ParserState } from './parser-state.ts';

/** How far apart, in steps that grow. */
function span(from: number, to: number): number {
  const far = to - from;
  if (far < 6) return far;
  return far < 11 ? 6 : far < 21 ? 7 : 8;
}

/** The case at hand for the choice of the next move. */
export function moveFeatures(list: FeatureList, state: ParserState, atoms: ParserAtoms): void {
  const { stack, depth, next, size } = state;
  const s0 = stack[depth - 1] as number;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : NONE;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : NONE;
  const b0 = next < size ? next : NONE;
  const b1 = next + 1 < size ? next + 1 : NONE;
  const b2 = next + 2 < size ? next + 2 : NONE;
  list.size = 0;
  singles(list, atoms, s0, s1, s2, b0, b1, b2);
  pairs(list, atoms, s0, s1, b0, b1);
  triples(list, atoms, s0, s1, s2, b0, b1, b2);
  children(list, state, atoms, s0, s1, b0);
  prepositions(list, state, atoms, s0, s1, s2, b0);
  shapes(list, state, atoms, s0, s1, b0);
  opinions(list, atoms, s0, s1, b0, b1);
  ahead(list, atoms, s0, s1, b0, b1);
  moveAlike(list, state, atoms, { s0, s1, s2, b0, b1 });
}

/** A greedy parser sees no further than it is told. */
function ahead(
  list: FeatureList,
  { tag, word, nextVerb, nextSign }: ParserAtoms,
  s0: number,
  s1: number,
  b0: number,
  b1: number,
): void {
  const verb = b1 === NONE ? NONE : (nextVerb[b1] as number);
  const sign = b1 === NONE ? NONE : (nextSign[b1] as number);
  const order = verb === NONE ? 0 : sign === NONE || verb < sign ? 1 : 2;
  const s0b0 = mix(tag[s0] as number, tag[b0] as number);
  add(list, 210, mix(s0b0, tag[verb] as number));
  add(list, 211, mix(s0b0, word[sign] as number));
  add(list, 212, mix(s0b0, mix(tag[verb] as number, order)));
  add(list, 213, mix(mix(tag[s1] as number, tag[s0] as number), mix(tag[verb] as number, order)));
  add(list, 214, mix(s0b0, mix(tag[b1] as number, order)));
  add(list, 215, mix(word[s0] as number, mix(tag[verb] as number, order)));
  add(list, 216, mix(s0b0, mix(order, verb === NONE ? 0 : span(b0, verb))));
  add(
    list,
    217,
    mix(
      mix(tag[b0] as number, tag[b1] as number),
      mix(tag[b1 === NONE ? 0 : b1 + 1] as number, tag[b1 === NONE ? 0 : b1 + 2] as number),
    ),
  );
  add(list, 218, mix(word[b0] as number, mix(word[sign] as number, order)));
}

function opinions(
  list: FeatureList,
  { tag, wink, listed, sense }: ParserAtoms,
  s0: number,
  s1: number,
  b0: number,
  b1: number,
): void {
  const s0b0 = mix(tag[s0] as number, tag[b0] as number);
  const s1s0 = mix(tag[s1] as number, tag[s0] as number);
  add(list, 160, mix(tag[s0] as number, wink[s0] as number));
  add(list, 161, mix(tag[b0] as number, wink[b0] as number));
  add(list, 162, mix(s0b0, mix(wink[s0] as number, wink[b0] as number)));
  add(list, 163, mix(s1s0, mix(wink[s1] as number, wink[s0] as number)));
  add(list, 164, mix(wink[s1] as number, mix(wink[s0] as number, wink[b0] as number)));
  add(list, 165, mix(wink[s0] as number, mix(wink[b0] as number, wink[b1] as number)));
  add(list, 166, mix(s0b0, mix(sense[s0] as number, sense[b0] as number)));
  add(list, 167, mix(s1s0, mix(sense[s1] as number, sense[s0] as number)));
  add(list, 168, mix(listed[s0] as number, tag[b0] as number));
  add(list, 169, mix(tag[s0] as number, listed[b0] as number));
  add(list, 170, mix(listed[s1] as number, tag[s0] as number));
  add(list, 171, mix(tag[s1] as number, listed[s0] as number));
  add(list, 172, mix(tag[b0] as number, listed[b1] as number));
}

function singles(
  list: FeatureList,
  { word, tag, both }: ParserAtoms,
  s0: number,
  s1: number,
  s2: number,
  b0: number,
  b1: number,
  b2: number,
): void {
  add(list, 1, tag[s0] as number);
  add(list, 2, word[s0] as number);
  add(list, 3, both[s0] as number);
  add(list, 4, tag[s1] as number);
  add(list, 5, word[s1] as number);
  add(list, 6, both[s1] as number);
  add(list, 7, tag[b0] as number);
  add(list, 8, word[b0] as number);
  add(list, 9, both[b0] as number);
  add(list, 10, tag[b1] as number);
  add(list, 11, both[b1] as number);
  add(list, 12, both[b2] as number);
  add(list, 13, both[s2] as number);
  add(list, 14, tag[s2] as number);
  add(list, 15, tag[b2] as number);
}

function pairs(
  list: FeatureList,
  { word, tag, both }: ParserAtoms,
  s0: number,
  s1: number,
  b0: number,
  b1: number,
): void {
  const tags = mix(tag[s0] as number, tag[b0] as number);
  add(list, 20, tags);
  add(list, 21, mix(word[s0] as number, word[b0] as number));
  add(list, 22, mix(both[s0] as number, tag[b0] as number));
  add(list, 23, mix(tag[s0] as number, both[b0] as number));
  add(list, 24, mix(both[s0] as number, both[b0] as number));
  add(list, 25, mix(tag[s1] as number, tag[s0] as number));
  add(list, 26, mix(word[s1] as number, word[s0] as number));
  add(list, 27, mix(both[s1] as number, tag[s0] as number));
  add(list, 28, mix(tag[s1] as number, both[s0] as number));
  add(list, 29, mix(tag[s1] as number, tag[b0] as number));
  add(list, 30, mix(both[s1] as number, tag[b0] as number));
  add(list, 31, mix(tag[s1] as number, both[b0] as number));
  add(list, 32, mix(word[s1] as number, word[b0] as number));
  add(list, 33, mix(tag[b0] as number, tag[b1] as number));
  add(list, 34, mix(word[b0] as number, word[b1] as number));
  add(list, 35, mix(both[b0] as number, tag[b1] as number));
  add(list, 36, mix(tag[b0] as number, both[b1] as number));
}

function triples(
  list: FeatureList,
  { word, tag }: ParserAtoms,
  s0: number,
  s1: number,
  s2: number,
  b0: number,
  b1: number,
  b2: number,
): void {
  const s0b0 = mix(tag[s0] as number, tag[b0] as number);
  const s1s0 = mix(tag[s1] as number, tag[s0] as number);
  const b0b1 = mix(tag[b0] as number, tag[b1] as number);
  add(list, 40, mix(b0b1, tag[b2] as number));
  add(list, 41, mix(s0b0, tag[b1] as number));
  add(list, 42, mix(s1s0, tag[b0] as number));
  add(list, 43, mix(s1s0, tag[s2] as number));
  add(list, 44, mix(b0b1, word[s0] as number));
  add(list, 45, mix(s1s0, word[b0] as number));
  add(list, 46, mix(s0b0, word[s1] as number));
  add(list, 47, mix(mix(tag[s1] as number, tag[b0] as number), word[s0] as number));
  add(list, 48, mix(s1s0, b0b1));
  add(list, 49, mix(s0b0, word[b1] as number));
  add(list, 50, mix(mix(s1s0, tag[s2] as number), tag[b0] as number));
  add(list, 51, mix(mix(tag[s0] as number, b0b1), tag[b2] as number));
}

function children(
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
function prepositions(
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

function shapes(
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

/** The case at hand for the name of the arc from `head` to `child`. */
export function labelFeatures(
  list: FeatureList,
  state: ParserState,
  atoms: ParserAtoms,
  head: number,
  child: number,
): void {
  const { word, tag, both } = atoms;
  const side = head < child ? 1 : 2;
  const tags = mix(mix(tag[head] as number, tag[child] as number), side);
  list.size = 0;
  add(list, 120, side);
  add(list, 121, tags);
  add(list, 122, mix(side, both[head] as number));
  add(list, 123, mix(side, both[child] as number));
  add(list, 124, mix(side, mix(word[head] as number, word[child] as number)));
  add(list, 125, mix(side, mix(tag[head] as number, word[child] as number)));
  add(list, 126, mix(side, mix(word[head] as number, tag[child] as number)));
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
