import type { Atlas } from './atlas.ts';
import type { Seen } from './words.ts';

/** How much of a document speaks of a country: mentions, and different words. */
export interface Presence {
  readonly mentions: number;
  readonly words: readonly string[];
}

/** The countries that a document speaks of, by ISO code. */
export type Theatre = ReadonlyMap<string, Presence>;

export function countWords(words: ReadonlyMap<string, Seen>, atlas: Atlas): Theatre {
  const theatre = new Map<string, { mentions: number; words: string[] }>();
  for (const { word, starts } of words.values())
    for (const iso of atlas.places.get(word) ?? []) {
      const presence = theatre.get(iso) ?? { mentions: 0, words: [] };
      presence.mentions += starts.length;
      presence.words.push(word);
      theatre.set(iso, presence);
    }
  return theatre;
}
