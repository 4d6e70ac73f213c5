import { expect, test } from 'vitest';
import { bestLabels } from '../../../src/nlp/ner/best-labels.ts';
import { closes, LABELS, labelOf, opens, spansOf } from '../../../src/nlp/ner/labels.ts';
import { expPairs, marginalsOf, spanProbability } from '../../../src/nlp/ner/marginals.ts';
import { seeded } from '../../../src/train/ner/seeded.ts';

function random(size: number, seed: number): { readonly scores: Float64Array; readonly pairs: Float32Array } {
  const next = seeded(seed);
  return {
    scores: Float64Array.from({ length: size * LABELS }, () => 4 * next() - 2),
    pairs: Float32Array.from({ length: LABELS * LABELS }, () => 2 * next() - 1),
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('the best labels spell whole names (%i)', (seed) => {
  const { scores, pairs } = random(12, seed);
  const labels = bestLabels(scores, pairs);
  expect(opens(labels[0] as number)).toBe(true);
  expect(closes(labels.at(-1) as number)).toBe(true);
  const covered = spansOf(labels).reduce((sum, { first, last }) => sum + last - first, 0);
  expect(covered).toBe(labels.filter((label) => label !== 0).length);
});

test.each([11, 12, 13])('the probabilities of the labels of a token add up to one (%i)', (seed) => {
  const { scores, pairs } = random(7, seed);
  const m = marginalsOf(scores, expPairs(pairs));
  for (let i = 0; i < m.size; i++) {
    let sum = 0;
    for (let l = 0; l < LABELS; l++)
      sum += (m.forward[i * LABELS + l] as number) * (m.backward[i * LABELS + l] as number);
    expect(sum).toBeCloseTo(1, 9);
  }
});

test('a name is as probable as all ways to read the sentence that hold it', () => {
  const { scores, pairs } = random(3, 21);
  const m = marginalsOf(scores, expPairs(pairs));
  const span = { first: 0, last: 3, type: 2 };
  const path = [labelOf(2, 0), labelOf(2, 1), labelOf(2, 2)];
  expect(spanProbability(m, span, expPairs(pairs))).toBeCloseTo(share(scores, pairs, path), 9);
});

test.each([31, 32, 33, 34])('no way to read the sentence is better than the best labels (%i)', (seed) => {
  const { scores, pairs } = random(3, seed);
  const best = weight(scores, pairs, [...bestLabels(scores, pairs)]);
  for (let a = 0; a < LABELS; a++)
    for (let b = 0; b < LABELS; b++)
      for (let c = 0; c < LABELS; c++)
        if (legal([a, b, c]))
          expect(weight(scores, pairs, [a, b, c])).toBeLessThanOrEqual(best * (1 + 1e-12));
});

/** The share of one sequence among all legal ones, by counting them all. */
function share(scores: Float64Array, pairs: Float32Array, path: readonly number[]): number {
  let all = 0;
  for (let a = 0; a < LABELS; a++)
    for (let b = 0; b < LABELS; b++)
      for (let c = 0; c < LABELS; c++) if (legal([a, b, c])) all += weight(scores, pairs, [a, b, c]);
  return weight(scores, pairs, path) / all;
}

function legal(path: readonly number[]): boolean {
  const follows = (a: number, b: number): boolean =>
    closes(a) ? opens(b) : !opens(b) && (a - 1) >> 2 === (b - 1) >> 2;
  const pairs = path.slice(1).every((label, i) => follows(path[i] as number, label));
  return pairs && opens(path[0] as number) && closes(path.at(-1) as number);
}

function weight(scores: Float64Array, pairs: Float32Array, path: readonly number[]): number {
  let sum = 0;
  path.forEach((label, i) => {
    sum += scores[i * LABELS + label] as number;
    if (i > 0) sum += pairs[(path[i - 1] as number) * LABELS + label] as number;
  });
  return Math.exp(sum);
}
