import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readBaseline } from '../../src/eval/baseline/read-baseline.ts';
import { docsTable, withTable } from '../eval/docs-table.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('the score table of the documents is the one of the baseline', () => {
  const docs = readFileSync(at('docs/quality.md'), 'utf8');
  const table = docsTable(readBaseline(at('corpus/baseline.json')));
  expect(table.split('\n').length).toBeGreaterThan(15);
  expect(docs, 'write it anew with `npm run accept`').toBe(withTable(docs, table));
});
