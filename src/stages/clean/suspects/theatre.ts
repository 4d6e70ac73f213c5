import type { Atlas } from './atlas.ts';
import type { Seen } from './words.ts';

/** How much of a document speaks of a country: mentions, and different words. */
export interface Presence {
  readonly mentions: number;
  readonly words: readonly string[];
}

/** The countries that a document speaks of, by ISO code. Counted at the first question: few documents raise one. */
export type Theatre = (iso: string) => Presence | undefined;

export function theatreOf(words: ReadonlyMap<string, Seen>, atlas: Atlas): Theatre {
  let counted: ReadonlyMap<string, Presence> | null = null;
  return (iso) => {
    counted ??= countWords(words, atlas);
    return counted.get(iso);
  };
}

function countWords(words: ReadonlyMap<string, Seen>, atlas: Atlas): ReadonlyMap<string, Presence> {
  const theatre = new Map<string, { mentions: number; words: string[] }>();
  for (const { word, starts } of words.values())
    for (const iso of atlas.places.get(word) ?? []) {
      const presence = theatre.get(iso);
      if (presence === undefined) theatre.set(iso, { mentions: starts.length, words: [word] });
      else {
        presence.mentions += starts.length;
        presence.words.push(word);
      }
    }
  return theatre;
}
