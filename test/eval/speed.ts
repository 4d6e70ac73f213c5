// How long `eval` takes over 500 documents: `node test/eval/speed.ts RUN`. The articles of the run are repeated under
// new ids, rows and gold alike, and the verb is called as a user calls it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGold } from '../../src/io/gold/read-gold.ts';

const DOCUMENTS = 500;
const [run = 'out/gate'] = process.argv.slice(2);
const TABLES = ['mentions', 'dates', 'quantities', 'relations', 'events', 'arguments', 'edits', 'citations'];

type Row = Readonly<Record<string, unknown>>;
const read = (table: string): readonly Row[] =>
  readFileSync(join(run, 'data', `${table}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
const lines = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const folder = mkdtempSync(join(tmpdir(), 'eval-speed-'));
mkdirSync(join(folder, 'run', 'data'), { recursive: true });
mkdirSync(join(folder, 'gold'));
const documents = read('documents');
const golds = readGold('corpus/gold').filter((gold) =>
  documents.some((row) => row.source_id === gold.source_id),
);
const copies = Array.from({ length: DOCUMENTS }, (_, n) => ({
  n,
  gold: golds[n % golds.length] as (typeof golds)[number],
}));
const docId = new Map(documents.map((row) => [row.source_id, row.doc_id]));
const rows: Record<string, Row[]> = { documents: [] };
for (const table of TABLES) {
  const byDoc = Map.groupBy(read(table), (row) => row.doc_id);
  rows[table] = copies.flatMap(({ n, gold }) =>
    (byDoc.get(docId.get(gold.source_id)) ?? []).map((row) => ({ ...row, doc_id: `${row.doc_id}_${n}` })),
  );
}
for (const { n, gold } of copies) {
  const document = documents.find((row) => row.source_id === gold.source_id);
  rows.documents?.push({
    ...document,
    source_id: `${gold.source_id}-${n}`,
    doc_id: `${document?.doc_id}_${n}`,
  });
  writeFileSync(
    join(folder, 'gold', `${gold.source_id}-${n}.json`),
    JSON.stringify({ ...gold, source_id: `${gold.source_id}-${n}` }),
  );
}
for (const [table, all] of Object.entries({ ...rows, entities: read('entities') }))
  writeFileSync(join(folder, 'run', 'data', `${table}.jsonl`), lines(all));

const total = Object.values(rows).reduce((sum, all) => sum + all.length, 0);
const started = performance.now();
const done = spawnSync(
  process.execPath,
  [
    'src/cli/main.ts',
    'eval',
    join(folder, 'run'),
    '--gold',
    join(folder, 'gold'),
    '--out',
    join(folder, 'scores'),
  ],
  { encoding: 'utf8' },
);
const seconds = (performance.now() - started) / 1000;
rmSync(folder, { recursive: true });
process.stdout.write(
  `${done.stderr}eval of ${DOCUMENTS} documents, ${total} rows: ${seconds.toFixed(2)} s\n`,
);
process.exitCode = done.status ?? 2;
