import { compare } from '../../core/compare.ts';
import type { Bundle } from '../bundle.ts';
import type { QuarantineRow } from '../types/quarantine.schema.ts';
import { type EntityLedger, entityLedger } from './entities.ts';
import { incidentLedger } from './incidents.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { renameInLines } from './rename-entities.ts';

/** Rewrites the finished lines of one document; told apart by its id. */
type Patch = (lines: string, docId: string) => string;

/** What is known only when all documents are done. */
export interface RunTables {
  /** Tables over the whole run, sorted. */
  readonly whole: ReadonlyMap<string, readonly object[]>;
  /** Tables whose lines still lack a column that the whole run decides. */
  readonly patches: ReadonlyMap<string, Patch>;
}

/** Tables of documents that name entities, but for events. */
export const NAMING = ['mentions', 'quantities', 'relations', 'arguments'] as const;

/** Collects what crosses documents: entities, incidents, copies, quarantine. */
export interface RunLedger {
  add(bundle: Bundle): void;
  tables(): RunTables;
}

export function runLedger(): RunLedger {
  const entities: EntityLedger = entityLedger();
  const incidents = incidentLedger();
  const copies = nearDuplicates();
  const quarantine: QuarantineRow[] = [];
  return {
    add(bundle) {
      entities.add(bundle.sightings);
      incidents.add(bundle.events);
      copies.add(bundle);
      quarantine.push(...bundle.quarantine);
    },
    tables() {
      const originals = copies.originals();
      const same = entities.merge();
      const found = incidents.find(originals, entities.known(), same);
      return {
        whole: new Map<string, readonly object[]>([
          ['entities', entities.rows()],
          ['incidents', found.rows],
          ['quarantine', quarantine.sort(byDocument)],
        ]),
        patches: new Map<string, Patch>([
          ...NAMING.map((table): [string, Patch] => [table, (lines) => renameInLines(table, lines, same)]),
          ['events', (lines) => fillIncidents(renameInLines('events', lines, same), found.incidentOf)],
          ['documents', (lines, docId) => fillOriginal(lines, originals.get(docId) ?? null)],
        ]),
      };
    },
  };
}

export function byDocument(a: QuarantineRow, b: QuarantineRow): number {
  return (
    compare(a.source_id, b.source_id) ||
    compare(a.doc_id, b.doc_id) ||
    compare(a.stage, b.stage) ||
    compare(a.code, b.code)
  );
}

/** Every event line begins with its id and an empty incident: no need to parse the rest. */
const EVENT_HEAD = /^\{"event_id":"([^"]+)","incident_id":null/gm;

export function fillIncidents(lines: string, incidentOf: ReadonlyMap<string, string>): string {
  return lines.replace(EVENT_HEAD, (head, id: string) => {
    const incident = incidentOf.get(id);
    return incident === undefined ? head : `{"event_id":"${id}","incident_id":"${incident}"`;
  });
}

export function fillOriginal(line: string, original: string | null): string {
  if (original === null) return line;
  return `${JSON.stringify({ ...(JSON.parse(line) as object), near_duplicate_of: original })}\n`;
}
