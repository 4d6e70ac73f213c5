import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeArticles } from './made-articles.ts';
import { type Section, table, whole } from './section.ts';
import { type Ran, timedRun } from './timed-run.ts';

const inFolder = async (work: (folder: string) => Promise<string>): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const seconds = (one: Ran): string => one.seconds.toFixed(1);

export const WORKERS: Section = {
  name: 'workers',
  title: 'One worker and two',
  about: `Made articles of 2.6 kB, whole runs from start to validated files. Each worker warms up by itself, and merging is done by one process, so
the share of both shrinks as runs grow.`,
  run: (long) =>
    inFolder(async (folder) => {
      const rows: string[][] = [];
      for (const count of long ? [600, 3000, 10_000] : [600]) {
        const input = join(folder, `${count}.jsonl`);
        writeMadeArticles(input, count);
        const outs = ['1', '2'].map((jobs) => join(folder, `${count}-${jobs}`));
        const one = await timedRun(input, '-o', outs[0] ?? '', '--jobs', '1');
        const two = await timedRun(input, '-o', outs[1] ?? '', '--jobs', '2');
        const sums = new Set(outs.map((out) => readFileSync(join(out, 'SHA256SUMS'), 'utf8')));
        const times = (one.seconds / two.seconds).toFixed(2);
        rows.push([
          whole(count),
          seconds(one),
          seconds(two),
          `×${times}`,
          sums.size === 1 ? 'same' : '**DIFFER**',
        ]);
      }
      return table(['articles', 'one worker, s', 'two workers, s', 'faster', 'bytes'], rows);
    }),
};

export const AGAIN: Section = {
  name: 'again',
  title: 'A second run',
  about: 'Made articles of 2.6 kB. The same again with nothing new, then with a hundredth more.',
  run: (long) =>
    inFolder(async (folder) => {
      const count = long ? 10_000 : 1000;
      const [input, out] = [join(folder, 'in'), join(folder, 'out')];
      mkdirSync(input);
      writeMadeArticles(join(input, 'a.jsonl'), count);
      const first = await timedRun(input, '-o', out);
      const second = await timedRun(input, '-o', out);
      writeMadeArticles(join(input, 'b.jsonl'), Math.ceil(count / 100), count);
      const third = await timedRun(input, '-o', out);
      const row = (name: string, one: Ran): string[] => [
        name,
        seconds(one),
        `${((100 * one.seconds) / first.seconds).toFixed(1)} %`,
      ];
      const rows = [row('nothing new', second), row('a hundredth more', third)];
      const disk = `On disk: data ${whole(sizeOf(join(out, 'data')))} MB, .work ${whole(sizeOf(join(out, '.work')))} MB.`;
      return `${table([`${whole(count)} articles`, 's', 'of the first'], [row('first', first), ...rows])}\n\n${disk}`;
    }),
};

export const SIZE: Section = {
  name: 'size',
  title: 'Memory and time by the size of a run',
  about:
    'Short made articles, one core each worker. Neither memory nor the time for a document may grow with the run.',
  run: (long) =>
    inFolder(async (folder) => {
      const rows: string[][] = [];
      for (const count of long ? [1000, 10_000, 100_000] : [1000, 5000]) {
        const input = join(folder, `${count}.jsonl`);
        writeMadeArticles(input, count, 0, 4);
        const ran = await timedRun(input, '-o', join(folder, `out-${count}`));
        const each = ((1000 * ran.seconds) / count).toFixed(2);
        rows.push([whole(count), seconds(ran), each, whole(ran.main), whole(ran.worker)]);
      }
      return table(['articles', 's', 'ms each', 'main process, MB', 'worker, MB'], rows);
    }),
};

/** Megabytes. */
function sizeOf(path: string): number {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const bytes = entries.map((one) => (one.isFile() ? statSync(join(one.parentPath, one.name)).size : 0));
  return bytes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}
