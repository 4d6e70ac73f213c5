import { ALL_TEMPLATES } from './feature-view.ts';
import type { WordForm } from './word-form.ts';

// Half of a token's features tell of one word alone: of the token's own, or of one beside it. What such a part adds
// to the scores is the same wherever the word stands, so it is summed once a word and not at each place.

/** Templates of the word itself, in the order of `features.ts`. */
const OWN = [1, 2, 30, 31, 37, 40, 41, 42, 43, 44, 45, 46, 47, 50, 52, 120, 121, 122, 123, 143];
/** Templates of the words beside it; of the nearest, with the casing of the word itself. */
const BEFORE = [6, 14, 125, 126, 127];
const AFTER = [7, 15, 129, 130, 131];
const BEFORE_THAT = [8, 132];
const AFTER_THAT = [9, 133];

/** The parts that depend on the casing of the word that they stand beside. */
const NEXT_BEFORE = 1;
const NEXT_AFTER = 2;

/** The templates of each part, and those of none: what is left to sum at each place. */
export const PARTS = [OWN, BEFORE, AFTER, BEFORE_THAT, AFTER_THAT].map((templates) => only(templates));
export const JOINT = ALL_TEMPLATES.map((_, template) => (PARTS.some((part) => part[template] === 1) ? 0 : 1));

function only(templates: readonly number[]): Uint8Array {
  const wanted = new Uint8Array(ALL_TEMPLATES.length);
  for (const template of templates) wanted[template] = 1;
  return wanted;
}

/** Where the words stand whose parts make up the scores of token i. */
export const PLACES = [0, -1, 1, -2, 2] as const;

const CASINGS = 6;
/** Beyond this many rows the memory starts afresh, so that no run grows without bound: about 3 MB. */
const ROWS = 40_000;

/** The rows of one word: `own` holds for one style and class, each other for one part and casing. */
export interface WordRows {
  ownFor: number;
  readonly rows: Int32Array;
}

/** Sums by word and part, in rows of `width` numbers. */
export interface PartMemory {
  readonly sums: Int32Array;
  readonly width: number;
  readonly words: Map<WordForm | null, WordRows>;
  used: number;
  /** Whether the row that was asked for last holds noughts: its part has still to be summed. */
  fresh: boolean;
}

export function partMemory(width: number): PartMemory {
  return { sums: new Int32Array(ROWS * width), width, words: new Map(), used: 0, fresh: false };
}

/** Makes sure that rows for `tokens` more tokens fit. */
export function makeRoom(memory: PartMemory, tokens: number): void {
  if (memory.used + tokens * PARTS.length <= ROWS) return;
  memory.words.clear();
  memory.used = 0;
}

/** The rows of a word; null stands for the places beyond a sentence. */
export function rowsOfWord({ words }: PartMemory, form: WordForm | null): WordRows {
  const known = words.get(form);
  if (known !== undefined) return known;
  const made = { ownFor: -1, rows: new Int32Array(PARTS.length * CASINGS).fill(-1) };
  words.set(form, made);
  return made;
}

/**
 * Where the sums of a part begin. `own` is what the token's own part depends on beside the word, `casing` what
 * those of its neighbours do.
 */
export function sumsOfPart(
  memory: PartMemory,
  word: WordRows,
  part: number,
  own: number,
  casing: number,
): number {
  const at = part * CASINGS + (part === NEXT_BEFORE || part === NEXT_AFTER ? casing : 0);
  const known = word.rows[at] as number;
  memory.fresh = known < 0 || (part === 0 && word.ownFor !== own);
  if (!memory.fresh) return known;
  if (part === 0) word.ownFor = own;
  const row = known < 0 ? memory.width * memory.used++ : known;
  word.rows[at] = row;
  memory.sums.fill(0, row, row + memory.width);
  return row;
}
