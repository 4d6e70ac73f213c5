import { hashText } from './features.ts';
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
