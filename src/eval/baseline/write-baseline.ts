import { renameSync, writeFileSync } from 'node:fs';
import type { Baseline } from './baseline.schema.ts';

/** One document a line, so that a change of the file shows which documents changed. */
export function writeBaseline(path: string, baseline: Baseline): void {
  const { documents, ...head } = baseline;
  const top = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  const lines = documents.map((document) => `  ${JSON.stringify(document)}`).join(',\n');
  writeFileSync(`${path}.new`, `${top},\n "documents": [\n${lines}\n ]\n}\n`);
  renameSync(`${path}.new`, path);
}
