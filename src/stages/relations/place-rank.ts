import type { Entity } from '../../core/layers/entities.ts';

const RANKS = ['site', 'city', 'admin2', 'admin1', 'region', 'country'];
/** What is not known is taken for a town. */
const UNKNOWN = 1.5;

/** How wide a place is, from how exact its coordinates are. */
export function placeRank(place: Entity | null): number {
  const rank = RANKS.indexOf(place?.placePrecision ?? '');
  return rank < 0 ? UNKNOWN : rank;
}

/** Whether the first cannot lie in the second: it is known to be wider, or both are countries; regions may be wider. */
export function isWider(first: Entity | null, second: Entity | null): boolean {
  if (!first?.placePrecision || !second?.placePrecision || second.placePrecision === 'region') return false;
  if (first.placePrecision === 'country' && second.placePrecision === 'country') return true;
  return placeRank(first) > placeRank(second);
}
