import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DocumentTable, linesOf } from '../../records/bundle.ts';
import type { RunTables } from '../../records/run/run-tables.ts';
import { jsonSchema, RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import { dataPackage } from './data-package.ts';
import { datasetCard } from './dataset-card.ts';
import { hashedFile, type WrittenFile, writeWhole } from './hashed-file.ts';
import type { Spool } from './spool.ts';

/** The program's own folder inside the dataset while a run is under way; gone when it is finished. */
export const WORK = '.dragoman';

/**
 * Writes every file of the dataset but `run.json` under temporary names, then moves them into place.
 * A reader never sees half a file.
 */
export function writeDataset(out: string, spool: Spool, tables: RunTables): readonly WrittenFile[] {
  const folder = join(out, WORK, 'new');
  rmSync(folder, { recursive: true, force: true });
  const data = RECORD_TYPES.map((type) => writeTable(folder, type.name, spool, tables));
  const schemas = RECORD_TYPES.map((type) =>
    writeWhole(folder, `schema/${type.name}.schema.json`, pretty(jsonSchema(type))),
  );
  const described = [...data, ...schemas];
  const files = [
    ...described,
    writeWhole(folder, 'datapackage.json', pretty(dataPackage(data))),
    writeWhole(folder, 'README.md', datasetCard(data)),
  ];
  const sums = files.map((file) => `${file.sha256}  ${file.path}\n`).sort((a, b) => byPath(a, b));
  files.push(writeWhole(folder, 'SHA256SUMS', sums.join('')));
  for (const file of files) moveInto(folder, out, file.path);
  removeStrangers(out, files);
  return files;
}

function writeTable(folder: string, table: string, spool: Spool, tables: RunTables): WrittenFile {
  const file = hashedFile(folder, `data/${table}.jsonl`);
  const whole = tables.whole.get(table);
  if (whole) {
    const lines = linesOf(whole);
    file.write(lines.text, lines.count);
    return file.close();
  }
  const patch = tables.patches.get(table);
  for (const { docId, text, count } of spool.read(table as DocumentTable))
    file.write(patch ? patch(text, docId) : text, count);
  return file.close();
}

export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function byPath(a: string, b: string): number {
  return a.slice(66) < b.slice(66) ? -1 : 1;
}

function moveInto(folder: string, out: string, path: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  renameSync(join(folder, path), join(out, path));
}

/** Data and schemas of an earlier run with other record types. */
function removeStrangers(out: string, files: readonly WrittenFile[]): void {
  const ours = new Set(files.map((file) => file.path));
  for (const folder of ['data', 'schema'])
    for (const name of readdirSync(join(out, folder)))
      if (!ours.has(`${folder}/${name}`)) rmSync(join(out, folder, name), { recursive: true });
}
