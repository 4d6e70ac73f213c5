import { EventEmitter, getEventListeners } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type RunOptions, run } from '../../src/batch/run.ts';
import { watch } from '../../src/batch/watch.ts';
import { withFolder } from '../io/read-all.ts';

const options = (input: string, out: string): RunOptions => ({
  inputs: [input],
  out,
  pipeline: 'test/fixtures/pipelines/bare.yaml',
  jobs: 1,
  fresh: false,
  limit: null,
  published: null,
  maxDocTime: null,
  onProgress: () => {},
});

test('articles that come, change and go are in the dataset as a run over all of them would have them', () =>
  withFolder(async (folder) => {
    const [input, out] = [join(folder, 'in'), join(folder, 'in', 'out')];
    mkdirSync(input);
    const stop = new AbortController();
    const counts: number[] = [];
    let nothing = 0;
    const watching = watch({
      ...options(input, out),
      signal: stop.signal,
      quiet: 50,
      onResult: ({ record }) => counts.push(record.documents.done),
      onNothing: () => nothing++,
    });
    const until = (done: () => boolean) => vi.waitUntil(done, { timeout: 20_000 });
    await until(() => nothing > 0);
    writeFileSync(join(input, 'a.txt'), 'One.');
    await until(() => counts.at(-1) === 1);
    const listeners = getEventListeners(stop.signal, 'abort').length;
    writeFileSync(join(input, 'b.txt'), 'Two.');
    await until(() => counts.at(-1) === 2);
    rmSync(join(input, 'a.txt'));
    await until(() => counts.at(-1) === 1);
    expect(getEventListeners(stop.signal, 'abort').length).toBeLessThanOrEqual(listeners);
    stop.abort();
    await watching;
    await run(options(join(input, 'b.txt'), join(folder, 'fresh')));
    const [theirs, ours] = [out, join(folder, 'fresh')].map((one) =>
      readFileSync(join(one, 'SHA256SUMS'), 'utf8'),
    );
    expect(theirs).toBe(ours);
  }));

test('a system that watches no more files ends the watch with a reason, after what was there is done', () =>
  withFolder(async (folder) => {
    const input = join(folder, 'a.txt');
    writeFileSync(input, 'One.');
    const watcher = Object.assign(new EventEmitter(), { close: async () => {} });
    const results: number[] = [];
    const watching = watch(
      {
        ...options(input, join(folder, 'out')),
        signal: new AbortController().signal,
        onResult({ record }) {
          results.push(record.documents.done);
          watcher.emit('error', Object.assign(new Error('ENOSPC: limit reached'), { code: 'ENOSPC' }));
        },
        onNothing: () => {},
      },
      () => watcher,
    );
    watcher.emit('ready');
    await expect(watching).rejects.toMatchObject({
      code: 'E_WATCH',
      message: expect.stringMatching(/ENOSPC/),
    });
    expect(results).toEqual([1]);
  }));
