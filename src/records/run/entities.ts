import type { Entity } from '../../core/doc.ts';
import type { EntitySighting } from '../bundle.ts';
import { compare } from '../document-rows.ts';
import type { EntityRow } from '../types/entities.schema.ts';
import type { Known } from './happening.ts';
import { type Candidate, isShortName, type Same, sameEntities } from './same-entity.ts';

/** Everything seen in a run, by entity id. Memory grows with the number of different things, not of documents. */
export interface EntityLedger {
  add(sightings: readonly EntitySighting[]): void;
  /** When all documents are in: finds those that are the same, and counts them as one from then on. */
  merge(): Same;
  rows(): readonly EntityRow[];
  known(): Known;
}

interface Entry extends Candidate {
  best: Entity;
  /** How full `best` is, and its content, for comparing. */
  facts: Facts;
  readonly aliases: Set<string>;
  readonly company: Set<string>;
  listed: boolean;
  mentions: number;
  documents: number;
}

export function entityLedger(): EntityLedger {
  const entries = new Map<string, Entry>();
  return {
    add(sightings) {
      const shorts: Entry[] = [];
      for (const sighting of sightings) {
        const entry = entries.get(sighting.entity.id) ?? newEntry(sighting.entity);
        entries.set(sighting.entity.id, entry);
        count(entry, sighting);
        if (isShortName(entry.best)) shorts.push(entry);
      }
      meet(shorts, sightings);
    },
    merge() {
      const same = sameEntities([...entries.values()]);
      for (const [id, other] of same) fold(entries, id, other);
      return same;
    },
    known: () => ({
      isNamed: (id) => isNamed(entries.get(id)?.best),
      countryOf: (id) => entries.get(id)?.best.country ?? null,
      isCountry: (id) => entries.get(id)?.best.placePrecision === 'country',
    }),
    rows: () => [...entries.values()].map(rowOf).sort((a, b) => compare(a.entity_id, b.entity_id)),
  };
}

/** Short names of one document up to which each of them notes the others it stands with. */
const MOST_SHORT = 500;

/** A document that is a list of short names says of none what it stands for. */
function meet(shorts: readonly Entry[], sightings: readonly EntitySighting[]): void {
  for (const entry of shorts)
    if (shorts.length > MOST_SHORT) entry.listed = true;
    else for (const { entity } of sightings) if (entity.type === 'ORG') entry.company.add(entity.id);
}

function newEntry(entity: Entity): Entry {
  return {
    best: entity,
    facts: factsOf(entity),
    aliases: new Set(),
    company: new Set(),
    listed: false,
    mentions: 0,
    documents: 0,
  };
}

function count(entry: Entry, { entity, mentions }: EntitySighting): void {
  for (const alias of [entity.name, ...entity.aliases]) if (alias !== '') entry.aliases.add(alias);
  const facts = factsOf(entity);
  if (compareFacts(facts, entry.facts) < 0) Object.assign(entry, { best: entity, facts });
  entry.mentions += mentions;
  if (mentions > 0) entry.documents++;
}

/** No document names both: their documents add up. */
function fold(entries: Map<string, Entry>, id: string, other: string): void {
  const [from, into] = [entries.get(id), entries.get(other)];
  if (from === undefined || into === undefined) return;
  for (const alias of from.aliases) into.aliases.add(alias);
  into.mentions += from.mentions;
  into.documents += from.documents;
  entries.delete(id);
}

/** "rebels" and "civilians" stand for whoever an article speaks of. */
function isNamed(entity: Entity | undefined): boolean {
  return entity !== undefined && (entity.link !== 'document' || !/^\p{Ll}/u.test(entity.name));
}

interface Facts {
  readonly known: number;
  readonly content: string;
}

/** The sighting that knows most speaks for the entity; ties are broken by its content, never by arrival. */
function compareFacts(a: Facts, b: Facts): number {
  return b.known - a.known || compare(a.content, b.content);
}

function factsOf(entity: Entity): Facts {
  const { aliases: _, ...facts } = entity;
  const known = Object.values(facts).filter((value) => value !== null).length;
  return { known, content: JSON.stringify(facts) };
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
