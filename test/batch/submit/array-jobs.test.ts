import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArrayJob, arrayJobs } from '../../../src/batch/submit/array-jobs.ts';

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const shown = (jobs: readonly ArrayJob[]): string[] =>
  jobs.map(({ indices, offset, tasks }) => `${indices} +${offset} (${tasks})`);

test.each<[string, number[], number, number, string[]]>([
  ['nothing to do is no job', [], 1001, 1001, []],
  ['one shard', [0], 1001, 1001, ['0 +0 (1)']],
  ['all of them as one range', numbers(0, 299), 1001, 1001, ['0-299 +0 (300)']],
  ['what is missing, however it is ordered', [7, 3, 4, 0, 4], 1001, 1001, ['0,3-4,7 +0 (4)']],
  [
    'the highest index is one less than MaxArraySize',
    numbers(0, 1001),
    1001,
    1001,
    ['0-1000 +0 (1001)', '0 +1001 (1)'],
  ],
  ['high shards alone have low indices', [2500, 2502], 1001, 1001, ['498,500 +2002 (2)']],
  [
    'an array may have fewer tasks than indices',
    numbers(0, 4),
    1001,
    2,
    ['0-1 +0 (2)', '2-3 +0 (2)', '4 +0 (1)'],
  ],
])('%s', (_, shards, maxArraySize, maxTasks, expected) => {
  expect(shown(arrayJobs(shards, { maxArraySize, maxTasks }))).toEqual(expected);
});

/** The shards that Slurm would have done. */
function done(jobs: readonly ArrayJob[]): number[] {
  return jobs.flatMap(({ indices, offset }) =>
    indices.split(',').flatMap((range) => {
      const [from = '', to = from] = range.split('-');
      return numbers(Number(from) + offset, Number(to) + offset);
    }),
  );
}

test('every shard once, whatever is missing and whatever the limits', () => {
  const shards = fc.uniqueArray(fc.nat(5000), { maxLength: 300 });
  fc.assert(
    fc.property(
      shards,
      fc.integer({ min: 2, max: 1200 }),
      fc.integer({ min: 1, max: 1200 }),
      (missing, size, most) => {
        const jobs = arrayJobs(missing, { maxArraySize: size, maxTasks: most });
        expect(done(jobs).sort((a, b) => a - b)).toEqual(missing.toSorted((a, b) => a - b));
        for (const job of jobs) {
          expect(job.tasks).toBeLessThanOrEqual(most);
          expect(Math.max(...done([{ ...job, offset: 0 }]))).toBeLessThan(size);
        }
      },
    ),
  );
});
