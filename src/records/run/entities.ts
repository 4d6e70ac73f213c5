import { compare } from '../../core/compare.ts';
import type { EntitySighting } from '../bundle.ts';
import type { EntityRow } from '../types/entities.schema.ts';
import { addTo, count, type EntityEntry, entityRow, entryOf } from './entity-entry.ts';
import { type Known, knownEntities } from './known-entities.ts';
import { type Company, companyOf, type Same, sameEntities } from './same-entity.ts';

/** Everything seen in some documents, in memory. A run over many does the same on disk. */
export interface EntityLedger {
  add(sightings: readonly EntitySighting[]): void;
  /** When all documents are in: finds those that are the same, and counts them as one from then on. */
  merge(): Same;
  rows(): readonly EntityRow[];
  known(): Known;
}

export function entityLedger(): EntityLedger {
  const entries = new Map<string, EntityEntry>();
  const companies: Company[] = [];
  return {
    add(sightings) {
      for (const sighting of sightings) {
        const here = entries.get(sighting.entity.id);
        if (here) addTo(here, entryOf(sighting));
        else entries.set(sighting.entity.id, entryOf(sighting));
      }
      const company = companyOf(sightings);
      if (company) companies.push(company);
    },
    merge() {
      const finder = sameEntities();
      for (const entry of entries.values()) finder.addEntity(entry);
      for (const company of companies) finder.addCompany(company);
      const same = finder.same();
      for (const [id, other] of same) {
        const [from, into] = [entries.get(id), entries.get(other)];
        if (from && into) count(into, from);
        entries.delete(id);
      }
      return same;
    },
    known() {
      const known = knownEntities();
      for (const { best } of entries.values()) known.add(best);
      return known;
    },
    rows: () => [...entries.values()].map(entityRow).sort((a, b) => compare(a.entity_id, b.entity_id)),
  };
}
