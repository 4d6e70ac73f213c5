import type { Place } from '../../../nlp/places/place-index.ts';
import { isArea } from '../beside.ts';
import type { Chosen } from '../choose.ts';
import { liesIn } from '../within.ts';
import { distanceKm, type Nearness } from './nearness.ts';
import type { Scenery } from './scenery.ts';

/** A name that may be a place, with the places of that name. */
export interface Wanted {
  readonly one: Chosen;
  readonly candidates: readonly Place[];
  /** Country (alpha-2) or area code that stands right after the name: `Reading, Pennsylvania`. */
  beside: ReadonlySet<string>;
  /** Country or area that the text says the place lies in; a namesake elsewhere is not meant. */
  within: ReadonlySet<string>;
  /** The name alone, without a word such as `province`. */
  readonly bare: boolean;
}

/** Least support for a place: a town of ten thousand anywhere, or any village in a country of the document. */
const ENOUGH = 4;

/** The most plausible of the places of a name; null when none has enough to speak for it. */
export function bestPlace(wanted: Wanted, scenery: Scenery, near: Nearness): Place | null {
  const ranked = wanted.candidates
    .filter((place) => liesIn(place, wanted.within))
    .map((place) => ({ place, score: plausibility(place, wanted.beside, scenery) + near(place) }))
    .sort((a, b) => b.score - a.score);
  const [top] = ranked;
  if (top === undefined) return null;
  const strange = isStrange(top.place, wanted, scenery);
  const enough = top.score >= (strange ? ENOUGH_ABROAD : ENOUGH);
  return enough || (!strange && onlyOne(top.place, wanted.candidates)) ? seatOf(top.place, wanted) : null;
}

/** A town of thirty thousand may be spoken of anywhere; a hamlet may not. */
const ENOUGH_ABROAD = 4.5;

/** In a country that the text does not name, while it names others. */
function isStrange(place: Place, { beside, within }: Wanted, { countries }: Scenery): boolean {
  if (beside.has(place.admin1) || beside.has(place.country) || within.size > 0) return false;
  return countries.size > 0 && !countries.has(place.country);
}

/** A name that stands for one spot on earth needs no other support. */
function onlyOne(place: Place, candidates: readonly Place[]): boolean {
  return candidates.every((other) => distanceKm(place, other) < 100);
}

/** People of a town that is meant where its name stands bare, not the area around it: `Samara`. */
const LARGE_TOWN = 100_000;
const TOWNS: ReadonlySet<Place['kind']> = new Set(['capital', 'seat', 'city']);

function seatOf(place: Place, { candidates, bare }: Wanted): Place {
  if (!isArea(place) || !bare) return place;
  const town = candidates.find(
    ({ kind, admin1, population }) => TOWNS.has(kind) && admin1 === place.admin1 && population >= LARGE_TOWN,
  );
  return town ?? place;
}

const STANDING: Readonly<Record<Place['kind'], number>> = {
  capital: 2,
  admin1: 1.5,
  seat: 1,
  city: 0,
  admin2: 0,
  section: -1,
};

/** Named in passing, a country far from the theatre vouches for none of its villages. */
const MENTIONED = 0.2;

function plausibility(place: Place, beside: ReadonlySet<string>, scenery: Scenery): number {
  const people = Math.max(
    place.population,
    place.kind === 'admin1' ? 300_000 : place.kind === 'admin2' ? 9000 : 300,
  );
  let score = Math.log10(people) + STANDING[place.kind];
  const share = scenery.countries.get(place.country);
  if (share !== undefined && share >= MENTIONED * scenery.most) score += 1.5 + 3 * share;
  if (place.kind !== 'admin1' && scenery.areas.has(place.admin1)) score += 1;
  if (beside.has(place.admin1) || beside.has(place.country)) score += 6;
  return score;
}
