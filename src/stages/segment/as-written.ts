import { isPicture } from '../../core/pictures.ts';
import { singleQuotes } from '../../core/single-quotes.ts';
import type { Word } from './cut-tokens.ts';

const CURLED = /^[“”„«»]$/;
const DOUBLE = '"';

/** What the tagger and the parser are given of a sentence: the words at `places`, in order. */
export interface Plain {
  readonly words: readonly Word[];
  readonly places: readonly number[];
}

/**
 * How an article is dressed says nothing of its grammar: the models never see pictures, which their treebanks do not
 * have, and see all quotation marks alike. A sentence of nothing else is left as it is.
 */
export function asWritten(words: readonly Word[]): Plain {
  const single = singleQuotes(words.map(({ text }) => text));
  const isQuote = (i: number): boolean => single.has(i) || CURLED.test(words[i]?.text ?? '');
  const places = words.flatMap(({ text }, i) => (isPicture(text) ? [] : [i]));
  if (places.length === 0) return { words, places: [...words.keys()] };
  if (places.length === words.length && !places.some(isQuote)) return { words, places };
  const plain = places.map((i) => {
    const word = words[i] as Word;
    return isQuote(i) ? { ...word, text: DOUBLE, wink: 'PUNCT' } : word;
  });
  return { words: plain, places };
}
