import type { Place, PlaceIndex } from '../../nlp/places/place-index.ts';
import { nameKey } from '../../nlp/words.ts';
import type { Chosen } from './choose.ts';
import type { Lexicon } from './lexicon.ts';
import { placeCandidates } from './places/place-candidates.ts';
import { type Reading, surface } from './reading.ts';
import { type Codes, NOWHERE } from './within.ts';

export const PLACE_TYPES = new Set(['GPE', 'LOC', 'FAC']);

/** `Tripoli, Lebanon` is not the capital of Libya. */
export function elsewhere(country: string | null, beside: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const own = lexicon.countries.get(country ?? '')?.iso2 ?? '';
  return beside.size > 0 && ![...beside].some((code) => code.startsWith(own));
}

/** Codes of what stands right after a place and holds it: `Reading, Pennsylvania`, `Gao in Mali`. */
export function besideOf(
  reading: Reading,
  one: Chosen,
  next: Chosen | undefined,
  index: PlaceIndex,
  lexicon: Lexicon,
): ReadonlySet<string> {
  if (next === undefined || !PLACE_TYPES.has(next.type)) return NOWHERE;
  if (!/^(?:,| in| \()\s?$|^, in $|^ in the $/.test(reading.text.slice(one.end, next.start))) return NOWHERE;
  const { country, areas } = codesOf(reading, next, index, lexicon);
  return new Set([...areas, ...(country === null ? [] : [country])]);
}

/** Alpha-2 of a place's country, and the codes of the areas that bear its name. */
export function codesOf(reading: Reading, place: Chosen, index: PlaceIndex, lexicon: Lexicon): Codes {
  const known = place.aliases[0]?.known;
  // Gazetteers give a dependent territory a code of its own, packs the one of its state.
  const state = known?.subtype === 'territory' ? '' : (known?.country ?? '');
  const country = lexicon.countries.get(state)?.iso2 ?? null;
  const areas = placeCandidates(index, nameKey(surface(reading, place.from, place.to))).filter(isArea);
  return { country, areas: areas.map(({ admin1 }) => admin1) };
}

export function isArea(place: Place): boolean {
  return place.kind === 'admin1';
}
