import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BARE } from '../cli/call.ts';
import { rows } from './articles.ts';
import { call, contents, must, start } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-together-'));
const input = join(folder, 'rows.jsonl');
const alone = join(folder, 'alone');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  writeFileSync(input, rows(300, 4));
  await must(['run', input, '-o', alone, ...BARE]);
});

const isClaimed = (lock: string): boolean => existsSync(lock) && statSync(lock).size > 0;

test('a second run on the same output is refused and names the first, which goes on', async () => {
  const out = join(folder, 'two-runs');
  const first = start(['run', input, '-o', out, '--jobs', '2', ...BARE]);
  // the claim is written into the lock just after the lock is there
  while (!isClaimed(join(out, '.work', 'lock'))) await pause(5);
  first.child.kill('SIGSTOP');
  const second = await call(['run', input, '-o', out, ...BARE]);
  const merge = await call(['merge', out]);
  first.child.kill('SIGCONT');
  expect(second.code).toBe(2);
  expect(second.err).toMatch(new RegExp(`error\\[E_BUSY\\].*process ${first.child.pid} .*hint`, 's'));
  expect(merge.code).toBe(2);
  expect((await first.ended).code).toBe(0);
  expect(contents(out)).toEqual(contents(alone));
});

test('four workers on one shard: every one of them succeeds, and there is one result', async () => {
  const out = join(folder, 'one-shard');
  const planned = await must(['plan', input, '-o', out, '--shard-size', '1G', ...BARE]);
  expect(planned.out).toBe('0\n');
  const workers = Array.from({ length: 4 }, () => call(['work', out, '--shard', '0']));
  expect((await Promise.all(workers)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  await must(['merge', out]);
  expect(contents(out)).toEqual(contents(alone));
});

test('a run whose progress nobody reads any more goes on to its end', async () => {
  const out = join(folder, 'unheard');
  const { child, ended } = start(['run', input, '-o', out, '--jobs', '2', '--progress', 'json', ...BARE]);
  child.stderr?.once('data', () => child.stderr?.destroy());
  expect((await ended).code).toBe(0);
  expect(contents(out)).toEqual(contents(alone));
});
