import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate } from '../../src/eval/evaluate.ts';
import { scoreAnnotation, scoreRun } from '../../src/eval/score-run.ts';
import { makeGold, name } from './made.ts';

let folder = '';

const TABLES = [
  'documents',
  'mentions',
  'dates',
  'quantities',
  'relations',
  'events',
  'arguments',
  'edits',
  'citations',
  'entities',
];
const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function writeRun(rows: Readonly<Record<string, readonly object[]>>): string {
  const out = join(folder, 'run');
  mkdirSync(join(out, 'data'), { recursive: true });
  for (const type of TABLES) writeFileSync(join(out, 'data', `${type}.jsonl`), jsonl(rows[type] ?? []));
  return out;
}

function writeGold(folderName: string, over: object = {}): string {
  const gold = join(folder, folderName);
  mkdirSync(gold, { recursive: true });
  const row = makeGold({ source_id: 'a', entities: [name(0, 4, 'GPE', 'mali', { text: 'Mali' })] });
  writeFileSync(join(gold, 'a.json'), JSON.stringify({ ...row, ...over }));
  return gold;
}

const found = {
  documents: [{ doc_id: 'doc_a', source_id: 'a', raw_text: 'Mali', status: 'done' }],
  mentions: [
    {
      doc_id: 'doc_a',
      mention_id: 'm',
      raw_start: 0,
      raw_end: 4,
      raw_text: 'Mali',
      type: 'ORG',
      form: 'name',
      entity_id: null,
      rule: 'r',
    },
  ],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('scores the documents that have gold', () => {
  const out = writeRun(found);
  const score = scoreRun(out, writeGold('gold'));
  expect(score.absent).toEqual([]);
  const { table, errors, line } = evaluate(score, { seed: 1, held: false });
  const strict = table.find(({ measure, slice }) => measure === 'mentions.strict' && slice === null);
  expect(strict).toMatchObject({ tp: 0, fp: 1, fn: 1, f1: 0, n: 1, documents: 1, low: null, high: null });
  expect(errors.map(({ message, source_id, raw_start }) => [source_id, raw_start, message])).toEqual([
    ['a', 0, 'ORG "Mali" should be GPE "Mali"'],
  ]);
  expect(errors[0]?.context.text).toBe('Mali');
  expect(line).toMatch(/^mentions\.strict\.micro=0\.0\|gold:1@[0-9a-f]{8}\|offsets:cp\|scorer:/);
});

test('names the gold that the run lacks', () => {
  const gold = writeGold('lacking');
  writeFileSync(join(gold, 'b.json'), JSON.stringify(makeGold({ source_id: 'b' })));
  const { documents, absent } = scoreRun(writeRun(found), gold);
  expect([documents.map(({ sourceId }) => sourceId), absent]).toEqual([['a'], ['b']]);
});

test('the errors of the held part are given to those who ask for them', () => {
  const meta = { theatre: 'Mali', genre: 'wire', part: 'held' };
  const score = scoreRun(writeRun(found), writeGold('held', { meta }));
  expect(evaluate(score, { seed: 1, held: false }).errors).toEqual([]);
  expect(evaluate(score, { seed: 1, held: true }).errors).toHaveLength(1);
  expect(() => scoreRun(writeRun(found), writeGold('held', { meta }), 'dev')).toThrow('is here');
});

test('a table that was cut off is named with its line', () => {
  const out = writeRun(found);
  writeFileSync(join(out, 'data', 'mentions.jsonl'), '{"doc_id":"doc_b"}\n{"doc_id":');
  const where = `${join(out, 'data', 'mentions.jsonl')}:2`;
  expect(() => scoreRun(out, writeGold('gold'))).toThrow(expect.objectContaining({ code: 'E_ROWS', where }));
});

test('two annotations are scored against each other', () => {
  const score = scoreAnnotation(writeGold('one'), writeGold('two'));
  const { table } = evaluate(score, { seed: 1, held: false });
  expect(table.filter(({ slice }) => slice === null).every(({ f1 }) => f1 === 1)).toBe(true);
});

test.each<[string, () => unknown, string]>([
  ['a folder without a run', () => scoreRun(join(folder, 'none'), writeGold('gold')), 'E_NO_RUN'],
  ['gold with an unknown key', () => scoreRun(writeRun({}), writeGold('bad', { colour: 'red' })), 'E_GOLD'],
  ['gold that is not there', () => scoreRun(writeRun({}), join(folder, 'nowhere')), 'E_GOLD'],
  ['gold of other documents', () => scoreRun(writeRun(found), writeGold('b', { source_id: 'b' })), 'E_GOLD'],
  [
    'gold of another version of the text',
    () =>
      scoreRun(writeRun(found), writeGold('later', { entities: [name(0, 4, 'GPE', 'm', { text: 'Togo' })] })),
    'E_GOLD',
  ],
  [
    'an annotation of other documents',
    () => scoreAnnotation(writeGold('one'), writeGold('b', { source_id: 'b' })),
    'E_GOLD',
  ],
])('refuses %s', (_, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});
