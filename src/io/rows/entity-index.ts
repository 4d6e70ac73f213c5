import type { Row } from '../dataset/read-rows.ts';
import type { Losses } from './losses.ts';
import type { Dataset } from './open-dataset.ts';
import { readTable } from './read-table.ts';

/** What other tables are told of an entity. */
export interface EntityFacts {
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface EntityIndex {
  of(id: unknown): EntityFacts | null;
  /** The name of an entity, or its id where the row is missing; null for nobody. */
  name(id: unknown): string | null;
  names(ids: unknown): readonly string[];
}

/** Entities by id. They are the one table that is held whole: it grows with the world, not with the articles. */
export function entityIndex(dataset: Dataset, losses: Losses): EntityIndex {
  const known = new Map<string, EntityFacts>();
  for (const { row } of readTable(dataset, 'entities', losses))
    known.set(String(row.entity_id), factsOf(row));
  const of = (id: unknown): EntityFacts | null => known.get(String(id)) ?? null;
  const name = (id: unknown): string | null =>
    id === null || id === undefined ? null : (of(id)?.name ?? String(id));
  return { of, name, names: (ids) => (Array.isArray(ids) ? ids.flatMap((id) => name(id) ?? []) : []) };
}

function factsOf(row: Row): EntityFacts {
  return {
    name: String(row.name),
    country: row.country as string | null,
    latitude: row.latitude as number | null,
    longitude: row.longitude as number | null,
  };
}
