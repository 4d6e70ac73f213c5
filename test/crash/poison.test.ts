import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BARE } from '../cli/call.ts';
import { rows } from './articles.ts';
import { call } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-poison-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const POISONS = new Map([
  [3, 'killed'],
  [11, 'hangs'],
  [12, 'exits'],
]);
const table = (out: string, name: string): Record<string, unknown>[] =>
  readFileSync(join(out, 'data', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('documents that bring their worker down are quarantined, once each; all others are done', async () => {
  const lines = rows(20, 2).trim().split('\n');
  const poisoned = lines.map((line, i) =>
    POISONS.has(i) ? JSON.stringify({ id: `poison-${i}`, text: `POISON ${POISONS.get(i)}` }) : line,
  );
  const [input, out] = [join(folder, 'rows.jsonl'), join(folder, 'out')];
  writeFileSync(input, `${poisoned.join('\n')}\n`);
  const env = { NODE_OPTIONS: `--import ${join(import.meta.dirname, 'poison.ts')}` };
  const { code, err } = await call(
    ['run', input, '-o', out, '--jobs', '2', '--max-doc-time', '1500ms', ...BARE],
    env,
  );
  expect([code, err.includes('E_INTERNAL')]).toEqual([0, false]);
  expect(table(out, 'quarantine').map(({ source_id, code: why }) => `${source_id} ${why}`)).toEqual([
    'poison-11 E_DOC_TIME',
    'poison-12 E_WORKER',
    'poison-3 E_WORKER',
  ]);
  const done = table(out, 'documents').filter(({ status }) => status === 'done');
  expect(done.map(({ source_id }) => source_id).sort()).toEqual(
    [...lines.keys()]
      .filter((i) => !POISONS.has(i))
      .map((i) => `row-${i}`)
      .sort(),
  );
});
