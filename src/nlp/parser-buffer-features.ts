import { add, type FeatureList, mix } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import type { Places } from './parser-places.ts';
import { NONE } from './parser-state.ts';

/** The words to come: the same until one of them is shifted. */
export function bufferFeatures(list: FeatureList, atoms: ParserAtoms, { b0, b1, b2, b0b1 }: Places): void {
  const { word, tag, both, wink, listed } = atoms;
  const [, middle, fine] = atoms.alike as [Int32Array, Int32Array, Int32Array];
  add(list, 7, tag[b0] as number);
  add(list, 8, word[b0] as number);
  add(list, 9, both[b0] as number);
  add(list, 10, tag[b1] as number);
  add(list, 11, both[b1] as number);
  add(list, 12, both[b2] as number);
  add(list, 15, tag[b2] as number);
  add(list, 33, b0b1);
  add(list, 34, mix(word[b0] as number, word[b1] as number));
  add(list, 35, mix(both[b0] as number, tag[b1] as number));
  add(list, 36, mix(tag[b0] as number, both[b1] as number));
  add(list, 40, mix(b0b1, tag[b2] as number));
  add(list, 161, mix(tag[b0] as number, wink[b0] as number));
  add(list, 172, mix(tag[b0] as number, listed[b1] as number));
  add(list, 301, fine[b0] as number);
  add(list, 303, fine[b1] as number);
  add(list, 305, mix(middle[b0] as number, tag[b0] as number));
  ahead(list, atoms, b0, b1, b0b1);
}

function ahead(
  list: FeatureList,
  { word, tag, nextVerb, nextSign }: ParserAtoms,
  b0: number,
  b1: number,
  b0b1: number,
): void {
  const verb = b1 === NONE ? NONE : (nextVerb[b1] as number);
  const sign = b1 === NONE ? NONE : (nextSign[b1] as number);
  const last = b1 === NONE ? 0 : b1 + 1;
  const beyond = b1 === NONE ? 0 : b1 + 2;
  add(list, 217, mix(b0b1, mix(tag[last] as number, tag[beyond] as number)));
  add(list, 218, mix(word[b0] as number, mix(word[sign] as number, orderOf(verb, sign))));
}

/** Whether the next verb comes before the next sign. */
export function orderOf(verb: number, sign: number): number {
  if (verb === NONE) return 0;
  return sign === NONE || verb < sign ? 1 : 2;
}
