import { expect, test } from 'vitest';
import { intervalOf, intervalOverlap } from '../../src/eval/layers/intervals.ts';
import { drawDocuments, generator, interval95, resampledF1 } from '../../src/eval/resample.ts';

test.each<[string, [string, string] | null]>([
  ['2024-05-05', ['2024-05-05', '2024-05-05']],
  ['2024-05-05T18:30', ['2024-05-05', '2024-05-05']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['2023-Q4', ['2023-10-01', '2023-12-31']],
  ['2021-W01', ['2021-01-04', '2021-01-10']],
  ['2020-W53', ['2020-12-28', '2021-01-03']],
  ['1998', ['1998-01-01', '1998-12-31']],
  ['199', ['1990-01-01', '1999-12-31']],
  ['19', ['1900-01-01', '1999-12-31']],
  ['P3W', null],
  ['2024-SU', null],
  ['XXXX-05', null],
  ['PRESENT_REF', null],
])('%s stands for %j', (value, days) => {
  expect(intervalOf(value)).toEqual(days);
});

test.each<[[string, string], [string, string], number]>([
  [['2024-05-01', '2024-05-10'], ['2024-05-01', '2024-05-10'], 1],
  [['2024-05-01', '2024-05-10'], ['2024-05-06', '2024-05-15'], 5 / 15],
  [['2024-05-01', '2024-05-10'], ['2024-05-11', '2024-05-12'], 0],
])('%j and %j share %d', (a, b, share) => {
  expect(intervalOverlap(a, b)).toBeCloseTo(share);
  expect(intervalOverlap(b, a)).toBeCloseTo(share);
});

test('the same seed draws the same documents, another seed others', () => {
  const draw = (seed: number) => [...drawDocuments(7, 20, seed).times];
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  const { times } = drawDocuments(7, 20, 3);
  for (let b = 0; b < 20; b++) expect(times.slice(b * 7, b * 7 + 7).reduce((a, n) => a + n, 0)).toBe(7);
});

test('an interval holds the score, and is a point where nothing varies', () => {
  const random = generator(5);
  const counts = Array.from({ length: 40 }, () => ({ tp: Math.floor(random() * 10), fp: 2, fn: 3 }));
  const at = counts.map((_, i) => i);
  const tp = counts.reduce((sum, one) => sum + one.tp, 0);
  const [low, high] = interval95(resampledF1({ at, counts }, drawDocuments(40, 2000, 1)));
  const f1 = (2 * tp) / (2 * tp + 40 * 5);
  expect(low).toBeLessThan(f1);
  expect(high).toBeGreaterThan(f1);
  const same = { at, counts: at.map(() => ({ tp: 1, fp: 1, fn: 0 })) };
  expect(interval95(resampledF1(same, drawDocuments(40, 100, 1)))).toEqual([2 / 3, 2 / 3]);
});

test('resamples in which nothing was drawn that could be found do not count', () => {
  const rare = { at: [0], counts: [{ tp: 1, fp: 0, fn: 0 }] };
  const scores = resampledF1(rare, drawDocuments(30, 200, 1));
  expect(scores.some((score) => Number.isNaN(score))).toBe(true);
  expect(interval95(scores)).toEqual([1, 1]);
});
