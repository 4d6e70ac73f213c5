import { compare } from '../../core/compare.ts';
import type { Entity } from '../../core/layers/entities.ts';
import type { EntitySighting } from '../bundle.ts';
import type { EntityRow } from '../types/entities.schema.ts';

/** All that documents say of one entity, so far. Entries of one entity add up in any order to the same. */
export interface EntityEntry {
  best: Entity;
  /** How full `best` is. */
  known: number;
  readonly aliases: Set<string>;
  mentions: number;
  documents: number;
}

export function entryOf({ entity, mentions }: EntitySighting): EntityEntry {
  const aliases = new Set([entity.name, ...entity.aliases].filter((alias) => alias !== ''));
  return { best: entity, known: knownOf(entity), aliases, mentions, documents: mentions > 0 ? 1 : 0 };
}

/** The sighting that knows most speaks for the entity; ties are broken by its content, never by arrival. */
export function addTo(into: EntityEntry, from: EntityEntry): void {
  if (from.known > into.known || (from.known === into.known && comesFirst(from.best, into.best))) {
    into.best = from.best;
    into.known = from.known;
  }
  count(into, from);
}

/** Counts an entity as another that it turned out to be. No document names both: their documents add up. */
export function count(into: EntityEntry, from: EntityEntry): void {
  for (const alias of from.aliases) into.aliases.add(alias);
  into.mentions += from.mentions;
  into.documents += from.documents;
}

function knownOf(entity: Entity): number {
  let known = 0;
  for (const [key, value] of Object.entries(entity)) if (value !== null && key !== 'aliases') known++;
  return known;
}

/** Nearly all sightings of an entity are equal, and none of them has to be written out. */
function comesFirst(a: Entity, b: Entity): boolean {
  const keys = Object.keys(a).filter((key) => key !== 'aliases') as (keyof Entity)[];
  if (keys.every((key) => a[key] === b[key])) return false;
  return compare(contentOf(a), contentOf(b)) < 0;
}

function contentOf(entity: Entity): string {
  const { aliases: _, ...facts } = entity;
  return JSON.stringify(facts);
}

export function entityRow({ best, aliases, mentions, documents }: EntityEntry): EntityRow {
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

/** "rebels" and "civilians" stand for whoever an article speaks of. */
export function isNamed(entity: Entity): boolean {
  return entity.link !== 'document' || !/^\p{Ll}/u.test(entity.name);
}
