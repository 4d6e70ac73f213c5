import type { Proposal } from '../draft.ts';
import type { Atlas } from './atlas.ts';
import { nearNames } from './near-names.ts';
import { otherCountries } from './other-country.ts';
import { otherSpellings } from './other-spelling.ts';
import { theatreOf } from './theatre.ts';
import { capitalisedWords } from './words.ts';

/**
 * Words that may be garbles nobody has listed: a country that fits nothing in its document, a known name in another
 * spelling, a word that the document itself spells otherwise. They are suggested, never changed: a correct article may
 * hold each of them. In a text that a machine translated a name that is one letter off is doubted too.
 */
export function findSuspects(text: string, atlas: Atlas, translated: boolean): readonly Proposal[] {
  const words = capitalisedWords(text);
  const theatre = theatreOf(words, atlas);
  const sure = [
    ...otherCountries(text, words, theatre, atlas),
    ...otherSpellings(text, words, theatre, atlas),
  ];
  const places = new Set(sure.map(({ at }) => at.start));
  const near = translated ? nearNames(words).filter(({ at }) => !places.has(at.start)) : [];
  return [...sure, ...near].sort((a, b) => a.at.start - b.at.start);
}
