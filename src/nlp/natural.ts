// By sub-path only: the package root prints to standard output and loads database drivers.
import { createRequire } from 'node:module';
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { DoubleMetaphone } from 'natural/lib/natural/phonetics/index.js';
import type { PorterStemmer as Stemmer } from 'natural/lib/natural/stemmers/index.js';

// The index of the stemmers reads those of all languages, with their dictionaries.
const PorterStemmer = createRequire(import.meta.url)(
  'natural/lib/natural/stemmers/porter_stemmer.js',
) as typeof Stemmer;
const metaphone = new DoubleMetaphone();

/** How alike two words are, 0 to 1; a common beginning counts more. */
export function jaroWinkler(a: string, b: string): number {
  return JaroWinklerDistance(a, b);
}

/** The two ways a word may sound; transliterations of one name mostly share the first. */
export function doubleMetaphone(word: string): readonly [string, string] {
  const [primary, secondary] = metaphone.process(word);
  return [primary ?? '', secondary ?? primary ?? ''];
}

/** The Porter stem of one English word, lower case. */
export function stem(word: string): string {
  return PorterStemmer.stem(word);
}
