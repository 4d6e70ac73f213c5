import type { TagClass } from '../../nlp/tagger.ts';

const CAPITALS = /^\p{Lu}{2,}$/u;

/** `…, WHO says`: among words in small letters, a question word in capitals is the name of a body. */
export function capitalNames(
  words: readonly { readonly text: string }[],
  tags: Uint8Array,
  classes: readonly TagClass[],
): Uint8Array {
  const asks = (i: number): boolean => classes[tags[i] as number]?.tag.startsWith('W') === true;
  const isName = (i: number): boolean => CAPITALS.test(words[i]?.text ?? '') && asks(i);
  const name = classes.findIndex(({ pos, tag }) => pos === 'PROPN' && tag === 'NNP');
  if (name < 0 || !words.some((_, i) => isName(i)) || !words.some(({ text }) => /^\p{Ll}{2,}/u.test(text)))
    return tags;
  return tags.map((tag, i) => (isName(i) ? name : tag));
}
