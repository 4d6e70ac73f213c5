import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRows } from '../../src/io/dataset/read-rows.ts';
import { ARTICLES, call } from './call.ts';

const out = join(tmpdir(), `dragoman-explain-${process.pid}`);
let summary = '';
beforeAll(async () => {
  rmSync(out, { recursive: true, force: true });
  summary = (await call('run', ARTICLES, '-o', out)).err;
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const first = (table: string) => [...readRows(join(out, 'data', `${table}.jsonl`), 1)][0];

test('a run ends with counts, findings in words, the files, and what to try next', () => {
  expect(summary).toMatch(/^5 documents in [\d.]+ s {2}\(1 duplicate, 1 quarantined\)$/m);
  expect(summary).toMatch(/mentions of \d+ entities/);
  expect(summary).toMatch(/“.+”/);
  expect(summary).toContain(`${out}/data/*.jsonl`);
  expect(summary).toMatch(/try .*validate/);
  expect(summary).not.toContain('undefined');
});

test.each(['mentions', 'entities', 'dates', 'relations', 'events', 'incidents', 'edits'])(
  'explains a row of %s: what it says, its words, its rule',
  async (table) => {
    const row = first(table);
    if (row === undefined) throw new Error(`no ${table} were found in the articles`);
    const id = String(Object.values(row)[0]);
    const { code, out: printed } = await call('explain', out, id);
    expect(code).toBe(0);
    expect(printed.startsWith(id)).toBe(true);
    if (typeof row.rule === 'string') expect(printed).toContain(`rule       ${row.rule}`);
    if (typeof row.evidence === 'string') expect(printed).toContain('⟦');
    expect(printed).not.toContain('undefined');
  },
);

test('explains an article sentence by sentence', async () => {
  const { code, out: printed } = await call('explain', join(ARTICLES, 'sanaa.md'));
  expect(code).toBe(0);
  expect(printed).toMatch(/Oman mediated\./);
  expect(printed).toMatch(/mention .*Yemen.*\[.+\]/);
});

test('an id that is not there is refused', async () => {
  expect(await call('explain', out, 'evt_gone')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no row'),
  });
});
