import { add, type FeatureList, mix } from './features.ts';
import { placeOfWord, type TaggerAtoms } from './tagger-atoms.ts';

/** Features of word `i`, given the classes of the two words before it (-1 before the sentence). */
export function tagFeatures(
  list: FeatureList,
  atoms: TaggerAtoms,
  i: number,
  before: number,
  before2: number,
): void {
  const at = placeOfWord(i);
  list.size = 0;
  ownFeatures(list, atoms, at);
  featuresAsBefore(list, atoms, at - 1);
  featuresAsAfter(list, atoms, at + 1);
  jointFeatures(list, atoms, at, before, before2);
}

/** What a word says of itself, wherever it stands. */
export function ownFeatures(list: FeatureList, atoms: TaggerAtoms, at: number): void {
  const { form, lower, shape, wink, ends, begins, listed, firstListed, sense } = atoms;
  add(list, 1, 0);
  add(list, 2, form[at] as number);
  add(list, 3, lower[at] as number);
  add(list, 4, shape[at] as number);
  add(list, 6, wink[at] as number);
  add(list, 7, mix(wink[at] as number, ends[at * 4 + 1] as number));
  add(list, 8, mix(wink[at] as number, lower[at] as number));
  add(list, 9, mix(shape[at] as number, ends[at * 4 + 2] as number));
  for (let k = 0; k < 4; k++) add(list, 10 + k, ends[at * 4 + k] as number);
  for (let k = 0; k < 3; k++) add(list, 15 + k, begins[at * 3 + k] as number);
  add(list, 60, listed[at] as number);
  add(list, 61, firstListed[at] as number);
  add(list, 62, sense[at] as number);
  add(list, 63, mix(listed[at] as number, wink[at] as number));
  add(list, 64, mix(listed[at] as number, shape[at] as number));
  add(list, 65, mix(listed[at] as number, ends[at * 4 + 2] as number));
  add(list, 70, mix(listed[at] as number, sense[at] as number));
}

/** What the word at `at` says of the word behind it. */
export function featuresAsBefore(list: FeatureList, atoms: TaggerAtoms, at: number): void {
  const { lower, wink, ends, listed, sense } = atoms;
  add(list, 20, lower[at] as number);
  add(list, 24, wink[at] as number);
  add(list, 32, ends[at * 4 + 2] as number);
  add(list, 67, listed[at] as number);
  add(list, 72, sense[at] as number);
}

/** What the word at `at` says of the word before it. */
export function featuresAsAfter(list: FeatureList, atoms: TaggerAtoms, at: number): void {
  const { lower, wink, ends, listed, sense } = atoms;
  add(list, 21, lower[at] as number);
  add(list, 25, wink[at] as number);
  add(list, 31, ends[at * 4 + 2] as number);
  add(list, 66, listed[at] as number);
  add(list, 71, sense[at] as number);
}

/** What only several words together say. */
export function jointFeatures(
  list: FeatureList,
  atoms: TaggerAtoms,
  at: number,
  before: number,
  before2: number,
): void {
  nearFeatures(list, atoms, at);
  const { lower, wink } = atoms;
  const here = lower[at] as number;
  const pair = mix(before + 2, before2 + 2);
  add(list, 40, before + 2);
  add(list, 41, pair);
  add(list, 42, mix(before + 2, here));
  add(list, 43, mix(before + 2, wink[at] as number));
  add(list, 44, mix(before + 2, lower[at + 1] as number));
  add(list, 45, mix(before + 2, wink[at + 1] as number));
  add(list, 46, mix(pair, wink[at] as number));
  add(list, 47, mix(before + 2, atoms.ends[at * 4 + 2] as number));
  add(list, 49, mix(before + 2, atoms.listed[at] as number));
  add(list, 50, mix(mix(before + 2, atoms.firstListed[at] as number), atoms.firstListed[at + 1] as number));
  add(list, 51, mix(pair, atoms.listed[at] as number));
  add(list, 48, mix(before + 2, lower[at - 1] as number));
}

function nearFeatures(list: FeatureList, atoms: TaggerAtoms, at: number): void {
  const { lower, shape, wink, listed, firstListed } = atoms;
  const first = at === placeOfWord(0) ? 1 : 2;
  add(list, 5, mix(shape[at] as number, first));
  add(list, 22, lower[at - 2] as number);
  add(list, 23, lower[at + 2] as number);
  add(list, 26, wink[at + 2] as number);
  add(list, 27, mix(wink[at] as number, wink[at + 1] as number));
  add(list, 28, mix(wink[at + 1] as number, wink[at + 2] as number));
  add(list, 29, mix(lower[at - 1] as number, lower[at] as number));
  add(list, 30, mix(lower[at] as number, lower[at + 1] as number));
  add(list, 33, mix(shape[at] as number, shape[at + 1] as number));
  add(list, 34, mix(shape[at] as number, shape[at - 1] as number));
  add(list, 68, mix(listed[at] as number, listed[at + 1] as number));
  add(list, 69, mix(listed[at - 1] as number, listed[at] as number));
  add(list, 73, mix(firstListed[at + 1] as number, firstListed[at + 2] as number));
}
