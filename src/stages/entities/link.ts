import { contentId } from '../../core/id.ts';
import type { Entity } from '../../core/layers/entities.ts';
import { nameKey } from '../../nlp/words.ts';
import { bareEntity } from './bare-entity.ts';
import type { Chosen } from './choose.ts';
import type { Known } from './lexicon.ts';
import type { Candidate, Reading } from './reading.ts';
import { surface } from './reading.ts';

/** The entities of one document, each once. */
export interface EntityBook {
  readonly entities: Entity[];
  /** Index of the entity with this id, added when it is new. */
  add(entity: Entity): number;
  find(id: string): number | null;
}

export function makeEntityBook(): EntityBook {
  const entities: Entity[] = [];
  const index = new Map<string, number>();
  return {
    entities,
    add(entity) {
      const known = index.get(entity.id);
      if (known !== undefined) return known;
      entities.push(entity);
      index.set(entity.id, entities.length - 1);
      return entities.length - 1;
    },
    find: (id) => index.get(id) ?? null,
  };
}

/** A pack's entity as it stands on a day: its sector may change with time. */
export function knownEntity(known: Known, day: string | null): Entity {
  return {
    id: known.id,
    type: known.type,
    subtype: known.subtype,
    name: known.name,
    aliases: known.aliases,
    wikidataId: known.wikidata,
    country: known.country,
    sector: sectorOn(known, day),
    validFrom: known.validFrom,
    validTo: known.validTo,
    latitude: known.latitude,
    longitude: known.longitude,
    geonamesId: known.geonames,
    link: 'pack',
    placePrecision: known.precision,
  };
}

/** Dates compare as text; a partial date covers its whole range: an office `to: 2010` lasts through 2010. */
export function sectorOn(known: Known, day: string | null): string | null {
  if (known.sectors.length === 0) return known.sector;
  if (day === null) return known.sectors.at(-1)?.sector ?? known.sector;
  const fitting = known.sectors.find(
    (one) =>
      (one.from === null || one.from <= day) && (one.to === null || day.slice(0, one.to.length) <= one.to),
  );
  return fitting?.sector ?? known.sector;
}

/** An entity that only this document knows. The id follows from type and name, so it is the same everywhere. */
export function documentEntity(one: Candidate, name: string): Entity {
  const { type, subtype, country, sector } = one;
  return bareEntity({ id: contentId('ent', type, nameKey(name)), type, subtype, name, country, sector });
}

export function madeEntity(one: Candidate): Entity {
  return { ...documentEntity(one, one.made?.name ?? ''), id: one.made?.id ?? '', link: 'pack' };
}

/** The name of a mention as an entity's name: without line breaks and doubled spaces. */
export function cleanName(reading: Reading, one: Chosen): string {
  return surface(reading, one.from, one.to).replace(/\s+/g, ' ').trim();
}
