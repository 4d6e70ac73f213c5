import { join } from 'node:path';
import { compare } from '../../core/compare.ts';
import { jsonSchema, RECORD_TYPES } from '../../records/types/record-types.schema.ts';
import { dataPackage } from './data-package.ts';
import { datasetCard } from './dataset-card.ts';
import { makeOwnFolder, moveFile, namesIn, remove } from './disk.ts';
import { type WrittenFile, writeWhole } from './hashed-file.ts';

/**
 * Describes tables that stand under `folder`, then moves all files of the dataset but `run.json` into place.
 * A reader never sees half a file, and without `run.json` nobody takes the dataset for finished.
 */
export function publishDataset(
  out: string,
  folder: string,
  tables: readonly WrittenFile[],
): readonly WrittenFile[] {
  const data = RECORD_TYPES.flatMap(
    (type) => tables.find(({ path }) => path === `data/${type.name}.jsonl`) ?? [],
  );
  const schemas = RECORD_TYPES.map((type) =>
    writeWhole(folder, `schema/${type.name}.schema.json`, pretty(jsonSchema(type))),
  );
  const files = [
    ...data,
    ...schemas,
    writeWhole(folder, 'datapackage.json', pretty(dataPackage(data))),
    writeWhole(folder, 'README.md', datasetCard(data)),
  ];
  const sums = files.map((file) => `${file.sha256}  ${file.path}\n`).sort((a, b) => byPath(a, b));
  files.push(writeWhole(folder, 'SHA256SUMS', sums.join('')));
  remove(join(out, 'run.json'));
  for (const part of ['data', 'schema']) makeOwnFolder(join(out, part));
  for (const { path } of files) moveFile(join(folder, path), join(out, path));
  removeStrangers(out, files);
  return files;
}

export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function byPath(a: string, b: string): number {
  return compare(a.slice(66), b.slice(66));
}

/** Data and schemas of an earlier run with other record types. */
function removeStrangers(out: string, files: readonly WrittenFile[]): void {
  const ours = new Set(files.map((file) => file.path));
  for (const folder of ['data', 'schema'])
    for (const name of namesIn(join(out, folder)))
      if (!ours.has(`${folder}/${name}`)) remove(join(out, folder, name));
}
