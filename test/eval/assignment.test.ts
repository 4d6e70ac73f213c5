import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment } from '../../src/eval/match/assignment.ts';

/** The greatest sum by trying everything. */
function best(weights: readonly (readonly number[])[], row = 0, used = new Set<number>()): number {
  if (row === weights.length) return 0;
  let most = best(weights, row + 1, used);
  (weights[row] as number[]).forEach((weight, column) => {
    if (used.has(column)) return;
    most = Math.max(most, weight + best(weights, row + 1, new Set([...used, column])));
  });
  return most;
}

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('no other pairing weighs more, no row or column is used twice, and no pair weighs nothing', () => {
  fc.assert(
    fc.property(matrices, (weights) => {
      const columns = bestAssignment(weights);
      const used = columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      const sum = columns.reduce((total, column, row) => total + (weights[row]?.[column] ?? 0), 0);
      expect(sum).toBe(best(weights));
      columns.forEach((column, row) => {
        if (column >= 0) expect(weights[row]?.[column]).toBeGreaterThan(0);
      });
    }),
    { numRuns: 500 },
  );
});

test.each<[string, number[][], number[]]>([
  [
    'greed would take 9 and lose 8',
    [
      [9, 8],
      [8, 0],
    ],
    [1, 0],
  ],
  ['more rows than columns', [[1], [3], [2]], [-1, 0, -1]],
  ['nothing to pair', [[0, 0]], [-1]],
  ['no columns', [[], []], [-1, -1]],
  ['no rows', [], []],
])('%s', (_, weights, columns) => {
  expect(bestAssignment(weights)).toEqual(columns);
});
