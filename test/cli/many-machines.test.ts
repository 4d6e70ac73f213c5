import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows } from '../crash/articles.ts';
import { contents } from '../crash/program.ts';
import { BARE, call } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-machines-'));
const input = join(folder, 'rows.jsonl');
const alone = join(folder, 'alone');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  writeFileSync(input, rows(40, 7));
  expect((await call('run', input, '-o', alone, ...BARE)).code).toBe(0);
});

const plan = (out: string, ...flags: string[]) =>
  call('plan', input, '-o', out, '--shard-size', '4K', ...BARE, ...flags);
const numbers = (printed: string): number[] => printed.split('\n').filter(Boolean).map(Number);

test('plan, work in any order, merge: the bytes of a run', async () => {
  const out = join(folder, 'planned');
  const planned = await plan(out);
  const shards = numbers(planned.out);
  expect(shards).toEqual([...shards.keys()]);
  expect(shards.length).toBeGreaterThan(4);
  expect(planned.err).toContain(`40 documents in ${shards.length} shards, 0 of them done`);
  for (const shard of shards.toReversed())
    expect(await call('work', out, '--shard', String(shard))).toMatchObject({ code: 0, out: '' });
  expect(await plan(out)).toMatchObject({ code: 0, out: '' });
  expect((await call('merge', out)).code).toBe(0);
  expect(contents(out)).toEqual(contents(alone));
});

test('merge waits for every shard, says which are missing and how to go on', async () => {
  const out = join(folder, 'half');
  const shards = numbers((await plan(out)).out);
  for (const shard of shards.filter((one) => one !== 2)) await call('work', out, '--shard', String(shard));
  const early = await call('merge', out);
  expect(early).toMatchObject({ code: 4, out: '' });
  expect(early.err).toMatch(/error\[E_INCOMPLETE\].*\b1\b.*\b2\b/s);
  expect(numbers((await plan(out)).out)).toEqual([2]);
  expect((await call('work', out, '--shard', '2')).code).toBe(0);
  expect((await call('work', out, '--shard', '2')).err).toContain('was done already');
  expect((await call('merge', out)).code).toBe(0);
  expect(contents(out)).toEqual(contents(alone));
});

test('submit --dry-run shows the scripts of what is missing', async () => {
  const out = join(folder, 'submitted');
  const shards = numbers((await plan(out)).out);
  await call('work', out, '--shard', '1');
  const { code, out: scripts } = await call('submit', out, '--dry-run', '--at-once', '3', '--memory', '1G');
  expect(code).toBe(0);
  expect(scripts).toContain(`#SBATCH --array=0,2-${shards.length - 1}%3\n`);
  expect(scripts).toContain('#SBATCH --mem=1G\n');
  expect(scripts).toContain(`#SBATCH --chdir=${process.cwd()}\n`);
  const [, program = ''] = /^exec \S+ (\S+) work /m.exec(scripts) ?? [];
  expect(readFileSync(program, 'utf8')).toMatch(/^#!/);
});

test.each<[string, string[], number, RegExp]>([
  ['no plan', ['work', join(folder, 'nowhere'), '--shard', '0'], 2, /E_NO_PLAN.*dragoman plan/s],
  ['merge without a plan', ['merge', join(folder, 'nowhere')], 2, /E_NO_PLAN/],
  ['submit without a plan', ['submit', join(folder, 'nowhere')], 2, /E_NO_PLAN/],
  [
    'a shard that is not there',
    ['work', join(folder, 'planned'), '--shard', '999'],
    2,
    /no shard 999.*from 0 to/s,
  ],
  ['no shard', ['work', join(folder, 'planned')], 2, /which shard\?.*SLURM_ARRAY_TASK_ID/s],
  [
    'another engine',
    ['submit', join(folder, 'planned'), '--engine', 'condor'],
    2,
    /no engine "condor".*many-machines/s,
  ],
  [
    'a size that is none',
    ['plan', input, '-o', join(folder, 'x'), '--shard-size', 'big'],
    2,
    /--shard-size.*4M/s,
  ],
])('refused: %s', async (_, argv, code, message) => {
  const refused = await call(...argv);
  expect([refused.code, refused.out]).toEqual([code, '']);
  expect(refused.err).toMatch(message);
});
