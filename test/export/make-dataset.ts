import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exported, type ExportRequest, exportDataset } from '../../src/export/export-dataset.ts';
import type { Row } from '../../src/io/dataset/read-rows.ts';
import { columnsOf, RECORD_TYPES, SCHEMA_VERSION } from '../../src/records/types/record-types.schema.ts';

const LISTS = new Set([
  'authors',
  'evidence',
  'aliases',
  'alternatives',
  'actor_ids',
  'recipient_ids',
  'content_event_ids',
  'claim_sources',
  'conflicting_fields',
  'event_ids',
]);

/** A row with what a test is about; the rest is unknown. */
export function makeRow(table: string, over: Row): Row {
  const type = RECORD_TYPES.find(({ name }) => name === table)!;
  const isList = (column: string): boolean =>
    LISTS.has(column) && !(column === 'evidence' && table !== 'edits');
  return {
    ...Object.fromEntries(columnsOf(type).map((column) => [column, isList(column) ? [] : null])),
    ...over,
  };
}

/** A finished dataset with these rows, as a run leaves it. */
export function makeDataset(out: string, tables: Readonly<Record<string, readonly Row[]>>): string {
  mkdirSync(join(out, 'data'), { recursive: true });
  for (const { name } of RECORD_TYPES) {
    const rows = (tables[name] ?? []).map((row) => `${JSON.stringify(makeRow(name, row))}\n`);
    writeFileSync(join(out, 'data', `${name}.jsonl`), rows.join(''));
  }
  writeFileSync(join(out, 'run.json'), JSON.stringify(RECORD));
  return out;
}

const RECORD = {
  program: 'dragoman',
  version: '0.0.0',
  schema_version: SCHEMA_VERSION,
  node: '24',
  pipeline: 'conflict-news',
  packs: [],
  stages: [],
  configuration: {},
  configuration_hash: '',
  inputs: [],
  inputs_hash: '',
  documents: { done: 1, duplicate: 0, quarantined: 0 },
  rows: {},
  notes: [],
  sums_sha256: 'x',
  started: '2024-05-01T00:00:00Z',
  seconds: 1,
  jobs: 1,
};

export const makeExport = (out: string, to: string, over: Partial<ExportRequest> = {}): Exported =>
  exportDataset({ out, to, ...over });

/** What was left out or changed, by reason. */
export function lost({ losses }: Exported): Readonly<Record<string, number>> {
  return Object.fromEntries(losses.map(({ why, count }) => [why, count]));
}
