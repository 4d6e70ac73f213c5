import { createRequire } from 'node:module';
import nlp from 'compromise/two';

// Read at run time from the libraries: none of their words stands in this project or its models.
const require = createRequire(import.meta.url);
const brill = new Map<string, readonly string[]>();
const listed = require('natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json') as Record<
  string,
  string[]
>;
// Word by word: a list of all entries would be made only to be thrown away.
for (const word in listed) brill.set(word, listed[word] as string[]);
const senses = new Map(
  Object.entries((nlp as unknown as { model(): Model }).model().one.lexicon).map(([word, tags]) => [
    word,
    typeof tags === 'string' ? tags : tags.join(' '),
  ]),
);

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

/** The Penn Treebank tags that the Brill tagger's lexicon gives a word, most frequent first; `` for words it lacks. */
export function listedTags(text: string): string {
  const found = brill.get(text) ?? brill.get(text.toLowerCase());
  return found === undefined ? '' : found.slice(0, 4).join(' ');
}

/** compromise's name for the kind of word: `Actor`, `Demonym`, `PastTense`; `` for words it lacks. */
export function listedSense(text: string): string {
  return senses.get(text.toLowerCase()) ?? '';
}

/** Whether a word could be a verb in the present or past: the lists say so, or do not know the word. */
export function mayBeFinite(text: string): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  const listed = listedTags(text);
  return listed === '' || /VB[DZPN]?\b/.test(listed);
}

/** Whether a word in small letters may be a past form or participle. */
export function mayBeParticiple(text: string): boolean {
  return /^\p{Ll}/u.test(text) && /VB[DN]\b/.test(listedTags(text));
}
