import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCardOf, readRowsOf } from '../../src/packs/read-pack-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

test.each([
  [
    'rows.yaml',
    '# a list\n- id: a\n  yes: [one,\n    two]\n\n- id: b\n  why: >-\n    folded\n    - words\n',
    [
      [2, { id: 'a', yes: ['one', 'two'] }],
      [6, { id: 'b', why: 'folded - words' }],
    ],
  ],
  [
    'words.yaml',
    '- day\n- no\n- 2021-05-01\n- 12\n- &x {a: 1}\n- *x\n',
    [
      [1, 'day'],
      [2, 'no'],
      [3, '2021-05-01'],
      [4, 12],
      [5, { a: 1 }],
      [6, { a: 1 }],
    ],
  ],
  ['bare.yaml', '# nothing yet\n', []],
  ['empty.yaml', '', []],
  [
    'rows.jsonl',
    '{"id":"a"}\n\n{"id":"b"}',
    [
      [1, { id: 'a' }],
      [3, { id: 'b' }],
    ],
  ],
])('%s: rows and their lines', (name, text, rows) => {
  const read = readRowsOf(folder, written(name, text));
  expect(read.map(({ line, value }) => [line, value])).toEqual(rows);
});

describe('what is no pack file', () => {
  test.each([
    ['map.yaml', 'id: a\nwhy: b\n', 'must hold a list', 'map.yaml'],
    ['twice.yaml', '- id: a\n  why: b\n  id: c\n', 'not valid YAML', 'twice.yaml:3'],
    ['colon.yaml', '- id: a\n- why: this: that\n', 'not valid YAML', 'colon.yaml:2'],
    ['open.yaml', '- id: "a\n', 'not valid YAML', 'open.yaml'],
    ['rows.jsonl', '{"id":"a"}\n{"id":\n', 'not JSON', 'rows.jsonl:2'],
  ])('%s is named with its line', (name, text, message, where) => {
    const file = written(name, text);
    expect(() => readRowsOf(folder, file)).toThrow(
      expect.objectContaining({
        code: 'E_PACK_FILE',
        message: expect.stringContaining(message),
        where: expect.stringContaining(where),
      }),
    );
  });

  test('a pack without a card', () => {
    expect(() => readCardOf(folder, 'mine/pack.yaml')).toThrow(/pack "mine" has no pack.yaml/);
  });
});
