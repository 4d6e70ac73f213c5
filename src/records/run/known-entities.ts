import type { Entity } from '../../core/layers/entities.ts';
import { isNamed } from './entity-entry.ts';

/** What must be known of entities to tell happenings apart. */
export interface Known {
  /** Has a name: "rebels" of two articles need not be the same. */
  isNamed(id: string): boolean;
  /** Country code of a place; null when unknown. */
  countryOf(id: string): string | null;
  isCountry(id: string): boolean;
  /** One and the same, or a country and its government or army: `Israel` and `the Israeli military`. */
  isSameSide(a: string, b: string): boolean;
}

/** Kinds of entities in which something can happen. */
const PLACES = new Set(['GPE', 'LOC', 'FAC', 'NORP', 'ORG']);

/** Keeps little: the places that the world has, and what goes without a name. */
export function knownEntities(): Known & { add(entity: Entity): void } {
  const nameless = new Set<string>();
  const countries = new Map<string, string>();
  const whole = new Set<string>();
  const organs = new Set<string>();
  const actsFor = (organ: string, country: string): boolean =>
    organs.has(organ) && whole.has(country) && countries.get(organ) === countries.get(country);
  return {
    add(entity) {
      if (!isNamed(entity)) nameless.add(entity.id);
      if (entity.country !== null && PLACES.has(entity.type)) countries.set(entity.id, entity.country);
      if (entity.placePrecision === 'country') whole.add(entity.id);
      if (isOrgan(entity)) organs.add(entity.id);
    },
    isNamed: (id) => !nameless.has(id),
    countryOf: (id) => countries.get(id) ?? null,
    isCountry: (id) => whole.has(id),
    // two organs of one country may fight each other: they are never taken for one
    isSameSide: (a, b) => a === b || actsFor(a, b) || actsFor(b, a),
  };
}

function isOrgan({ type, sector, country }: Entity): boolean {
  return type === 'ORG' && country !== null && (sector === 'GOV' || sector === 'MIL');
}
