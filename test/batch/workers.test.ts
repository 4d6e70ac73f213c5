import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readDefinition } from '../../src/assembly/build.ts';
import { localExecutor } from '../../src/batch/executor.ts';
import { unpackDocument } from '../../src/batch/pack-document.ts';
import { processExecutor, type WorkersOptions } from '../../src/batch/workers/process-executor.ts';
import { NO_META } from '../../src/core/bare.ts';
import type { Source } from '../../src/core/layers/source.ts';

const source = (id: string, raw: string): Source => ({
  id,
  path: `${id}.txt`,
  mediaType: 'text/plain',
  raw,
  sha256: '0'.repeat(64),
  given: NO_META,
});
const definition = readDefinition('test/fixtures/pipelines/bare.yaml');
const LATE = fileURLToPath(new URL('../fixtures/workers/late.worker.ts', import.meta.url));
const FICKLE = fileURLToPath(new URL('../fixtures/workers/fickle.worker.ts', import.meta.url));

const open: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

function fickle(options: Partial<WorkersOptions> = {}) {
  const workers = processExecutor(definition, { jobs: 2, maxDocTime: 1000, program: FICKLE, ...options });
  open.push(workers);
  return workers;
}

test.each([
  ['takes too long', 'hang', 'E_DOC_TIME', /longer than 1 s, twice/],
  ['needs more memory than a worker has', 'fill', 'E_WORKER', /came to its end twice/],
  ['ends its worker', 'end', 'E_WORKER', /came to its end twice: it ended with code 7/],
  ['is done whenever its worker is killed', 'killed', 'E_WORKER', /came to its end 6 times: .* SIGKILL/],
])(
  'a document that %s is quarantined, in the end; all others are done, once',
  async (_, raw, code, message) => {
    const workers = fickle({ megabytes: 64, maxDocTime: raw === 'hang' ? 1000 : 20_000 });
    const ids = Array.from({ length: 30 }, (_, i) => `d${i}`);
    const done = await Promise.all(ids.map((id, i) => workers.run(source(id, i % 11 === 3 ? raw : 'well'))));
    expect(done.map(({ sourceId }) => sourceId)).toEqual(ids);
    for (const [i, { quarantine }] of done.entries())
      if (i % 11 === 3) expect(quarantine).toMatchObject([{ code, message: expect.stringMatching(message) }]);
      else expect(quarantine).toMatchObject([{ code: 'E_BACK' }]);
  },
);

test('a worker that gets no processor for a while loses no document', async () => {
  const workers = fickle({ jobs: 1, maxDocTime: 400 });
  const first = await workers.run(source('first', 'well'));
  const pid = Number(first.quarantine[0]?.message);
  process.kill(pid, 'SIGSTOP');
  const second = workers.run(source('second', 'well'));
  await setTimeout(1500);
  process.kill(pid, 'SIGCONT');
  expect((await second).quarantine).toMatchObject([{ code: 'E_BACK', message: String(pid) }]);
});

test('a worker is replaced after so many documents', async () => {
  const workers = fickle({ jobs: 1, recycleAfter: 3 });
  const done = await Promise.all(Array.from({ length: 9 }, (_, i) => workers.run(source(`d${i}`, 'well'))));
  expect(new Set(done.map(({ quarantine }) => quarantine[0]?.message)).size).toBe(3);
});

/** Workers whose beginnings fail in these ways, and how often one was started. */
function late(jobs: number, ways: string): { workers: ReturnType<typeof fickle>; starts: () => number } {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-late-'));
  open.push({ close: async () => rmSync(folder, { recursive: true, force: true }) });
  process.env.LATE_WORKER = `${folder}:${ways}`;
  const workers = fickle({ jobs, program: LATE, pause: 1, maxDocTime: 20_000 });
  return { workers, starts: () => readdirSync(folder).length };
}

test.each([
  ['killed again and again', 1, 'kill,kill,kill,kill,kill,kill,kill,begin', 8],
  ['killed, both of two', 2, 'kill,kill,kill,kill,kill,kill,kill,kill,begin', 10],
  ['killed, and once at fault', 1, 'kill,kill,exit,kill,exit,kill,begin', 7],
])(
  'workers that are %s before they are ready begin at last, and every document is done',
  async (_, jobs, ways, starts) => {
    const by = late(jobs, ways);
    const done = await Promise.all(['a', 'b', 'c'].map((id) => by.workers.run(source(id, 'well'))));
    expect(done.map(({ quarantine }) => quarantine[0]?.code)).toEqual(['E_BACK', 'E_BACK', 'E_BACK']);
    await expect.poll(by.starts, { timeout: 10_000 }).toBe(starts);
  },
);

test.each([
  ['by their own fault', 2, 'exit', 6, 'free memory or processes'],
  ['from outside', 1, 'kill', 20, 'ends them from outside'],
])(
  'where every worker ends %s before it is ready the run ends, after so many starts',
  async (_, jobs, ways, starts, hint) => {
    const by = late(jobs, ways);
    await expect(by.workers.run(source('d', 'well'))).rejects.toMatchObject({
      name: 'IncompleteError',
      code: 'E_WORKER',
      message: expect.stringMatching(/before they begin.*(SIGKILL|code 7)/),
      hint: expect.stringContaining(hint),
    });
    expect(by.starts()).toBe(starts);
  },
);

test('one worker stands, the other never does: the run goes on with one', async () => {
  const by = late(2, 'begin,exit');
  const done = await Promise.all(['a', 'b', 'c'].map((id) => by.workers.run(source(id, 'well'))));
  await expect.poll(by.starts, { timeout: 10_000 }).toBe(4);
  const after = await by.workers.run(source('d', 'well'));
  expect(new Set([...done, after].map(({ quarantine }) => quarantine[0]?.message)).size).toBe(1);
});

test('workers that cannot start end the run, and not its documents', async () => {
  const workers = fickle({ program: '/nowhere.ts' });
  await expect(workers.run(source('d', 'well'))).rejects.toMatchObject({
    code: 'E_WORKER',
    name: 'IncompleteError',
  });
});

test('a pipeline that cannot be built ends the run with its own error, as without workers', async () => {
  const workers = processExecutor({ ...definition, packs: ['englsh'] }, { jobs: 2, maxDocTime: null });
  open.push(workers);
  for (const id of ['first', 'second'])
    await expect(workers.run(source(id, 'well'))).rejects.toMatchObject({
      name: 'SetupError',
      code: 'E_PACK_UNKNOWN',
      hint: expect.stringContaining('did you mean "english"?'),
    });
});

test('a worker gives what this process gives', async () => {
  const workers = processExecutor(definition, { jobs: 1, maxDocTime: null });
  open.push(workers);
  const one = source('sake', 'Rebels left Sake on Monday, the governor said. Two people died.');
  const [theirs, ours] = await Promise.all([workers, localExecutor(definition)].map((by) => by.run(one)));
  expect(theirs && unpackDocument(theirs)).toEqual(ours && unpackDocument(ours));
});
