import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/eval/evaluate.ts';
import { scoreAnnotation } from '../../src/eval/score-run.ts';

const GOLD = fileURLToPath(new URL('../../corpus/gold', import.meta.url));

test('gold against itself is right in every measure and slice', () => {
  const { table, errors } = evaluate(scoreAnnotation(GOLD, GOLD), { seed: 1, held: true });
  const judged = table.filter(({ f1 }) => f1 !== null);
  expect(judged.length).toBeGreaterThan(500);
  expect(
    judged
      .filter(({ p, r, f1, low }) => [p, r, f1, low ?? 1].some((value) => value !== 1))
      .map((row) => row.measure),
  ).toEqual([]);
  expect(errors).toEqual([]);
});
