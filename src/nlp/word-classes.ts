import { join } from 'node:path';
import { modelArray, readModel } from './model-file.ts';
import { foldWord } from './ner/fold-word.ts';
import { type HashIndex, hashIndex, hashText, rowOf } from './ner/hash.ts';

/** Words used alike share a class: from coarse classes (level 0) to fine ones. */
export const LEVELS = 4;

const FILE = join(import.meta.dirname, '../../pipelines/models/words.bin');
/** Keeps the classes of the levels apart. */
const STEP = 1 << 13;

interface Table {
  readonly index: HashIndex;
  /** LEVELS numbers a word. */
  readonly classes: Uint16Array;
}

let table: Table | null = null;
const UNKNOWN: readonly number[] = Array.from({ length: LEVELS }, () => 0);

/**
 * The classes of a word, one a level, whatever its case and diacritics; a compound that is not known has those of
 * its last part; 0 where nothing is known. Read from `words.bin`, whose card says how they were made.
 */
export function wordClasses(word: string): readonly number[] {
  table ??= load();
  const folded = foldWord(word);
  const row = rowOf(table.index, hashText(folded));
  if (row >= 0) return classesOf(table, row);
  const last = folded.slice(folded.lastIndexOf('-') + 1);
  const part = last === folded ? -1 : rowOf(table.index, hashText(last));
  return part >= 0 ? classesOf(table, part) : UNKNOWN;
}

function classesOf({ classes }: Table, row: number): readonly number[] {
  return UNKNOWN.map((_, level) => (classes[row * LEVELS + level] as number) + 1 + level * STEP);
}

function load(): Table {
  const file = readModel(FILE);
  return { index: hashIndex(modelArray(file, 'words', 'i32')), classes: modelArray(file, 'classes', 'u16') };
}
