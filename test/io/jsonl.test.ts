import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../src/io/readers/lines.ts';
import { codeOf, readFile } from './read-all.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('lines come out as they stand, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'é', '\n', '💥'), maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        const lines: string[] = [];
        for await (const line of readLines(chunksOf(Buffer.from(text), size), 1000))
          lines.push(Buffer.from(line.bytes).toString());
        const expected = text.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(lines).toEqual(expected);
      },
    ),
  );
});

test('a line over the limit is hashed and not held, and the next line is whole', async () => {
  const text = `short\n${'x'.repeat(100)}\nafter`;
  const lines = [];
  for await (const line of readLines(chunksOf(Buffer.from(text), 7), 50)) lines.push(line);
  expect(lines.map(({ number, length, bytes }) => [number, length, bytes.length])).toEqual([
    [1, 5, 5],
    [2, 100, 0],
    [3, 5, 5],
  ]);
  expect(lines[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('rows become documents; blank lines are none; rows are counted by line', async () => {
  const rows = await readFile(
    'w.jsonl',
    '{"id":"a","text":"One.","published":"2024-05-03","title":"T","url":"https://e.org/a","language":"en","extra":{"x":1}}\n\n{"text":"Two.","published":null}\n',
  );
  expect(rows).toMatchObject([
    {
      source: {
        id: 'a',
        raw: 'One.',
        given: { title: 'T', published: '2024-05-03', publishedEvidence: 'row', language: 'en' },
      },
    },
    { source: { id: 'w#3', raw: 'Two.', given: { published: null, publishedEvidence: null } } },
  ]);
  expect(rows.map((row) => row.source.path.split('/').at(-1))).toEqual(['w.jsonl#1', 'w.jsonl#3']);
});

test.each([
  ['without text', '{"id":"a"}', 'E_NO_TEXT', 'a'],
  ['with text null', '{"id":"a","text":null}', 'E_NO_TEXT', 'a'],
  ['with a number for text', '{"id":"a","text":7}', 'E_NO_TEXT', 'w#1'],
  ['with empty text', '{"id":"a","text":" "}', 'E_EMPTY', 'a'],
  ['that is no JSON', '{"id":"a","text":', 'E_JSON', 'w#1'],
  ['that is a list', '["text"]', 'E_ROW', 'w#1'],
  ['with a number for the title', '{"text":"One.","title":3}', 'E_ROW', 'w#1'],
])('quarantines a row %s', async (_, line, code, id) => {
  const [first, second] = await readFile('w.jsonl', `${line}\n{"id":"b","text":"Two."}\n`);
  expect([codeOf(first), first?.source.id]).toEqual([code, id]);
  expect(second).toMatchObject({ kind: 'article', source: { id: 'b' } });
});

test('a row over the limit is one quarantined row', async () => {
  const long = JSON.stringify({ id: 'long', text: 'x'.repeat(5000) });
  const rows = await readFile('w.jsonl', `${long}\n{"id":"b","text":"Two."}\n`, { maxText: 1000 });
  expect(rows.map(codeOf)).toEqual(['E_LINE_TOO_LONG', null]);
});

test('a date that is none counts as absent, and the document says so', async () => {
  const [row] = await readFile('w.jsonl', '{"id":"a","text":"One.","published":"3 May"}\n');
  expect(row).toMatchObject({ source: { given: { published: null } }, notes: [{ code: 'N_PUBLISHED' }] });
});

test.each(['__proto__', 'constructor', 'toString', '../../etc/passwd', 'CON', 'a\u0000b', '7'])(
  'an id may be %j',
  async (id) => {
    const [row] = await readFile('w.jsonl', `${JSON.stringify({ id, text: 'One.' })}\n`);
    expect(row?.source.id).toBe(id.replace('\0', '\uFFFD'));
  },
);

test.each([
  ['a million levels', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'E_JSON_DEPTH'],
  ['a million levels that are never closed', '['.repeat(1_000_000), 'E_JSON_DEPTH'],
  ['65 levels', `${'{"a":'.repeat(64)}1${'}'.repeat(64)}`, 'E_JSON_DEPTH'],
  ['64 levels', `${'{"a":'.repeat(63)}1${'}'.repeat(63)}`, null],
  ['brackets in a string', JSON.stringify('['.repeat(500)), null],
  ['brackets behind a quotation mark in a string', JSON.stringify(`"${'{'.repeat(500)}\\`), null],
])('JSON with %s beside the text', async (_, value, code) => {
  const rows = await readFile(
    'w.jsonl',
    `{"id":"deep","text":"One.","x":${value}}\n{"id":"b","text":"Two."}\n`,
  );
  expect(rows.map(codeOf)).toEqual([code, null]);
});

test('a key that comes twice counts as it stands last, and the document says so', async () => {
  const [row] = await readFile('w.jsonl', '{"text":"One.","id":"a","text":"Two.","x":{"text":"Three."}}\n');
  expect(row).toMatchObject({ source: { raw: 'Two.' }, notes: [{ code: 'N_REPEATED_KEY' }] });
});

test.each([
  ['__proto__ as an object', '{"__proto__":{"text":"One."}}', 'E_NO_TEXT'],
  ['__proto__ beside the text', '{"text":"One.","__proto__":{"polluted":true}}', null],
  ['constructor beside the text', '{"text":"One.","constructor":{"prototype":{"polluted":true}}}', null],
  ['a number without end', '{"text":"One.","id":1e999}', 'E_ROW'],
  ['a long number', `{"text":"One.","id":${'9'.repeat(400)}}`, 'E_ROW'],
  ['half a character', '{"text":"One \\ud83d two."}', null],
])('%s does no harm', async (_, line, code) => {
  const [row] = await readFile('w.jsonl', `${line}\n`);
  expect(codeOf(row)).toBe(code);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(row?.source.raw.isWellFormed()).toBe(true);
});
