import { contentId } from '../../../core/id.ts';
import type { Entity } from '../../../core/layers/entities.ts';
import type { Place, PlaceIndex } from '../../../nlp/places/place-index.ts';
import { nameKey } from '../../../nlp/words.ts';
import { besideOf, codesOf, elsewhere, isArea, PLACE_TYPES } from '../beside.ts';
import type { Chosen } from '../choose.ts';
import { namesakes, readTheatre } from '../homonyms.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Reading, surface } from '../reading.ts';
import { liesIn, NOWHERE, withinOf } from '../within.ts';
import { distanceKm, type Nearness, nearnessTo, type Point } from './nearness.ts';
import { placeCandidates } from './place-candidates.ts';

export { distanceKm };

/** What the document says about where it plays: countries by weight and places already certain. */
export interface Scenery {
  /** Alpha-2 to the share of all country mentions. */
  readonly countries: ReadonlyMap<string, number>;
  /** The largest of these shares. */
  readonly most: number;
  readonly areas: ReadonlySet<string>;
  readonly points: readonly Point[];
}

/** Known places that distances are taken to; more add nothing but time. */
const MOST_POINTS = 100;

interface Wanted {
  readonly one: Chosen;
  readonly candidates: readonly Place[];
  /** Country (alpha-2) or area code that stands right after the name: `Reading, Pennsylvania`. */
  beside: ReadonlySet<string>;
  /** Country or area that the text says the place lies in; a namesake elsewhere is not meant. */
  within: ReadonlySet<string>;
  /** The name alone, without a word such as `province`. */
  readonly bare: boolean;
}

/** Coordinates for the places that no pack knows. One that cannot be resolved costs nothing to the others. */
export function resolvePlaces(
  reading: Reading,
  chosen: readonly Chosen[],
  index: PlaceIndex | null,
  lexicon: Lexicon,
  never: ReadonlySet<string>,
): Map<Chosen, Entity> {
  const found = new Map<Chosen, Entity>();
  if (index === null) return found;
  const scenery = readScenery(chosen, lexicon);
  const plain = chosen
    .flatMap((_, i) => want(reading, chosen, i, index, lexicon) ?? [])
    .filter(({ one, beside }) => beside.size > 0 || !never.has(nameKey(surface(reading, one.from, one.to))));
  const wanted = [...plain, ...wantNamesakes(reading, chosen, plain, index, lexicon)];
  spreadBeside(reading, wanted);
  const areas = new Set(
    wanted.flatMap(({ candidates }) => candidates.filter(isArea).map((place) => place.admin1)),
  );
  const near = nearnessTo(scenery.points);
  const first = wanted.map((one) => best(one, { ...scenery, areas }, near));
  const points = [...scenery.points, ...first.filter((place) => place !== null)].slice(0, MOST_POINTS);
  const nearer = nearnessTo(points);
  for (const one of wanted) {
    const place = best(one, { ...scenery, areas }, nearer);
    if (place !== null && !isItself(one.one, place)) found.set(one.one, placeEntity(place, lexicon));
  }
  return found;
}

/** Kilometres within which two points of one name are one town. */
const SAME_TOWN = 50;

/** The gazetteer's Oslo is the capital that the packs know: one town, one identity. */
function isItself({ aliases: [alias] }: Chosen, place: Place): boolean {
  const { latitude = null, longitude = null } = alias?.known ?? {};
  if (latitude === null || longitude === null || alias?.known.subtype !== 'capital') return false;
  return distanceKm({ latitude, longitude }, place) < SAME_TOWN;
}

function want(
  reading: Reading,
  chosen: readonly Chosen[],
  i: number,
  index: PlaceIndex,
  lexicon: Lexicon,
): Wanted | null {
  const one = chosen[i] as Chosen;
  const next = chosen[i + 1];
  if (!PLACE_TYPES.has(one.type) || one.made !== null) return null;
  const [alias] = one.aliases;
  if (alias !== undefined && alias.known.subtype !== 'capital') return null;
  const beside = besideOf(reading, one, next, index, lexicon);
  if (alias !== undefined && !elsewhere(alias.known.country, beside, lexicon)) return null;
  const key = nameKey(surface(reading, one.from, one.to));
  const candidates = placeCandidates(index, key);
  const bare = index.lookup(key).length > 0;
  const within = withinOf(reading, chosen, i, (place) => codesOf(reading, place, index, lexicon));
  return candidates.length === 0 ? null : { one, candidates, beside, within, bare };
}

/** Countries whose name means a state or town of another country here: `Atlanta, Georgia`. */
function wantNamesakes(
  reading: Reading,
  chosen: readonly Chosen[],
  plain: readonly Wanted[],
  index: PlaceIndex,
  lexicon: Lexicon,
): Wanted[] {
  const theatre = readTheatre(
    chosen,
    plain.map(({ candidates }) => candidates),
    lexicon,
  );
  return chosen.flatMap((one, i) => {
    const known = one.aliases[0]?.known;
    if (known?.subtype !== 'country' || one.type !== 'GPE' || one.made !== null) return [];
    const beside = besideOf(reading, one, chosen[i + 1], index, lexicon);
    const named = index.lookup(nameKey(surface(reading, one.from, one.to)));
    const candidates = namesakes(known, named, beside, theatre, lexicon);
    return candidates.length === 0 ? [] : [{ one, candidates, beside, within: NOWHERE, bare: false }];
  });
}

/** What stands beside a name once holds for it in the whole document: `Austin, Indiana … in Austin`. */
function spreadBeside(reading: Reading, wanted: readonly Wanted[]): void {
  const beside = new Map<string, ReadonlySet<string>>();
  const within = new Map<string, ReadonlySet<string>>();
  const keyOf = ({ one }: Wanted): string => nameKey(surface(reading, one.from, one.to));
  for (const one of wanted) {
    if (one.beside.size > 0 && !beside.has(keyOf(one))) beside.set(keyOf(one), one.beside);
    if (one.within.size > 0 && !within.has(keyOf(one))) within.set(keyOf(one), one.within);
  }
  for (const one of wanted) {
    if (one.beside.size === 0) one.beside = beside.get(keyOf(one)) ?? one.beside;
    if (one.within.size === 0) one.within = within.get(keyOf(one)) ?? one.within;
  }
}

/** Countries count by their names and by the packs' places and groups in them. */
function readScenery(chosen: readonly Chosen[], lexicon: Lexicon): Scenery {
  const counts = new Map<string, number>();
  const points: { latitude: number; longitude: number }[] = [];
  let total = 0;
  for (const one of chosen) {
    const known = one.aliases[0]?.known;
    const iso2 = lexicon.countries.get(known?.country ?? one.country ?? '')?.iso2;
    if (iso2 !== undefined) {
      counts.set(iso2, (counts.get(iso2) ?? 0) + 1);
      total++;
    }
    if (known?.subtype !== 'country' && known?.latitude != null && known.longitude !== null)
      points.push({ latitude: known.latitude, longitude: known.longitude });
  }
  const countries = new Map([...counts].map(([code, count]) => [code, count / total]));
  return { countries, most: Math.max(0, ...countries.values()), areas: new Set(), points };
}

/** Least support for a place: a town of ten thousand anywhere, or any village in a country of the document. */
const ENOUGH = 4;

function best(wanted: Wanted, scenery: Scenery, near: Nearness): Place | null {
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

function placeEntity(place: Place, lexicon: Lexicon): Entity {
  const area = place.kind === 'admin1' || place.kind === 'admin2';
  return {
    id:
      place.geonamesId === null
        ? contentId('ent', 'place', place.country, place.admin1, place.kind, nameKey(place.name))
        : `ent_gn_${place.geonamesId}`,
    type: 'GPE',
    subtype: area || place.kind === 'capital' ? place.kind : 'city',
    name: place.name,
    aliases: [],
    wikidataId: null,
    country: lexicon.iso3.get(place.country) ?? null,
    sector: null,
    validFrom: null,
    validTo: null,
    latitude: place.latitude,
    longitude: place.longitude,
    geonamesId: place.geonamesId,
    link: 'gazetteer',
    placePrecision: area ? place.kind : 'city',
  };
}
