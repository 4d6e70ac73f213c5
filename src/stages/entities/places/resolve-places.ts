import type { Entity } from '../../../core/layers/entities.ts';
import type { Place, PlaceIndex } from '../../../nlp/places/place-index.ts';
import { nameKey } from '../../../nlp/words.ts';
import { besideOf, codesOf, elsewhere, isArea, PLACE_TYPES } from '../beside.ts';
import type { Chosen } from '../choose.ts';
import { namesakes, readTheatre } from '../homonyms.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Reading, surface } from '../reading.ts';
import { NOWHERE, withinOf } from '../within.ts';
import { distanceKm, nearnessTo } from './nearness.ts';
import { placeCandidates } from './place-candidates.ts';
import { placeEntity } from './place-entity.ts';
import { bestPlace, type Wanted } from './plausibility.ts';
import { readScenery } from './scenery.ts';

/** Known places that distances are taken to; more add nothing but time. */
const MOST_POINTS = 100;

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
  const first = wanted.map((one) => bestPlace(one, { ...scenery, areas }, near));
  const points = [...scenery.points, ...first.filter((place) => place !== null)].slice(0, MOST_POINTS);
  const nearer = nearnessTo(points);
  for (const one of wanted) {
    const place = bestPlace(one, { ...scenery, areas }, nearer);
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
