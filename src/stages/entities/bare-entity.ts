import type { Entity } from '../../core/layers/entities.ts';

/** An entity of which no pack and no gazetteer tells anything: who it is, and nothing more. */
export function bareEntity({
  id,
  type,
  subtype,
  name,
  country,
  sector,
}: Pick<Entity, 'id' | 'type' | 'subtype' | 'name' | 'country' | 'sector'>): Entity {
  return {
    id,
    type,
    subtype,
    name,
    aliases: [],
    wikidataId: null,
    country,
    sector,
    validFrom: null,
    validTo: null,
    latitude: null,
    longitude: null,
    geonamesId: null,
    link: 'document',
    placePrecision: null,
  };
}
