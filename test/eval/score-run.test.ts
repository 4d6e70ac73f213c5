import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoreRun } from '../../src/eval/score-run.ts';

let folder = '';

const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function writeRun(rows: Readonly<Record<string, readonly object[]>>): string {
  const out = join(folder, 'run');
  mkdirSync(join(out, 'data'), { recursive: true });
  for (const type of ['documents', 'mentions', 'dates', 'events', 'arguments'])
    writeFileSync(join(out, 'data', `${type}.jsonl`), jsonl(rows[type] ?? []));
  return out;
}

function writeGold(name: string, over: object = {}): string {
  const gold = join(folder, name);
  mkdirSync(gold, { recursive: true });
  const row = {
    schema: 1,
    source_id: 'a',
    source: 'a.txt',
    partial: false,
    sha256: 'f'.repeat(64),
    entities: [{ start: 0, end: 4, text: 'Mali', type: 'GPE', entity: 'mali' }],
    dates: [],
    relations: [],
    events: [],
    absent: [],
    ...over,
  };
  writeFileSync(join(gold, 'a.json'), JSON.stringify(row));
  return gold;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('scores the documents that have gold and names the gold that the run lacks', () => {
  const out = writeRun({
    documents: [{ doc_id: 'doc_a', source_id: 'a', raw_text: 'Mali' }],
    mentions: [
      {
        doc_id: 'doc_a',
        mention_id: 'm',
        raw_start: 0,
        raw_end: 4,
        raw_text: 'Mali',
        type: 'ORG',
        form: 'name',
        rule: 'r',
      },
    ],
  });
  const score = scoreRun(out, writeGold('gold'));
  expect([score.documents, score.absent]).toEqual([1, []]);
  expect(score.measures.get('names')).toEqual({ hit: 0, missed: 1, extra: 1 });
  expect(score.errors.map(({ error }) => error)).toEqual([
    'missed GPE at 0 "Mali"',
    'extra ORG at 0 "Mali" by r',
  ]);
  expect(scoreRun(out, writeGold('other', { source_id: 'b' })).absent).toEqual(['b']);
});

test.each<[string, () => unknown, string]>([
  ['a folder without a run', () => scoreRun(join(folder, 'none'), writeGold('gold')), 'E_NO_RUN'],
  ['gold with an unknown key', () => scoreRun(writeRun({}), writeGold('bad', { colour: 'red' })), 'E_GOLD'],
])('refuses %s', (_, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});
