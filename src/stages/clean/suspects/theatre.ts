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
  const counted = new Map<string, Presence | undefined>();
  let placed: readonly Placed[] | null = null;
  return (iso) => {
    if (counted.has(iso)) return counted.get(iso);
    placed ??= placedWords(words, atlas);
    const presence = presenceOf(placed, iso);
    counted.set(iso, presence);
    return presence;
  };
}

/** A word that names something in some countries. */
interface Placed extends Omit<Seen, 'inside'> {
  readonly countries: readonly string[];
}

function placedWords(words: ReadonlyMap<string, Seen>, atlas: Atlas): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { word, starts } of words.values()) {
    const countries = atlas.places.get(word);
    if (countries !== undefined) placed.push({ word, starts, countries });
  }
  return placed;
}

function presenceOf(placed: readonly Placed[], iso: string): Presence | undefined {
  const found = placed.filter(({ countries }) => countries.includes(iso));
  if (found.length === 0) return undefined;
  return {
    mentions: found.reduce((sum, { starts }) => sum + starts.length, 0),
    words: found.map(({ word }) => word),
  };
}
