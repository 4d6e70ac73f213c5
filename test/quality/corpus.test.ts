import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import { f1 } from '../../src/eval/compare-gold.ts';
import { type RunScore, scoreRun } from '../../src/eval/score-run.ts';
import { validateDataset } from '../../src/io/dataset/validate.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** Least F1 of each measure, in percent. Raise a floor when the program has become better; never lower one silently. */
const BASELINE = JSON.parse(readFileSync(join(CORPUS, 'baseline.json'), 'utf8')) as Readonly<
  Record<string, number>
>;

/** What did not happen as far as the text says. */
const NOT_HAPPENED = ['denied', 'negated', 'hypothetical', 'threatened', 'promised', 'requested', 'generic'];

let folder = '';
let out = '';
let exit = -1;
let score: RunScore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'));
  out = join(folder, 'out');
  exit = await commandLine(['run', join(CORPUS, 'articles'), '-o', out, '--jobs', '1']);
  score = scoreRun(out, join(CORPUS, 'gold'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the corpus runs through and every row holds', () => {
  expect(exit).toBe(0);
  const { problems, spans } = validateDataset(out);
  expect(problems).toEqual([]);
  expect(spans).toBeGreaterThan(0);
  expect(score.documents).toBeGreaterThanOrEqual(12);
});

test('what gold says did not happen is never recorded as asserted', () => {
  const wrong = score.errors.filter(
    ({ measure, error }) =>
      measure === 'event factuality' &&
      NOT_HAPPENED.some((name) => error.endsWith(`: asserted, should be ${name}`)),
  );
  expect(wrong).toEqual([]);
});

test('no event stands where gold says there is none', () => {
  expect(score.measures.get('events')?.extra).toBe(0);
});

describe('no measure falls below its floor', () => {
  test.each(Object.entries(BASELINE))('%s: %s', (name, floor) => {
    const tally = score.measures.get(name);
    const value = tally ? 100 * (f1(tally) ?? 0) : 0;
    const errors = score.errors
      .filter(({ measure }) => measure === name)
      .map(({ source, error }) => `${source}: ${error}`);
    expect(
      value,
      `${name} fell to ${value.toFixed(1)}; the floor is ${floor}\n${errors.join('\n')}`,
    ).toBeGreaterThanOrEqual(floor);
  });

  test('every measure has a floor', () => {
    expect(Object.keys(BASELINE).sort()).toEqual([...score.measures.keys()].sort());
  });
});
