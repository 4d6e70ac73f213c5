import type { Entity } from '../../core/layers/entities.ts';
import { isNamed } from './entity-entry.ts';

/** What must be known of entities to tell happenings apart. */
export interface Known {
  /** Has a name: "rebels" of two articles need not be the same. */
  isNamed(id: string): boolean;
  /** Country code of a place; null when unknown. */
  countryOf(id: string): string | null;
  isCountry(id: string): boolean;
  /** A province or district that a town or site can lie in, as far as their coordinates tell. */
  mayHold(wider: string, place: string): boolean;
  /** One and the same, a country and its government or army, or two of its armed forces: `Israel`, `the Israeli military`. */
  isSameSide(a: string, b: string): boolean;
}

/** Kinds of entities in which something can happen. */
const PLACES = new Set(['GPE', 'LOC', 'FAC', 'NORP', 'ORG']);

/** How far from the middle of a province or district a place of it may lie, in kilometres. */
const REACH: ReadonlyMap<string, number> = new Map([
  ['admin1', 200],
  ['admin2', 80],
]);
const POINTS = new Set(['city', 'site']);

interface Position {
  readonly precision: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Keeps little: the places that the world has, and what goes without a name. */
export function knownEntities(): Known & { add(entity: Entity): void } {
  const nameless = new Set<string>();
  const countries = new Map<string, string>();
  const whole = new Set<string>();
  const organs = new Set<string>();
  const forces = new Set<string>();
  const positions = new Map<string, Position>();
  const actsFor = (organ: string, country: string): boolean =>
    organs.has(organ) && whole.has(country) && countries.get(organ) === countries.get(country);
  return {
    add(entity) {
      if (!isNamed(entity)) nameless.add(entity.id);
      if (entity.country !== null && PLACES.has(entity.type)) countries.set(entity.id, entity.country);
      if (entity.placePrecision === 'country') whole.add(entity.id);
      if (isOrgan(entity)) organs.add(entity.id);
      if (isOrgan(entity) && entity.subtype === 'military') forces.add(entity.id);
      const position = positionOf(entity);
      if (position !== null) positions.set(entity.id, position);
    },
    isNamed: (id) => !nameless.has(id),
    countryOf: (id) => countries.get(id) ?? null,
    isCountry: (id) => whole.has(id),
    mayHold(wider, place) {
      const [outer, inner] = [positions.get(wider), positions.get(place)];
      if (outer === undefined || inner === undefined || countries.get(wider) !== countries.get(place))
        return false;
      return POINTS.has(inner.precision) && kilometres(outer, inner) <= (REACH.get(outer.precision) ?? -1);
    },
    // other organs of one country may fight each other: they are never taken for one
    isSameSide: (a, b) =>
      a === b ||
      actsFor(a, b) ||
      actsFor(b, a) ||
      (forces.has(a) && forces.has(b) && countries.get(a) === countries.get(b)),
  };
}

function positionOf({ placePrecision: precision, latitude, longitude }: Entity): Position | null {
  if (precision === null || latitude === null || longitude === null) return null;
  return POINTS.has(precision) || REACH.has(precision) ? { precision, latitude, longitude } : null;
}

/** Exact enough at the size of a province. */
function kilometres(a: Position, b: Position): number {
  const degree = 111;
  const north = (a.latitude - b.latitude) * degree;
  const east = (a.longitude - b.longitude) * degree * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

function isOrgan({ type, sector, country }: Entity): boolean {
  return type === 'ORG' && country !== null && (sector === 'GOV' || sector === 'MIL');
}
