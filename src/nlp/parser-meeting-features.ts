import { add, type FeatureList, mix, span } from './features.ts';
import { meetAlike } from './parser-alike.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { orderOf } from './parser-buffer-features.ts';
import type { Places } from './parser-places.ts';
import { NONE, type ParserState } from './parser-state.ts';

/** What the stack and the buffer say together, and the children that either may have gained since the last move. */
export function meetingFeatures(list: FeatureList, state: ParserState, atoms: ParserAtoms, at: Places): void {
  pairs(list, atoms, at);
  triples(list, atoms, at);
  topChildren(list, state, atoms, at);
  nextChildren(list, state, atoms, at);
  shapes(list, state, atoms, at);
  opinions(list, atoms, at);
  ahead(list, atoms, at);
  meetAlike(list, state, atoms, at);
}

function pairs(list: FeatureList, { word, tag, both }: ParserAtoms, { s0, s1, b0, s0b0 }: Places): void {
  add(list, 20, s0b0);
  add(list, 21, mix(word[s0] as number, word[b0] as number));
  add(list, 22, mix(both[s0] as number, tag[b0] as number));
  add(list, 23, mix(tag[s0] as number, both[b0] as number));
  add(list, 24, mix(both[s0] as number, both[b0] as number));
  add(list, 29, mix(tag[s1] as number, tag[b0] as number));
  add(list, 30, mix(both[s1] as number, tag[b0] as number));
  add(list, 31, mix(tag[s1] as number, both[b0] as number));
  add(list, 32, mix(word[s1] as number, word[b0] as number));
}

function triples(list: FeatureList, { word, tag }: ParserAtoms, at: Places): void {
  const { s0, s1, s2, b0, b1, b2, s1s0, s0b0, b0b1 } = at;
  add(list, 41, mix(s0b0, tag[b1] as number));
  add(list, 42, mix(s1s0, tag[b0] as number));
  add(list, 44, mix(b0b1, word[s0] as number));
  add(list, 45, mix(s1s0, word[b0] as number));
  add(list, 46, mix(s0b0, word[s1] as number));
  add(list, 47, mix(mix(tag[s1] as number, tag[b0] as number), word[s0] as number));
  add(list, 48, mix(s1s0, b0b1));
  add(list, 49, mix(s0b0, word[b1] as number));
  add(list, 50, mix(mix(s1s0, tag[s2] as number), tag[b0] as number));
  add(list, 51, mix(mix(tag[s0] as number, b0b1), tag[b2] as number));
}

/** What hangs already from the top of the stack. */
function topChildren(
  list: FeatureList,
  { left1, right1, right2, label, rights, childLabels }: ParserState,
  { word, tag }: ParserAtoms,
  { s0, s1s0, s0b0 }: Places,
): void {
  const s0l = left1[s0] as number;
  const s0r = right1[s0] as number;
  add(list, 60, mix(s0b0, tag[s0l] as number));
  add(list, 61, mix(s0b0, tag[s0r] as number));
  add(list, 66, mix(s1s0, tag[s0r] as number));
  add(list, 67, mix(s0b0, label[s0l] as number));
  add(list, 68, mix(s0b0, label[s0r] as number));
  add(list, 71, mix(s1s0, mix(label[s0l] as number, label[s0r] as number)));
  add(list, 73, mix(label[right2[s0] as number] as number, tag[s0] as number));
  add(list, 77, word[s0r] as number);
  add(list, 90, mix(word[s0] as number, rights[s0] as number));
  add(list, 91, mix(tag[s0] as number, rights[s0] as number));
  add(list, 102, mix(tag[s0] as number, childLabels[s0] as number));
}

/** What hangs already from the next word, and what introduces it or the top of the stack. */
function nextChildren(
  list: FeatureList,
  { left1, left2, label, lefts, childLabels }: ParserState,
  { word, tag, both }: ParserAtoms,
  { s0, s1, b0, s1s0, s0b0 }: Places,
): void {
  const b0l = left1[b0] as number;
  const by = word[left1[s0] as number] as number;
  const byNext = word[b0l] as number;
  add(list, 62, mix(s0b0, tag[b0l] as number));
  add(list, 69, mix(s0b0, label[b0l] as number));
  add(list, 75, mix(label[left2[b0] as number] as number, tag[b0] as number));
  add(list, 78, byNext);
  add(list, 85, mix(by, mix(tag[s1] as number, tag[b0] as number)));
  add(list, 86, mix(byNext, word[s0] as number));
  add(list, 87, mix(byNext, mix(tag[s0] as number, both[b0] as number)));
  add(list, 88, mix(byNext, s1s0));
  add(list, 95, mix(tag[b0] as number, lefts[b0] as number));
  add(list, 96, mix(word[b0] as number, lefts[b0] as number));
  add(list, 104, mix(tag[b0] as number, childLabels[b0] as number));
}

function shapes(
  list: FeatureList,
  { size }: ParserState,
  { word, tag }: ParserAtoms,
  { s0, b0, s0b0 }: Places,
): void {
  const near = span(s0, b0 === NONE ? size : b0);
  add(list, 97, mix(near, s0b0));
  add(list, 98, mix(near, word[s0] as number));
  add(list, 99, mix(near, word[b0] as number));
  add(list, 106, mix(tag[s0 - 1] as number, s0b0));
  add(list, 107, mix(tag[b0 - 1] as number, s0b0));
}

function opinions(
  list: FeatureList,
  { tag, wink, listed, sense }: ParserAtoms,
  { s0, s1, b0, b1, s0b0 }: Places,
): void {
  add(list, 162, mix(s0b0, mix(wink[s0] as number, wink[b0] as number)));
  add(list, 164, mix(wink[s1] as number, mix(wink[s0] as number, wink[b0] as number)));
  add(list, 165, mix(wink[s0] as number, mix(wink[b0] as number, wink[b1] as number)));
  add(list, 166, mix(s0b0, mix(sense[s0] as number, sense[b0] as number)));
  add(list, 168, mix(listed[s0] as number, tag[b0] as number));
  add(list, 169, mix(tag[s0] as number, listed[b0] as number));
}

/** A greedy parser sees no further than it is told. */
function ahead(
  list: FeatureList,
  { tag, word, nextVerb, nextSign }: ParserAtoms,
  { s0, b0, b1, s1s0, s0b0 }: Places,
): void {
  const verb = b1 === NONE ? NONE : (nextVerb[b1] as number);
  const sign = b1 === NONE ? NONE : (nextSign[b1] as number);
  const order = orderOf(verb, sign);
  const verbOrder = mix(tag[verb] as number, order);
  add(list, 210, mix(s0b0, tag[verb] as number));
  add(list, 211, mix(s0b0, word[sign] as number));
  add(list, 212, mix(s0b0, verbOrder));
  add(list, 213, mix(s1s0, verbOrder));
  add(list, 214, mix(s0b0, mix(tag[b1] as number, order)));
  add(list, 215, mix(word[s0] as number, verbOrder));
  add(list, 216, mix(s0b0, mix(order, verb === NONE ? 0 : span(b0, verb))));
}
