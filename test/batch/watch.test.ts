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
    writeFileSync(join(input, 'b.txt'), 'Two.');
    await until(() => counts.at(-1) === 2);
    rmSync(join(input, 'a.txt'));
    await until(() => counts.at(-1) === 1);
    stop.abort();
    await watching;
    await run(options(join(input, 'b.txt'), join(folder, 'fresh')));
    const [theirs, ours] = [out, join(folder, 'fresh')].map((one) =>
      readFileSync(join(one, 'SHA256SUMS'), 'utf8'),
    );
    expect(theirs).toBe(ours);
  }));
