import { add, type FeatureList, hashText, mix } from './features.ts';
import { listedSense, listedTags } from './word-lists.ts';

/** What the tagger is told of a word. */
export interface TaggerWord {
  readonly text: string;
  /** wink-nlp's part of speech. */
  readonly wink: string;
}

/** Hashes of everything the features of one sentence are made of; two empty places stand at either end. */
export interface TaggerAtoms {
  readonly size: number;
  readonly form: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  readonly wink: Int32Array;
  /** What the word lists say: tags, first tag, kind of word. */
  readonly listed: Int32Array;
  readonly firstListed: Int32Array;
  readonly sense: Int32Array;
  /** Endings of one to four letters, four a word. */
  readonly ends: Int32Array;
  /** Beginnings of one to three letters, three a word. */
  readonly begins: Int32Array;
}

const MARGIN = 2;
const memory = new Map<string, Int32Array>();
/** Beyond this the memory of word hashes starts afresh, so that no run grows without bound. */
const MEMORY_LIMIT = 200_000;

export function tagAtoms(words: readonly TaggerWord[]): TaggerAtoms {
  const total = words.length + 2 * MARGIN;
  const atoms = {
    size: words.length,
    form: new Int32Array(total),
    lower: new Int32Array(total),
    shape: new Int32Array(total),
    wink: new Int32Array(total),
    listed: new Int32Array(total),
    firstListed: new Int32Array(total),
    sense: new Int32Array(total),
    ends: new Int32Array(total * 4),
    begins: new Int32Array(total * 3),
  };
  words.forEach(({ text, wink }, i) => {
    const at = i + MARGIN;
    const known = wordHashes(text);
    atoms.form[at] = known[0] as number;
    atoms.lower[at] = known[1] as number;
    atoms.shape[at] = known[2] as number;
    atoms.wink[at] = wordHashes(wink)[0] as number;
    atoms.listed[at] = known[10] as number;
    atoms.firstListed[at] = known[11] as number;
    atoms.sense[at] = known[12] as number;
    for (let k = 0; k < 4; k++) atoms.ends[at * 4 + k] = known[3 + k] as number;
    for (let k = 0; k < 3; k++) atoms.begins[at * 3 + k] = known[7 + k] as number;
  });
  return atoms;
}

function wordHashes(text: string): Int32Array {
  const known = memory.get(text);
  if (known) return known;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  const form = plainForm(text);
  const lower = form.toLowerCase();
  const listed = listedTags(text);
  const made = Int32Array.from([
    hashText(form),
    hashText(lower),
    hashText(wordShape(text)),
    ...[1, 2, 3, 4].map((k) => hashText(lower.slice(-k))),
    ...[1, 2, 3].map((k) => hashText(lower.slice(0, k))),
    hashText(listed),
    hashText(listed.split(' ', 1)[0] ?? ''),
    hashText(listedSense(text)),
  ]);
  memory.set(text, made);
  return made;
}

/** Spellings that mean the same: curly quotes as straight ones, digits as noughts, long dashes as one. */
export function plainForm(text: string): string {
  return text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—―‒]/g, '–')
    .replace(/\p{Nd}/gu, '0');
}

/** `Kabul` → `Xx`, `F-16s` → `X-0x`, `U.S.` → `X.X.`. */
export function wordShape(text: string): string {
  return text
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{M}]+/gu, 'x')
    .replace(/\p{N}+/gu, '0');
}

/** Where word `i` stands in the atoms. */
export function placeOfWord(i: number): number {
  return i + MARGIN;
}

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
  const first = at === MARGIN ? 1 : 2;
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
