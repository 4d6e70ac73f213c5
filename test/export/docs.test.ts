import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { CONFLICT_COLUMNS } from '../../src/export/tables/conflict-events.ts';
import { call } from '../cli/call.ts';

const docs = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');

/** First cells of the rows of a table, taken apart at commas. */
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| ([^|]+?) \|/gm)].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '));

test('the published mapping names every column of conflict-events.csv, and no other', () => {
  const [, section = ''] = /### conflict-events\.csv([\s\S]*?)\n```/.exec(docs) ?? [];
  const named = firstCells(section).filter((name) => name !== 'column');
  expect(named.sort()).toEqual(Object.keys(CONFLICT_COLUMNS).sort());
});

test('documentation and help name every format', async () => {
  const { out } = await call('export', '--help');
  for (const { name } of FORMATS) {
    expect(docs).toContain(`| \`${name}\` |`);
    expect(out).toContain(name);
  }
});
