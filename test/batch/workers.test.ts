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
  ['ends its worker', 'end', 'E_WORKER', /SIGKILL/],
])(
  'a document that %s is quarantined at its second attempt; all others are done, once',
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
