import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { limitsIn, type QueuedTask, type Slurm, slurm, tasksIn } from '../../../src/batch/submit/slurm.ts';
import type { Resources } from '../../../src/batch/submit/slurm-scripts.ts';
import { drySubmit, type PlannedWork, submit } from '../../../src/batch/submit/submit.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-submit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RESOURCES: Resources = { jobs: 1, atOnce: null, time: null, memory: null, options: [] };
const work = (missing: number[], out = join(folder, 'out')): PlannedWork => ({
  out,
  cwd: '/data/wires',
  key: 'abc',
  missing,
});
const options = (resources: Partial<Resources> = {}) => ({
  program: ['/usr/bin/node', '/opt/dragoman/bin/dragoman.mjs'],
  resources: { ...RESOURCES, ...resources },
});

/** Takes scripts and keeps them, numbered from 1. */
function standIn(queued: readonly QueuedTask[] = [], maxArraySize = 1001) {
  const scripts: string[] = [];
  const cancelled: string[] = [];
  const cluster: Slurm = {
    limits: () => ({ maxArraySize, maxTasks: maxArraySize }),
    queued: () => queued,
    submit: (script) => `${scripts.push(script)}`,
    cancel: (job) => {
      cancelled.push(job);
    },
  };
  return { cluster, scripts, cancelled };
}
const line = (script: string | undefined, start: string): string | undefined =>
  script
    ?.split('\n')
    .find((one) => one.startsWith(`#SBATCH ${start}`))
    ?.slice('#SBATCH '.length);

test('an array for the shards and a merge after it', () => {
  const { cluster, scripts } = standIn();
  const submission = submit(
    work([0, 1, 2, 5]),
    options({ jobs: 2, atOnce: 50, time: '02:00:00', memory: '2G' }),
    cluster,
  );
  expect(submission).toMatchObject({
    arrays: [{ job: '1', tasks: 4, shards: '0-2,5' }],
    merge: '2',
    queued: 0,
  });
  expect(scripts[0]).toBe(`#!/bin/sh
#SBATCH --job-name=dragoman-abc+0
#SBATCH --array=0-2,5%50
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=${folder}/out.slurm/%A_%a.log
#SBATCH --cpus-per-task=2
#SBATCH --chdir=/data/wires
#SBATCH --time=02:00:00
#SBATCH --mem=2G
exec /usr/bin/node /opt/dragoman/bin/dragoman.mjs work ${folder}/out --offset 0 --jobs 2
`);
  expect(line(scripts[1], '--dependency')).toBe('--dependency=afterany:1');
  expect(scripts[1]).toContain(`\nexec /usr/bin/node /opt/dragoman/bin/dragoman.mjs merge ${folder}/out\n`);
  expect(existsSync(join(folder, 'out.slurm'))).toBe(true);
});

test('more shards than an array can have become several arrays, and the merge waits for all', () => {
  const { cluster, scripts } = standIn([], 4);
  submit(work([0, 1, 2, 3, 4, 9]), options(), cluster);
  expect(scripts.map((script) => line(script, '--array') ?? line(script, '--dependency'))).toEqual([
    '--array=0-3',
    '--array=0',
    '--array=1',
    '--dependency=afterany:1:2:3',
  ]);
  expect(scripts[2]).toContain('--offset 8 ');
});

test('what waits or runs is not submitted again, and an earlier merge gives way to one that waits for all', () => {
  const queue = tasksIn(`12|3|PENDING|dragoman-abc+0
12|4|RUNNING|dragoman-abc+0
13|0|PENDING|dragoman-abc+1001
12|0|COMPLETING|dragoman-abc+0
14|N/A|PENDING|dragoman-abc-merge
15|1|RUNNING|dragoman-other+0
16|2|RUNNING|something else | with a bar
`);
  const { cluster, scripts, cancelled } = standIn(queue);
  const submission = submit(work([0, 1, 3, 4, 1001]), options(), cluster);
  expect(submission).toMatchObject({ arrays: [{ shards: '0-1' }], queued: 3, merge: '2' });
  expect(line(scripts[1], '--dependency')).toBe('--dependency=afterany:12:13:1');
  expect(cancelled).toEqual(['14']);
});

test('when every shard is committed only the merge is submitted, waiting for nothing', () => {
  const { cluster, scripts } = standIn();
  expect(submit(work([]), options(), cluster)).toMatchObject({ arrays: [], merge: '1' });
  expect(line(scripts[0], '--dependency')).toBeUndefined();
});

test('a folder with blanks, quotes and percent signs reaches the program as it is', () => {
  const out = join(folder, `it's "100%" $HOME`);
  const [script = ''] = drySubmit(work([0], out), options(), standIn().cluster);
  expect(line(script, '"--output')).toBe(
    `"--output=${join(folder, `it's \\"100%%\\" $HOME`)}.slurm/%A_%a.log"`,
  );
  const echo = script.replace('exec /usr/bin/node', `exec printf '%s\\n'`);
  expect(execFileSync('sh', ['-c', echo], { encoding: 'utf8' }).split('\n')).toContain(out);
});

test('a dry run submits nothing and makes no folder', () => {
  const { cluster, scripts } = standIn([], 2);
  const shown = drySubmit(
    work([0, 1, 2], join(folder, 'dry')),
    options({ options: ['--partition=short'] }),
    cluster,
  );
  expect([shown.length, scripts.length, existsSync(join(folder, 'dry.slurm'))]).toEqual([3, 0, false]);
  expect(shown.every((script) => script.includes('#SBATCH --partition=short\n'))).toBe(true);
  expect(line(shown[2], '--dependency')).toBe('--dependency=afterany:JOB1:JOB2');
});

test.each<[string, string, number, number]>([
  ['as printed', 'MaxArraySize            = 4001\nSchedulerParameters     = (null)\n', 4001, 4001],
  [
    'fewer tasks than indices',
    'MaxArraySize = 4001\nSchedulerParameters = defer,max_array_tasks=100\n',
    4001,
    100,
  ],
  ['nothing said', '', 1001, 1001],
])('limits %s', (_, config, maxArraySize, maxTasks) => {
  expect(limitsIn(config)).toEqual({ maxArraySize, maxTasks });
});

test('a cluster without arrays is refused', () => {
  expect(() => limitsIn('MaxArraySize = 0\n')).toThrow(/switched off/);
});

test('a machine without Slurm says where to go', () => {
  const path = process.env.PATH;
  process.env.PATH = folder;
  try {
    expect(() => submit(work([0]), options(), slurm())).toThrow(
      expect.objectContaining({ code: 'E_NO_SLURM', message: 'there is no squeue on this machine' }),
    );
    expect(drySubmit(work([0]), options(), slurm())).toHaveLength(2);
  } finally {
    process.env.PATH = path;
  }
});
