import type { Place } from '../../nlp/places/place-index.ts';
import type { Chosen } from './choose.ts';
import type { Known, Lexicon } from './lexicon.ts';

/** First-order areas that the document names, by country (alpha-2), and countries of which it names more than the name. */
export interface Theatre {
  readonly areas: ReadonlyMap<string, ReadonlySet<string>>;
  /** First-order areas in which a large town of the document lies. */
  readonly within: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** What tells the state of Georgia from the country: areas and towns of each, its people, its capital. */
export function readTheatre(
  chosen: readonly Chosen[],
  places: readonly (readonly Place[])[],
  lexicon: Lexicon,
): Theatre {
  const theatre = {
    areas: new Map<string, Set<string>>(),
    within: new Set<string>(),
    own: new Set<string>(),
  };
  for (const one of chosen) notePack(theatre, one, lexicon);
  for (const candidates of places) {
    for (const place of candidates) noteArea(theatre.areas, place);
    const largest = largestOf(candidates);
    if (largest !== null) theatre.within.add(largest.admin1);
  }
  return theatre;
}

interface Growing {
  readonly areas: Map<string, Set<string>>;
  readonly own: Set<string>;
}

function notePack({ areas, own }: Growing, { aliases: [alias] }: Chosen, lexicon: Lexicon): void {
  const iso2 = lexicon.countries.get(alias?.known.country ?? '')?.iso2;
  if (alias === undefined || iso2 === undefined) return;
  if (alias.known.subtype !== 'country' || alias.kind !== 'name') own.add(iso2);
  if (alias.known.subtype === 'admin1') note(areas, iso2, alias.known.id);
}

function noteArea(areas: Map<string, Set<string>>, { kind, country, admin1 }: Place): void {
  if (kind === 'admin1') note(areas, country, admin1);
}

function largestOf(candidates: readonly Place[]): Place | null {
  const [largest] = [...candidates].sort((a, b) => b.population - a.population);
  return largest !== undefined && largest.population > LARGE ? largest : null;
}

function note(areas: Map<string, Set<string>>, country: string, area: string): void {
  areas.set(country, (areas.get(country) ?? new Set<string>()).add(area));
}

/** Areas of one country that make its other areas likely. */
const FEWEST_AREAS = 2;
/** A town so large that its name alone says where it lies. */
const LARGE = 100_000;

/**
 * The readings of a country's name as a place of another country. A first-order area counts when the document names
 * areas of that other country, or a large town in that very area, and nothing else of the country itself; a town
 * only by what stands beside it.
 */
export function namesakes(
  known: Known,
  candidates: readonly Place[],
  beside: ReadonlySet<string>,
  { areas, within, own }: Theatre,
  lexicon: Lexicon,
): readonly Place[] {
  const country = lexicon.countries.get(known.country ?? '')?.iso2 ?? '';
  const others = candidates.filter((place) => place.country !== country);
  const shown = others.filter((place) => beside.has(place.admin1));
  if (shown.length > 0) return shown;
  if (own.has(country)) return [];
  return others.filter(
    (place) =>
      place.kind === 'admin1' &&
      (within.has(place.admin1) || (areas.get(place.country)?.size ?? 0) >= FEWEST_AREAS),
  );
}
