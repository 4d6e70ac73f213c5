// Runs the corpus, accepts its scores and writes them into docs/quality.md: `npm run accept -- --reason "…"`.
import { readFileSync, writeFileSync } from 'node:fs';
import { commandLine } from '../../src/cli/command-line.ts';
import { readBaseline } from '../../src/eval/baseline/read-baseline.ts';
import { docsTable, withTable } from './docs-table.ts';

const DOCS = 'docs/quality.md';
const steps = [
  ['run', 'corpus/articles', '-o', 'out/gate', '--fresh'],
  ['baseline', 'accept', 'out/gate', ...process.argv.slice(2)],
];
for (const step of process.argv.length > 2 ? steps : []) {
  process.exitCode = await commandLine(step);
  if (process.exitCode !== 0) break;
}
// Without arguments only the table is written anew.
if (!process.exitCode) {
  const docs = readFileSync(DOCS, 'utf8');
  writeFileSync(DOCS, withTable(docs, docsTable(readBaseline('corpus/baseline.json'))));
}
