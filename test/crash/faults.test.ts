import { expect, test } from 'vitest';
import { faultEverywhere } from './faults.ts';

// A sample; `node test/crash/faults.ts` takes every point.

test('a change to the disk that fails ends in order and can be done again', async () => {
  const { points, problems } = await faultEverywhere({ every: 97, say: () => {} });
  expect(problems).toEqual([]);
  expect(points).toBeGreaterThan(30);
});
