import type { Entity } from '../../core/layers/entities.ts';
import type { Event } from '../../core/layers/event.ts';
import type { RowContext } from './row-context.ts';

/** The finest first. A place of unknown precision stands before whole regions and countries. */
const RANK: ReadonlyMap<string | null, number> = new Map<string | null, number>([
  ['site', 0],
  ['city', 1],
  ['admin2', 2],
  ['admin1', 3],
  [null, 4],
  ['region', 5],
  ['country', 6],
]);

/** The most precise of the event's places; the first one named when several are equally precise. */
export function eventPlace(context: RowContext, event: Event): Entity | null {
  let best: Entity | null = null;
  for (const arg of event.args) {
    if (arg.role !== 'location') continue;
    const entity = context.entityOf(arg.mention);
    if (entity !== null && (best === null || rank(entity) < rank(best))) best = entity;
  }
  return best;
}

function rank(entity: Entity): number {
  return RANK.get(entity.placePrecision) ?? 4;
}
