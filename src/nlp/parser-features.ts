import { add, type FeatureList, mix, span } from './features.ts';
import { moveAlike } from './parser-alike.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { NONE, type ParserState } from './parser-state.ts';
import { children, prepositions, shapes } from './parser-tree-features.ts';

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
