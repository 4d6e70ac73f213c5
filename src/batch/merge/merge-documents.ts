import { closeFile, openFile } from '../../io/dataset/disk.ts';
import type { WrittenFile } from '../../io/dataset/hashed-file.ts';
import { readBytes, readEntries, scratch, shardPath } from '../../io/dataset/shard-file.ts';
import { holdLittle } from '../hold-little.ts';
import { unpackFacts } from '../pack-document.ts';
import { copiesOnDisk } from './copies-on-disk.ts';
import { entitiesOnDisk } from './entities-on-disk.ts';
import { incidentsOnDisk } from './incidents-on-disk.ts';
import { breather, type Merging } from './merging.ts';
import { makeRoster, type Roster, standing } from './roster.ts';
import { writeTables } from './write-tables.ts';

export interface Merged {
  readonly files: readonly WrittenFile[];
  readonly counts: Roster['counts'];
}

/**
 * Makes the tables of a run from its committed shards. What crosses documents is sorted on disk: memory does not
 * grow with the run.
 */
export async function mergeDocuments(merging: Merging, target: string): Promise<Merged> {
  holdLittle();
  const { folder, signal } = merging;
  const breathe = breather(signal);
  const roster = await makeRoster(merging);
  const entities = entitiesOnDisk(folder);
  const copies = copiesOnDisk(folder);
  const incidents = incidentsOnDisk(folder);
  await eachStanding(merging, roster, ({ place, facts, entry }) => {
    entities.add(facts.sightings);
    incidents.add(place, facts.events);
    if (facts.signature !== null)
      copies.add(
        place,
        { published: entry.published, sourceId: entry.source_id, docId: entry.doc_id },
        facts.signature,
      );
  });
  const originals = copies.finish(roster.count);
  const { same, known, rows } = await entities.finish(breathe);
  const found = incidents.finish({ same, known, originals, breathe });
  const incidentRows = await found.rows();
  const files = await writeTables(merging, target, {
    roster,
    originals,
    same,
    entities: rows(),
    incidents: incidentRows,
    pairs: found.pairs(),
  });
  roster.ids.close();
  return { files, counts: roster.counts };
}

interface Standing {
  /** Place in the roster. */
  readonly place: number;
  readonly entry: ReturnType<typeof readEntries>[number];
  readonly facts: ReturnType<typeof unpackFacts>;
}

/** The facts of every document that stands, shard by shard. */
async function eachStanding(
  { out, records, signal }: Merging,
  roster: Roster,
  take: (one: Standing) => void,
): Promise<void> {
  const breathe = breather(signal);
  const stands = await standing(roster, breathe);
  const here = scratch();
  let number = 0;
  for (const record of records) {
    const fd = openFile(shardPath(out, record));
    try {
      for (const entry of readEntries(out, record)) {
        await breathe();
        const place = roster.rankOf[number++] ?? 0;
        if (stands[place] !== 1 || entry.facts === 0) continue;
        take({ place, entry, facts: unpackFacts(readBytes(fd, entry.at + entry.rows, entry.facts, here)) });
      }
    } finally {
      closeFile(fd);
    }
  }
}
