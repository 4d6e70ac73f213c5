import type { Entity } from '../../core/doc.ts';
import type { EntitySighting } from '../bundle.ts';
import { compare } from '../document-rows.ts';
import type { EntityRow } from '../types/entities.schema.ts';

/** All that documents say of one entity, so far. Entries of one entity add up in any order to the same. */
export interface EntityEntry {
  best: Entity;
  /** How full `best` is, and its content, for comparing. */
  known: number;
  content: string;
  readonly aliases: Set<string>;
  mentions: number;
  documents: number;
}

export function entryOf({ entity, mentions }: EntitySighting): EntityEntry {
  const aliases = new Set([entity.name, ...entity.aliases].filter((alias) => alias !== ''));
  return { best: entity, ...factsOf(entity), aliases, mentions, documents: mentions > 0 ? 1 : 0 };
}

/** The sighting that knows most speaks for the entity; ties are broken by its content, never by arrival. */
export function addTo(into: EntityEntry, from: EntityEntry): void {
  if (from.known > into.known || (from.known === into.known && compare(from.content, into.content) < 0)) {
    into.best = from.best;
    into.known = from.known;
    into.content = from.content;
  }
  count(into, from);
}

/** Counts an entity as another that it turned out to be. No document names both: their documents add up. */
export function count(into: EntityEntry, from: EntityEntry): void {
  for (const alias of from.aliases) into.aliases.add(alias);
  into.mentions += from.mentions;
  into.documents += from.documents;
}

function factsOf(entity: Entity): { known: number; content: string } {
  const { aliases: _, ...facts } = entity;
  const known = Object.values(facts).filter((value) => value !== null).length;
  return { known, content: JSON.stringify(facts) };
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
