import { type HashedFile, hashedFile, type WrittenFile } from '../../io/dataset/hashed-file.ts';
import type { Keyed } from '../../io/dataset/sorter.ts';
import { DOCUMENT_TABLES, type DocumentTable } from '../../records/bundle.ts';
import { renameInLines } from '../../records/run/rename-entities.ts';
import { fillIncidents, fillOriginal, NAMING } from '../../records/run/run-tables.ts';
import type { Same } from '../../records/run/same-entity.ts';
import type { EntityRow } from '../../records/types/entities.schema.ts';
import { type FinishedRows, finishedRows } from './finished-rows.ts';
import { breather, type Merging } from './merging.ts';
import { ID_LENGTH, type Roster, type RosterLine } from './roster.ts';

/** All that the rows of single documents wait for. */
export interface Findings {
  readonly roster: Roster;
  readonly originals: Int32Array;
  readonly same: Same;
  readonly entities: Iterable<EntityRow>;
  readonly incidents: Iterable<Keyed>;
  /** `event_id incident_id` in the order of the roster. */
  readonly pairs: Iterator<Keyed>;
}

const WHOLE = ['entities', 'incidents', 'quarantine'] as const;
type Files = ReadonlyMap<string, HashedFile>;

/** Writes every table, document by document in the order of the roster. */
export async function writeTables(
  merging: Merging,
  folder: string,
  findings: Findings,
): Promise<readonly WrittenFile[]> {
  const files: Files = new Map(
    [...DOCUMENT_TABLES, ...WHOLE].map((table) => [table, hashedFile(folder, `data/${table}.jsonl`)]),
  );
  try {
    await writeDocuments(merging, files, findings);
    const breathe = breather(merging.signal);
    for (const row of findings.entities) {
      files.get('entities')?.write(`${JSON.stringify(row)}\n`, 1);
      await breathe();
    }
    for (const { value } of findings.incidents) {
      files.get('incidents')?.write(`${value}\n`, 1);
      await breathe();
    }
    return [...files.values()].map((file) => file.close());
  } finally {
    for (const file of files.values()) file.abandon();
  }
}

async function writeDocuments(merging: Merging, files: Files, findings: Findings): Promise<void> {
  const { roster, originals } = findings;
  const breathe = breather(merging.signal);
  const shards = finishedRows(merging);
  const incidentsOf = pairReader(findings.pairs);
  let place = 0;
  try {
    for (const text of roster.lines.lines()) {
      await breathe();
      const line = JSON.parse(text) as RosterLine;
      const original = originals[place] ?? -1;
      const first = original < 0 ? null : roster.ids.at(original).toString('latin1', 0, ID_LENGTH).trimEnd();
      writeDocument(files, shards.read(line), findings.same, incidentsOf(place), first);
      place++;
    }
  } finally {
    shards.close();
  }
}

function writeDocument(
  files: Files,
  { lines, quarantine }: FinishedRows,
  same: Same,
  incidents: ReadonlyMap<string, string>,
  original: string | null,
): void {
  for (const [table, { text, count }] of lines)
    files.get(table)?.write(finished(table, text, same, incidents, original), count);
  if (quarantine.count > 0) files.get('quarantine')?.write(quarantine.text, quarantine.count);
}

const NAMES: ReadonlySet<string> = new Set(NAMING);

function finished(
  table: DocumentTable,
  text: string,
  same: Same,
  incidents: ReadonlyMap<string, string>,
  original: string | null,
): string {
  if (table === 'documents') return fillOriginal(text, original);
  if (table === 'events') return fillIncidents(renameInLines('events', text, same), incidents);
  return NAMES.has(table) ? renameInLines(table, text, same) : text;
}

/** The incidents of the events of one document after the other. */
function pairReader(pairs: Iterator<Keyed>): (place: number) => ReadonlyMap<string, string> {
  let next = pairs.next();
  return (place) => {
    const here = new Map<string, string>();
    for (; !next.done && Number.parseInt(next.value.key, 36) === place; next = pairs.next()) {
      const [event = '', incident = ''] = next.value.value.split(' ');
      here.set(event, incident);
    }
    return here;
  };
}
