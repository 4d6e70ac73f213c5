import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-time-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly date_start: string | null;
  readonly date_end: string | null;
}

const CASES: readonly (readonly [string, string | null, string | null])[] = [
  ['Russia has shelled Kharkiv since March 2022.', '2022-03-01', null],
  ['Troops attacked Kidal before 3 June 2023.', null, '2023-06-03'],
  ['Houthis attacked a ship during July 2024.', '2024-07-01', '2024-07-31'],
  ['Rebels attacked Goma on 5 May 2024.', '2024-05-05', '2024-05-05'],
];

test('the preposition speaks of the time of the event: open where it leaves it open', async () => {
  const rows = CASES.map(([text], i) => JSON.stringify({ id: `case-${i}`, text, published: '2026-01-02' }));
  writeFileSync(join(folder, 'in.jsonl'), `${rows.join('\n')}\n`);
  const out = join(folder, 'out');
  expect(await commandLine(['run', join(folder, 'in.jsonl'), '-o', out, '--jobs', '1'])).toBe(0);
  const events = readFileSync(join(out, 'data/events.jsonl'), 'utf8').trim().split('\n');
  const times = events.map((line) => JSON.parse(line) as Row).map((row) => [row.date_start, row.date_end]);
  expect(times).toEqual(CASES.map(([, start, end]) => [start, end]));
});
