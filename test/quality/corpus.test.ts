import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import { type ErrorRow, errorsOf } from '../../src/eval/errors.ts';
import { evaluate } from '../../src/eval/evaluate.ts';
import { scoreRun } from '../../src/eval/score-run.ts';
import type { ScoreRow } from '../../src/eval/score-table.ts';
import { validateDataset } from '../../src/io/dataset/validate.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** Least F1 of each measure, in percent. `gate --ratchet` raises them; none is lowered without a reason in the log. */
const { floors } = JSON.parse(readFileSync(join(CORPUS, 'baseline.json'), 'utf8')) as {
  readonly floors: Readonly<Record<string, number>>;
};

let folder = '';
let out = '';
let exit = -1;
let documents = 0;
let table: readonly ScoreRow[] = [];
let errors: readonly ErrorRow[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'));
  out = join(folder, 'out');
  exit = await commandLine(['run', join(CORPUS, 'articles'), '-o', out, '--jobs', '1']);
  const score = scoreRun(out, join(CORPUS, 'gold'));
  documents = score.documents.length;
  table = evaluate(score, { seed: 1, held: false }).table;
  errors = score.documents.filter(({ part }) => part === 'dev').flatMap((document) => errorsOf(document));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the corpus runs through and every row holds', () => {
  expect(exit).toBe(0);
  const { problems, spans } = validateDataset(out);
  expect(problems).toEqual([]);
  expect(spans).toBeGreaterThan(0);
  expect(documents).toBeGreaterThanOrEqual(12);
});

describe('no measure falls below its floor', () => {
  test.each(Object.entries(floors))('%s: %s', (name, floor) => {
    const value = 100 * (table.find(({ measure, slice }) => measure === name && slice === null)?.f1 ?? 0);
    const wrong = errors
      .filter(({ measures }) => measures.includes(name))
      .map(({ source_id, raw_start, message }) => `${source_id}:${raw_start}: ${message}`);
    expect(
      value,
      `${name} fell to ${value.toFixed(1)}; the floor is ${floor}\n${wrong.join('\n')}`,
    ).toBeGreaterThanOrEqual(floor);
  });

  test('every headline measure that was judged has a floor', () => {
    const judged = table
      .filter(({ slice, f1 }) => slice === null && f1 !== null)
      .map(({ measure }) => measure);
    expect(judged.filter((measure) => floors[measure] === undefined)).toEqual([]);
  });
});
