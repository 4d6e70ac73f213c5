import { sorter } from '../../io/dataset/sorter.ts';
import type { EntitySighting } from '../../records/bundle.ts';
import { addTo, count, type EntityEntry, entityRow, entryOf } from '../../records/run/entity-entry.ts';
import { type Known, knownEntities } from '../../records/run/known-entities.ts';
import { type Company, companyOf, type Same, sameEntities } from '../../records/run/same-entity.ts';
import type { EntityRow } from '../../records/types/entities.schema.ts';
import { lineFile } from './line-file.ts';

/** The entities of a run of any size. */
export interface EntitiesOnDisk {
  add(sightings: readonly EntitySighting[]): void;
  /** When all documents are in. */
  finish(breathe: () => Promise<void>): Promise<FoundEntities>;
}

export interface FoundEntities {
  readonly same: Same;
  readonly known: Known;
  /** In the order of their ids. */
  rows(): Generator<EntityRow>;
}

/** Entities that are added up in memory before they are put aside: what is named often is named soon again. */
const HELD = 8000;

export function entitiesOnDisk(folder: string): EntitiesOnDisk {
  let held = new Map<string, EntityEntry>();
  const aside = sorter(folder, 'entities');
  const companies = lineFile(folder, 'companies');
  const putAside = (): void => {
    for (const [id, entry] of held) aside.add(id, write(entry));
    held = new Map();
  };
  return {
    add(sightings) {
      for (const sighting of sightings) {
        const here = held.get(sighting.entity.id);
        if (here) addTo(here, entryOf(sighting));
        else held.set(sighting.entity.id, entryOf(sighting));
      }
      const company = companyOf(sightings);
      if (company) companies.add(JSON.stringify(company));
      if (held.size > HELD) putAside();
    },
    async finish(breathe) {
      putAside();
      const entries = lineFile(folder, 'entries');
      const finder = sameEntities();
      const known = knownEntities();
      for (const entry of added(aside.sorted())) {
        await breathe();
        entries.add(write(entry));
        finder.addEntity(entry);
        known.add(entry.best);
      }
      for (const line of companies.lines()) finder.addCompany(JSON.parse(line) as Company);
      const same = finder.same();
      const others = await entriesIn(entries.lines(), same, breathe);
      return { same, known, rows: () => mergedRows(entries.lines(), same, others) };
    },
  };
}

/** Entries of one entity, which come in a row, as one. */
function* added(sorted: Iterable<{ readonly key: string; readonly value: string }>): Generator<EntityEntry> {
  let open: EntityEntry | undefined;
  for (const { value } of sorted) {
    const entry = read(value);
    if (open?.best.id === entry.best.id) addTo(open, entry);
    else {
      if (open) yield open;
      open = entry;
    }
  }
  if (open) yield open;
}

/** The entries that turned out to be others, by what they are. */
async function entriesIn(
  lines: Iterable<string>,
  same: Same,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, readonly EntityEntry[]>> {
  const others = new Map<string, EntityEntry[]>();
  if (same.size === 0) return others;
  for (const line of lines) {
    await breathe();
    const entry = read(line);
    const into = same.get(entry.best.id);
    if (into !== undefined) others.set(into, [...(others.get(into) ?? []), entry]);
  }
  return others;
}

function* mergedRows(
  lines: Iterable<string>,
  same: Same,
  others: ReadonlyMap<string, readonly EntityEntry[]>,
): Generator<EntityRow> {
  for (const line of lines) {
    const entry = read(line);
    if (same.has(entry.best.id)) continue;
    for (const other of others.get(entry.best.id) ?? []) count(entry, other);
    yield entityRow(entry);
  }
}

function write({ best, aliases, mentions, documents }: EntityEntry): string {
  return JSON.stringify({ entity: { ...best, aliases: [...aliases] }, mentions, documents });
}

function read(line: string): EntityEntry {
  const { documents, ...sighting } = JSON.parse(line) as EntitySighting & { documents: number };
  return { ...entryOf(sighting), documents };
}
