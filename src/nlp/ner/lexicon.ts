import { type HashIndex, hashIndex, mix, rowOf } from './hash.ts';

/** What word lists say of a word or of several words in a row: one bit each. */
export const GIVEN_NAME = 1;
export const SURNAME = 2;
export const COUNTRY = 4;
export const REGION = 8;
export const LARGE_CITY = 16;
export const SMALL_CITY = 32;
export const DEMONYM = 64;
export const ORGANISATION = 128;
/** Offices and ranks: `president`, `gen.` */
export const OFFICE = 256;
/** A word of the general vocabulary. */
export const COMMON = 512;
export const CALENDAR = 1024;
/** Stands in the middle of names in lower case: `of`, `de`, `bin`. */
export const CONNECTOR = 2048;
/** A district: the second level below a state. */
export const DISTRICT = 4096;
/** Classes that are read from lists of several words too. */
export const PHRASES = COUNTRY | REGION | LARGE_CITY | SMALL_CITY | DISTRICT | ORGANISATION;

export const LONGEST_PHRASE = 5;

/** Word lists as hashes of folded words. The order of the keys carries no meaning. */
export interface Lexicon {
  readonly index: HashIndex;
  readonly masks: Uint16Array;
}

export function lexiconOf(keys: Int32Array, masks: Uint16Array): Lexicon {
  return { index: hashIndex(keys), masks };
}

export function lookUp(lexicon: Lexicon, key: number): number {
  const row = rowOf(lexicon.index, key);
  return row < 0 ? 0 : (lexicon.masks[row] as number);
}

/** The key of a phrase that goes on with one more word. */
export function phraseKey(key: number, folded: number): number {
  return mix(key, folded ^ 0x5bd1e995);
}
