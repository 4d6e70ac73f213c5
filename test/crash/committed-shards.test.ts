import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BARE, call } from '../cli/call.ts';
import { rows } from './articles.ts';
import { contents } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-committed-'));
const input = join(folder, 'rows.jsonl');
const alone = join(folder, 'alone');
const done = join(folder, 'done');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = async (out: string): Promise<number[]> => {
  const { code, out: printed } = await call('plan', input, '-o', out, '--shard-size', '4K', ...BARE);
  expect(code).toBe(0);
  return printed.split('\n').filter(Boolean).map(Number);
};
beforeAll(async () => {
  writeFileSync(input, rows(30, 3));
  await call('run', input, '-o', alone, ...BARE);
  for (const shard of await plan(done)) await call('work', done, '--shard', String(shard));
  await call('merge', done);
});

/** The files of committed shards that end in this, by name. */
const named = (out: string, end: string): string[] =>
  readdirSync(join(out, '.work', 'shards'))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(out, '.work', 'shards', name));

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
const first = (out: string, end: string): string => named(out, end)[0] ?? '';

test.each<[string, (out: string) => void]>([
  ['its rows are gone', (out) => rmSync(first(out, '.rows'))],
  ['its rows are cut short', (out) => truncateSync(first(out, '.rows'), 100)],
  ['its rows are empty', (out) => truncateSync(first(out, '.rows'), 0)],
  ['a bit of its rows has turned', (out) => flipByte(first(out, '.rows'))],
  ['its record is gone', (out) => rmSync(first(out, '.json'))],
  ['its record is cut short', (out) => truncateSync(first(out, '.json'), 20)],
  ['its record is empty', (out) => truncateSync(first(out, '.json'), 0)],
  ['all shards are gone', (out) => rmSync(join(out, '.work', 'shards'), { recursive: true })],
])(
  'a shard that was committed: %s. merge refuses, work mends it, the bytes are the same',
  async (_, harm) => {
    const out = join(folder, 'harmed');
    rmSync(out, { recursive: true, force: true });
    cpSync(done, out, { recursive: true });
    harm(out);
    const refused = await call('merge', out);
    expect(refused.code).toBe(4);
    expect(refused.err).toMatch(/E_INCOMPLETE/);
    const everyOne = [...(await plan(done)), ...named(done, '.json').keys()];
    for (const shard of everyOne) expect((await call('work', out, '--shard', String(shard))).code).toBe(0);
    expect((await call('merge', out)).code).toBe(0);
    expect(contents(out)).toEqual(contents(alone));
  },
);

test.each<[string, object | string, number]>([
  ['a process that is gone', { pid: 2 ** 22 - 1, host: hostname() }, 0],
  ['an earlier process with a number that is in use again', { pid: 1, host: hostname(), began: '0' }, 0],
  ['a process that runs', { pid: process.ppid, host: hostname() }, 2],
])('a lock of %s', async (_, holder, code) => {
  const out = join(folder, 'locked');
  rmSync(out, { recursive: true, force: true });
  cpSync(done, out, { recursive: true });
  writeFileSync(join(out, '.work', 'lock'), JSON.stringify(holder));
  const merged = await call('merge', out);
  expect(merged.code).toBe(code);
  if (code !== 0) expect(merged.err).toMatch(new RegExp(`E_BUSY.*${process.ppid}.*hint`, 's'));
});
