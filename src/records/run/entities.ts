import type { Entity } from '../../core/doc.ts';
import type { EntitySighting } from '../bundle.ts';
import { compare } from '../document-rows.ts';
import type { EntityRow } from '../types/entities.schema.ts';
import type { Places } from './happening.ts';

/** Everything seen in a run, by entity id. Memory grows with the number of different things, not of documents. */
export interface EntityLedger {
  add(sightings: readonly EntitySighting[]): void;
  rows(): readonly EntityRow[];
  places(): Places;
}

interface Entry {
  best: Entity;
  readonly aliases: Set<string>;
  mentions: number;
  documents: number;
}

export function entityLedger(): EntityLedger {
  const entries = new Map<string, Entry>();
  return {
    add(sightings) {
      for (const sighting of sightings) {
        const entry = entries.get(sighting.entity.id) ?? newEntry(sighting.entity);
        entries.set(sighting.entity.id, entry);
        count(entry, sighting);
      }
    },
    places: () => ({
      countryOf: (id) => entries.get(id)?.best.country ?? null,
      isCountry: (id) => entries.get(id)?.best.placePrecision === 'country',
    }),
    rows: () => [...entries.values()].map(rowOf).sort((a, b) => compare(a.entity_id, b.entity_id)),
  };
}

function count(entry: Entry, { entity, mentions }: EntitySighting): void {
  for (const alias of [entity.name, ...entity.aliases]) if (alias !== '') entry.aliases.add(alias);
  if (compareFacts(entity, entry.best) < 0) entry.best = entity;
  entry.mentions += mentions;
  if (mentions > 0) entry.documents++;
}

function newEntry(entity: Entity): Entry {
  return { best: entity, aliases: new Set(), mentions: 0, documents: 0 };
}

/** The sighting that knows most speaks for the entity; ties are broken by its content, never by arrival. */
function compareFacts(a: Entity, b: Entity): number {
  return known(b) - known(a) || compare(factsOf(a), factsOf(b));
}

function known(entity: Entity): number {
  return Object.values(entity).filter((value) => value !== null).length;
}

function factsOf(entity: Entity): string {
  return JSON.stringify({ ...entity, aliases: [] });
}

function rowOf({ best, aliases, mentions, documents }: Entry): EntityRow {
  return {
    entity_id: best.id,
    type: best.type,
    subtype: best.subtype,
    name: best.name,
    aliases: [...aliases].filter((alias) => alias !== best.name).sort(compare),
    wikidata_id: best.wikidataId,
    country: best.country,
    sector: best.sector,
    valid_from: best.validFrom,
    valid_to: best.validTo,
    latitude: best.latitude,
    longitude: best.longitude,
    geonames_id: best.geonamesId,
    link: best.link,
    n_mentions: mentions,
    n_documents: documents,
  };
}
