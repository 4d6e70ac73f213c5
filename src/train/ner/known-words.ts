import { readFileSync } from 'node:fs';
import { foldWord } from '../../nlp/ner/fold-word.ts';
import * as L from '../../nlp/ner/lexicon.ts';

/** Words at the end of names that tell what is named. */
type Heads = Readonly<Record<'natural' | 'built' | 'directions' | 'events' | 'laws', ReadonlySet<string>>>;

/** What the word lists know of a name or of a word in it. */
export interface KnownWords {
  readonly heads: Heads;
  classes(phrase: string): number;
  isDemonym(word: string): boolean;
  /** Folded words of a name. */
  split(name: string): { readonly words: readonly string[]; readonly first: string; readonly last: string };
}

export function knownWords(lists: ReadonlyMap<string, number>): KnownWords {
  const folded = new Map<string, number>();
  for (const [word, mask] of lists) folded.set(foldWord(word), (folded.get(foldWord(word)) ?? 0) | mask);
  const classes = (phrase: string): number => folded.get(foldWord(phrase)) ?? 0;
  return {
    heads: readHeads(),
    classes,
    isDemonym(word) {
      const mask = classes(word) | classes(word.replace(/s$/, ''));
      return /^\p{Lu}/u.test(word) && (mask & L.DEMONYM) !== 0 && (classes(word) & L.COUNTRY) === 0;
    },
    split(name) {
      const words = foldWord(name).split(/[\s-]+/);
      return { words, first: words[0] ?? '', last: words.at(-1) ?? '' };
    },
  };
}

function readHeads(): Heads {
  const rows = JSON.parse(readFileSync(new URL('head-words.json', import.meta.url), 'utf8')) as Readonly<
    Record<keyof Heads, readonly string[]>
  >;
  return {
    natural: new Set(rows.natural),
    built: new Set(rows.built),
    directions: new Set(rows.directions),
    events: new Set(rows.events),
    laws: new Set(rows.laws),
  };
}
