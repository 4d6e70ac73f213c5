import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inOrder } from '../../src/batch/filter/in-order.ts';
import { DOCUMENT_TABLES } from '../../src/records/bundle.ts';
import { ARTICLES, BARE, call } from '../cli/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-filter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* upTo(count: number, taken: (item: number) => void = () => {}): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) {
    taken(item);
    yield item;
  }
}
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

test('results come in the order of the items, whichever is done first', async () => {
  const done: number[] = [];
  const work = async (item: number): Promise<number> => {
    await turns(((item * 7) % 5) * 20);
    done.push(item);
    return item;
  };
  const results: number[] = [];
  for await (const result of inOrder(upTo(30), 4, work)) results.push(result);
  expect(results).toEqual([...Array(30).keys()]);
  expect(done).not.toEqual(results);
});

test('what nobody takes is not read', async () => {
  let read = 0;
  const results = inOrder(
    upTo(1000, () => read++),
    4,
    async (item) => item,
  );
  for (let i = 0; i < 10; i++) await results.next();
  await turns(1000);
  // Ten taken, four begun, one at hand.
  expect(read).toBeLessThanOrEqual(15);
  await results.return(undefined);
  expect(read).toBeLessThanOrEqual(15);
});

test('a result is handed over before the next item has come', async () => {
  async function* slowly(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const results = inOrder(slowly(), 8, async (item) => item);
  expect(await results.next()).toEqual({ done: false, value: 1 });
});

test('a failure is thrown in its turn and the source is closed', async () => {
  let closed = false;
  async function* items(): AsyncGenerator<number> {
    try {
      for (let item = 0; ; item++) yield item;
    } finally {
      closed = true;
    }
  }
  const seen: number[] = [];
  const all = async (): Promise<void> => {
    for await (const item of inOrder(items(), 4, async (one) => {
      if (one === 3) throw new Error('three');
      return one;
    }))
      seen.push(item);
  };
  await expect(all()).rejects.toThrow('three');
  expect([seen, closed]).toEqual([[0, 1, 2], true]);
});

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('one line for each row, in order, quarantined ones too', async () => {
  const { code, out } = await call('run', join(ARTICLES, 'wires.jsonl'), '-o', '-', ...BARE);
  const rows = lines(out);
  expect(rows.map((row) => `${row.source_id} ${row.status}`)).toEqual([
    'goma-1 done',
    'goma-2 done',
    'goma-1 done',
    'no-text quarantined',
  ]);
  expect(rows[3]?.quarantine).toMatchObject([{ code: 'E_NO_TEXT' }]);
  expect(code).toBe(0);
  expect(
    (await call('run', join(ARTICLES, 'wires.jsonl'), '-o', '-', '--fail-on-quarantine', ...BARE)).code,
  ).toBe(3);
});

test('a line says what a run over its document alone would say', async () => {
  const [row = ''] = readFileSync(join(ARTICLES, 'wires.jsonl'), 'utf8').split('\n');
  const input = join(folder, 'one.jsonl');
  writeFileSync(input, `${row}\n`);
  const [line] = lines((await call('run', input, '-o', '-')).out);
  await call('run', input, '-o', join(folder, 'one'));
  const table = (name: string): unknown[] => {
    const text = readFileSync(join(folder, 'one', 'data', `${name}.jsonl`), 'utf8');
    return text === '' ? [] : lines(text);
  };
  const { documents, ...lists } = Object.fromEntries(
    [...DOCUMENT_TABLES, 'entities', 'incidents', 'quarantine'].map((name) => [name, table(name)]),
  );
  expect(line).toEqual({ ...(documents?.[0] as object), ...lists });
  expect(lists.events?.length).toBeGreaterThan(0);
});

/** Feeds rows to the program for as long as it lives and takes the first line of what it says. */
async function firstLineOnly(): Promise<{ line: string; code: number | null; err: string; fed: number }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'run', '-', '-o', '-', ...BARE]);
  let err = '';
  let fed = 0;
  let line = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.on('error', () => {});
  const row = `${JSON.stringify({ text: 'Two villages near Kutum were shelled. '.repeat(200) })}\n`;
  const feed = (): void => {
    while (fed < 100_000) {
      fed++;
      if (!child.stdin.write(row)) break;
    }
  };
  child.stdin.on('drain', feed);
  feed();
  child.stdout.on('data', (chunk) => {
    line += chunk;
    if (line.includes('\n')) child.stdout.destroy();
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { line: line.slice(0, line.indexOf('\n')), code, err, fed };
}

test('a reader that has seen enough ends the program without a word', async () => {
  const { line, code, err, fed } = await firstLineOnly();
  expect(JSON.parse(line)).toMatchObject({ source_id: 'stdin#1' });
  expect([code, err]).toEqual([0, '']);
  expect(fed).toBeLessThan(100_000);
});
