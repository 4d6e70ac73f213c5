import type { TagClass } from '../../nlp/tagger.ts';
import { listedTags } from '../../nlp/word-lists.ts';
import type { Word } from './cut-tokens.ts';

const PLURAL = 'NNS';
const NAMES: ReadonlySet<string> = new Set(['NNP', 'NNPS']);

/**
 * `Missiles struck …`: the capital that opens a sentence makes no name. What the tagger takes for one there, and the
 * word lists know in lower case as a plural noun, is that noun, unless the name goes on.
 */
export function plainOpener(
  words: readonly Word[],
  tags: Uint8Array,
  classes: readonly TagClass[],
): Uint8Array {
  const first = words.findIndex(({ text }) => /\p{L}/u.test(text));
  const [opener, next] = [words[first], words[first + 1]];
  if (opener === undefined || !NAMES.has(classes[tags[first] as number]?.tag ?? '')) return tags;
  if (!/^\p{Lu}\p{Ll}+$/u.test(opener.text) || /^\p{Lu}/u.test(next?.text ?? '')) return tags;
  const [likeliest] = listedTags(opener.text.toLowerCase()).split(' ');
  const plural = classes.findIndex(({ pos, tag }) => pos === 'NOUN' && tag === PLURAL);
  if (likeliest !== PLURAL || plural < 0) return tags;
  return tags.map((tag, i) => (i === first ? plural : tag));
}
