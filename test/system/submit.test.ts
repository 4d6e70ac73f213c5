import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slurm } from '../../src/batch/submit/slurm.ts';
import { submit } from '../../src/batch/submit/submit.ts';
import { type SlurmCluster, startSlurm } from './slurm-cluster.ts';

let cluster: SlurmCluster;
beforeAll(async () => {
  cluster = await startSlurm({ cpusPerNode: 4, maxArraySize: 6 });
  Object.assign(process.env, cluster.env);
});
afterAll(async () => {
  await cluster.stop();
  delete process.env.SLURM_CONF;
});

async function queueIsEmpty(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (slurm().queued().length === 0) return;
    await pause(200);
  }
  throw new Error(`the queue does not empty:\n${await cluster.slurm('squeue')}`);
}

/** In place of the program: notes what it is called with and from where. Shards named in `failing` fail. */
function standIn(name: string) {
  const folder = join(cluster.folder, name);
  const calls = join(folder, 'calls');
  mkdirSync(calls, { recursive: true });
  writeFileSync(join(folder, 'failing'), '');
  const program = join(folder, 'program.sh');
  writeFileSync(
    program,
    `id=$1; [ "$1" = work ] && id=$((SLURM_ARRAY_TASK_ID + $4))
here="$(dirname "$0")"
printf '%s\\n' "$PWD" "$@" > "$here/calls/$id"
[ "$id" = merge ] && ls "$here/calls" > "$here/seen-by-merge"
! grep -qx "$id" "$here/failing"
`,
  );
  const done = (): string[] => readdirSync(calls).sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  return {
    folder,
    program: ['sh', program],
    done,
    called: (id: string) => readFileSync(join(calls, id), 'utf8'),
  };
}
const RESOURCES = { jobs: 1, atOnce: 8, time: null, memory: '100M', options: ['--comment=a "quoted" one'] };

test('a folder with blanks and quotes, more shards than an array holds: each task its shard, the merge last', async () => {
  const { folder, program, done, called } = standIn(`it's "20%" done`);
  const out = join(folder, 'o u t');
  const missing = [0, 1, 2, 5, 6, 13];
  const submission = submit({ out, cwd: folder, key: 'one', missing }, { program, resources: RESOURCES });
  expect(submission.arrays.map(({ shards }) => shards)).toEqual(['0-2,5', '0 + 6', '1 + 12']);
  await queueIsEmpty();
  expect(done()).toEqual(
    ['0', '1', '2', '5', '6', '13', 'merge'].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)),
  );
  expect(called('13')).toBe(`${folder}\nwork\n${out}\n--offset\n12\n--jobs\n1\n`);
  expect(called('merge')).toBe(`${folder}\nmerge\n${out}\n`);
  expect(readFileSync(join(folder, 'seen-by-merge'), 'utf8').trim().split('\n')).toHaveLength(7);
  expect(readdirSync(submission.logs)).toHaveLength(7);
});

test('a task that fails does not keep the merge from starting, which alone decides', async () => {
  const { folder, program, done } = standIn('failing');
  writeFileSync(join(folder, 'failing'), '1\n');
  submit(
    { out: join(folder, 'out'), cwd: folder, key: 'two', missing: [0, 1] },
    { program, resources: RESOURCES },
  );
  await queueIsEmpty();
  expect(done()).toContain('merge');
});

test('scancel asks the program itself to stop', async () => {
  const folder = join(cluster.folder, 'cancelled');
  mkdirSync(folder);
  const program = join(folder, 'program.sh');
  writeFileSync(
    program,
    `trap 'echo asked > "${folder}/asked"; exit 143' TERM\necho begun > "${folder}/begun"\nwhile :; do sleep 0.1; done\n`,
  );
  const work = { out: join(folder, 'out'), cwd: folder, key: 'four', missing: [0] };
  const { arrays, merge } = submit(work, { program: ['sh', program], resources: RESOURCES });
  await cluster.slurm('scancel', merge);
  for (let tries = 0; tries < 600 && !existsSync(join(folder, 'begun')); tries++) await pause(100);
  await cluster.slurm('scancel', arrays[0]?.job ?? '');
  for (let tries = 0; tries < 100 && !existsSync(join(folder, 'asked')); tries++) await pause(100);
  expect(existsSync(join(folder, 'asked'))).toBe(true);
});

test('what Slurm refuses is said in its own words', () => {
  const { folder, program } = standIn('refused');
  const resources = { ...RESOURCES, options: ['--partition=nowhere'] };
  const refused = () =>
    submit({ out: join(folder, 'out'), cwd: folder, key: 'three', missing: [0] }, { program, resources });
  expect(refused).toThrow(
    expect.objectContaining({ code: 'E_SLURM', message: expect.stringMatching(/invalid partition/i) }),
  );
  expect(existsSync(join(folder, 'calls', '0'))).toBe(false);
});
