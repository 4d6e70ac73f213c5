import type { Entity } from '../../core/doc.ts';

const RANKS = ['site', 'city', 'admin2', 'admin1', 'region', 'country'];
/** What is not known is taken for a town. */
const UNKNOWN = 1.5;

/** How wide a place is, from how exact its coordinates are. */
export function placeRank(place: Entity | null): number {
  const rank = RANKS.indexOf(place?.placePrecision ?? '');
  return rank < 0 ? UNKNOWN : rank;
}

/** Whether the first is known to be wider than the second; regions may be wider than countries. */
export function isWider(first: Entity | null, second: Entity | null): boolean {
  if (!first?.placePrecision || !second?.placePrecision || second.placePrecision === 'region') return false;
  return placeRank(first) > placeRank(second);
}
