import type { TagClass } from '../../nlp/tagger.ts';
import { listedTags } from '../../nlp/word-lists.ts';
import type { Lemmas } from './lemma.ts';

const PAST = 'VBD';
const SETTLED: ReadonlySet<string> = new Set([PAST, 'VBN']);

/**
 * `The army retook Bara`: an irregular past form that the packs know and no list of the tagger holds is a past tense,
 * whatever the tagger makes of a word that it has never seen.
 */
export function pastForms(
  words: readonly { readonly text: string }[],
  tags: Uint8Array,
  classes: readonly TagClass[],
  irregular: Lemmas,
): Uint8Array {
  const past = classes.findIndex(({ pos, tag }) => pos === 'VERB' && tag === PAST);
  if (past < 0 || !words.some(({ text }) => isPast(text, irregular))) return tags;
  return tags.map((tag, i) =>
    SETTLED.has(classes[tag]?.tag ?? '') || !isPast(words[i]?.text ?? '', irregular) ? tag : past,
  );
}

function isPast(text: string, irregular: Lemmas): boolean {
  return (
    irregular.has(`VERB/${text}`) &&
    /^\p{Ll}+$/u.test(text) &&
    !/(?:ing|s)$/.test(text) &&
    listedTags(text) === ''
  );
}
