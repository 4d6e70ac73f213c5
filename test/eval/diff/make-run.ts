import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Row = Readonly<Record<string, unknown>>;

/** A run as a test writes it down: documents with their findings, in the order of a dataset. */
export interface MadeRun {
  readonly documents: readonly MadeDocument[];
  readonly entities?: readonly Row[];
  readonly quarantine?: readonly Row[];
  readonly seconds?: number;
  readonly configuration?: Readonly<Record<string, string>>;
}

export interface MadeDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions?: readonly MadeMention[];
  readonly events?: readonly Row[];
  readonly arguments?: readonly Row[];
}

/** Words of the text and what they are taken for. */
export type MadeMention = readonly [words: string, type: string, entity?: string];

const TABLES = [
  'documents',
  'edits',
  'blocks',
  'citations',
  'mentions',
  'dates',
  'quantities',
  'relations',
  'events',
  'arguments',
  'entities',
  'incidents',
  'quarantine',
];

/** Writes runs into a folder that is gone afterwards. */
export function withRuns<T>(runs: readonly MadeRun[], work: (...outs: string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'runs-'));
  try {
    return work(...runs.map((run, at) => writeRun(join(folder, String(at)), run)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function writeRun(out: string, run: MadeRun): string {
  mkdirSync(join(out, 'data'), { recursive: true });
  const documents = [...run.documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tables: Readonly<Record<string, readonly Row[]>> = {
    documents: documents.map(documentRow),
    mentions: documents.flatMap((one) => (one.mentions ?? []).map((mention) => mentionRow(one, mention))),
    events: documents.flatMap((one) => (one.events ?? []).map((row) => ({ doc_id: docId(one), ...row }))),
    arguments: documents.flatMap((one) =>
      (one.arguments ?? []).map((row) => ({ doc_id: docId(one), ...row })),
    ),
    entities: run.entities ?? [],
    quarantine: run.quarantine ?? [],
  };
  for (const table of TABLES)
    writeFileSync(
      join(out, 'data', `${table}.jsonl`),
      (tables[table] ?? []).map((row) => `${JSON.stringify(row)}\n`).join(''),
    );
  writeFileSync(join(out, 'run.json'), JSON.stringify(recordOf(run)));
  return out;
}

const docId = (one: MadeDocument): string => `doc_${one.id}`;

function documentRow(one: MadeDocument): Row {
  return { doc_id: docId(one), source_id: one.id, status: 'done', text: one.text, raw_text: one.text };
}

function mentionRow(one: MadeDocument, [words, type, entity]: MadeMention): Row {
  const start = one.text.indexOf(words);
  const end = start + words.length;
  return {
    mention_id: `men_${one.id}_${type}_${start}_${end}`,
    doc_id: docId(one),
    start,
    end,
    raw_start: start,
    raw_end: end,
    text: words,
    type,
    entity_id: entity ?? null,
    rule: 'made/by-hand',
    score: 0.9,
  };
}

function recordOf(run: MadeRun): Row {
  return {
    program: 'dragoman',
    version: '0.0.0',
    schema_version: '1.0.0',
    node: 'v24',
    pipeline: 'made',
    packs: [],
    stages: [],
    configuration: run.configuration ?? {},
    configuration_hash: JSON.stringify(run.configuration ?? {}),
    inputs: [],
    inputs_hash: '',
    plan_hash: '',
    documents: { done: run.documents.length, duplicate: 0, quarantined: run.quarantine?.length ?? 0 },
    rows: {},
    notes: [],
    sums_sha256: '',
    started: '2026-01-01T00:00:00Z',
    seconds: run.seconds ?? 1,
    jobs: 1,
  };
}
