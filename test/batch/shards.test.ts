import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Executor, localExecutor } from '../../src/batch/executor.ts';
import { packDocument } from '../../src/batch/pack-document.ts';
import { retry } from '../../src/batch/retry.ts';
import { type Progress, type RunOptions, run } from '../../src/batch/run.ts';
import { mergeShards } from '../../src/batch/shards/merge-shards.ts';
import { planShards, readPlan } from '../../src/batch/shards/plan-shards.ts';
import { shardStates } from '../../src/batch/shards/shard-states.ts';
import { workShard } from '../../src/batch/shards/work-shard.ts';
import { type Row, readRows } from '../../src/io/dataset/read-rows.ts';
import { validateDataset } from '../../src/io/dataset/validate.ts';
import { rejectedBundle } from '../../src/records/to-bundle.ts';
import { withFolder } from '../io/read-all.ts';

const BARE = 'test/fixtures/pipelines/bare.yaml';
const SMALL = 900;

interface Counted {
  readonly options: RunOptions;
  /** Documents that were not taken from an earlier run. */
  worked(): number;
}

function counted(input: string, out: string, more: Partial<RunOptions> = {}): Counted {
  let last: Progress | null = null;
  const options: RunOptions = {
    inputs: [input],
    out,
    pipeline: BARE,
    jobs: 1,
    fresh: false,
    limit: null,
    published: null,
    maxDocTime: null,
    shardBytes: SMALL,
    onProgress: (progress) => {
      last = progress;
    },
    ...more,
  };
  return { options, worked: () => (last === null ? 0 : (last as Progress).done - (last as Progress).spared) };
}

/** Runs, and says how many documents were looked into. */
async function worked(input: string, out: string, more: Partial<RunOptions> = {}): Promise<number> {
  const one = counted(input, out, more);
  await run(one.options);
  return one.worked();
}

const sums = (out: string): string => readFileSync(join(out, 'SHA256SUMS'), 'utf8');
const rows = (out: string, table: string): Row[] => [...readRows(join(out, 'data', `${table}.jsonl`))];

/** Forty articles as files. */
function articles(folder: string): string {
  const input = join(folder, 'in');
  mkdirSync(input);
  for (let i = 0; i < 40; i++) writeFileSync(join(input, `a${i}.txt`), textOf(i));
  return input;
}
const textOf = (i: number): string => `Article ${i}. ${'Rebels left the town. '.repeat(3 + (i % 5))}`;

/** A run over the same input in another folder, all at once. */
async function fresh(input: string, folder: string): Promise<string> {
  const out = join(folder, `fresh-${readdirSync(folder).length}`);
  await run(counted(input, out).options);
  expect(validateDataset(out).problems).toEqual([]);
  return sums(out);
}

test('planning, doing every shard in any order and merging gives what a run gives', () =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    const { options } = counted(input, out);
    const plan = await planShards(options);
    expect((await planShards(options)).hash).toBe(plan.hash);
    // Where shards end depends on the folder's name, but none is bigger than twice what was asked for, and its last file.
    expect(plan.shards.length).toBeGreaterThan(2);
    const executor = localExecutor(plan.definition);
    await expect(mergeShards(out)).rejects.toMatchObject({ code: 'E_INCOMPLETE' });
    for (const { index } of plan.shards.toReversed())
      expect(await workShard(out, index, executor)).toBe('committed');
    expect(await workShard(out, 0, executor)).toBe('was-committed');
    await mergeShards(out);
    expect(validateDataset(out).problems).toEqual([]);
    expect(sums(out)).toBe(await fresh(input, folder));
    expect((await run(options)).kind).toBe('nothing-to-do');
  }));

test('two that do the same shards at the same time do no harm', () =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    const plan = await planShards(counted(input, out).options);
    const executor = localExecutor(plan.definition);
    const all = plan.shards.flatMap(({ index }) => [index, index]);
    await Promise.all(all.map((index) => workShard(out, index, executor)));
    await mergeShards(out);
    expect(sums(out)).toBe(await fresh(input, folder));
  }));

test.each<[string, (folder: string, name: string) => void]>([
  ['cut off', (folder, name) => truncateSync(join(folder, name), 40)],
  ['gone', (folder, name) => rmSync(join(folder, name))],
  [
    'changed in one byte',
    (folder, name) => {
      const bytes = readFileSync(join(folder, name));
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      writeFileSync(join(folder, name), bytes);
    },
  ],
])('a committed shard that is %s is found, and done again alone', (_, spoil) =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    await worked(input, out);
    const before = sums(out);
    const shards = join(out, '.work', 'shards');
    const [first = ''] = readdirSync(shards).filter((name) => name.endsWith('.rows'));
    spoil(shards, first);
    const broken = shardStates(out, { hashes: true }).filter(({ state }) => state !== 'committed');
    expect(broken).toMatchObject([{ state: 'broken' }]);
    expect(await worked(input, out)).toBe(broken[0]?.documents);
    expect(sums(out)).toBe(before);
    expect(shardStates(out, { hashes: true }).every(({ state }) => state === 'committed')).toBe(true);
  }),
);

test('a run that was cut off does only what is missing', () =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    const stop = new AbortController();
    const { options } = counted(input, out, { signal: stop.signal });
    const reason = new Error('stopped by the test');
    const stopped = run({
      ...options,
      // Where shards end depends on the folder's name: after so many documents there may be none, or only the last.
      onProgress: ({ step }) => {
        const states = step === 'work' ? shardStates(out, { hashes: false }) : [];
        if (states.some(({ state }) => state === 'committed')) stop.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    const kept = shardStates(out, { hashes: true }).filter(({ state }) => state === 'committed');
    const documents = kept.reduce((sum, one) => sum + one.documents, 0);
    expect(documents).toBeGreaterThan(0);
    expect(await worked(input, out)).toBe(40 - documents);
    expect(sums(out)).toBe(await fresh(input, folder));
  }));

test.each<[string, (input: string) => void, number]>([
  ['nothing changes', () => {}, 0],
  ['an article changes', (input) => writeFileSync(join(input, 'a7.txt'), 'Another text.'), 1],
  ['an article comes', (input) => writeFileSync(join(input, 'a39b.txt'), 'A new one.'), 1],
  ['an article goes', (input) => rmSync(join(input, 'a20.txt')), 0],
  [
    'many change',
    (input) => {
      for (let i = 0; i < 40; i += 4) appendFileSync(join(input, `a${i}.txt`), ' More.');
    },
    10,
  ],
  ['one takes the id of another', (input) => writeFileSync(join(input, 'a7.md'), 'Another text.'), 1],
  ['one is a copy of another', (input) => cpSync(join(input, 'a7.txt'), join(input, 'a7.md')), 1],
])('when %s, only that is done again, and the result is that of a run over all', (_, change, expected) =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    expect(await worked(input, out)).toBe(40);
    change(input);
    expect(await worked(input, out)).toBe(expected);
    expect(sums(out)).toBe(await fresh(input, folder));
    expect(await worked(input, out)).toBe(0);
  }),
);

test('rows that move into other lines keep their findings, and the result is that of a run over all', () =>
  withFolder(async (folder) => {
    const input = join(folder, 'rows.jsonl');
    const list = Array.from({ length: 60 }, (_, i) => JSON.stringify({ id: `r${i}`, text: textOf(i) }));
    writeFileSync(input, `${list.join('\n')}\n`);
    const out = join(folder, 'out');
    expect(await worked(input, out)).toBe(60);
    writeFileSync(input, `{"id":"new","text":"First of all."}\n${list.join('\n')}\n`);
    expect(await worked(input, out)).toBe(1);
    expect(sums(out)).toBe(await fresh(input, folder));
  }));

test('the same id and another text is quarantined, the same text a duplicate, wherever they stand', () =>
  withFolder(async (folder) => {
    const input = join(folder, 'rows.jsonl');
    const list = Array.from({ length: 40 }, (_, i) => ({ id: `r${i}`, text: textOf(i) }));
    const more = [
      { id: 'r0', text: textOf(0) },
      { id: 'r0', text: 'Something else.' },
      { id: 'r39', text: textOf(39) },
      { id: 'r39', text: textOf(39) },
      { id: 'r5', text: 'Yet another.' },
      { id: 'none' },
      { id: 'none' },
    ];
    writeFileSync(input, `${[...list, ...more].map((one) => JSON.stringify(one)).join('\n')}\n`);
    const out = join(folder, 'out');
    const { kind, record } = (await run(counted(input, out).options)) as {
      kind: string;
      record: { documents: object };
    };
    expect([kind, record.documents]).toEqual(['written', { done: 40, duplicate: 3, quarantined: 4 }]);
    expect(validateDataset(out).problems).toEqual([]);
    const documents = rows(out, 'documents');
    expect(
      documents
        .filter(({ source_id: id }) => id === 'r0')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['done', 'duplicate', 'quarantined']);
    expect(rows(out, 'quarantine').map(({ source_id: id, code }) => `${id} ${code}`)).toEqual([
      'none E_NO_TEXT',
      'none E_NO_TEXT',
      'r0 E_DUPLICATE_ID',
      'r5 E_DUPLICATE_ID',
    ]);
    const other = documents.find(({ source_id: id, status }) => id === 'r5' && status === 'quarantined');
    expect(other).toMatchObject({ raw_text: 'Yet another.', text: null });
  }));

test('an input that changes after it was planned is quarantined whole, said, and done by the next run', () =>
  withFolder(async (folder) => {
    const input = join(folder, 'rows.jsonl');
    const list = Array.from({ length: 30 }, (_, i) => JSON.stringify({ id: `r${i}`, text: textOf(i) }));
    writeFileSync(input, `${list.join('\n')}\n`);
    const out = join(folder, 'out');
    const plan = await planShards(counted(input, out).options);
    truncateSync(input, 2000);
    const executor = localExecutor(plan.definition);
    for (const { index } of plan.shards) await workShard(out, index, executor);
    const record = await mergeShards(out);
    expect(validateDataset(out).problems).toEqual([]);
    expect(record.documents.done).toBeGreaterThan(5);
    expect(new Set(rows(out, 'quarantine').map(({ code }) => code))).toEqual(new Set(['E_INPUT_CHANGED']));
    await worked(input, out);
    expect(sums(out)).toBe(await fresh(input, folder));
  }));

test('retry does the quarantined again and nothing else', () =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    const { options } = counted(input, out);
    const plan = await planShards(options);
    const well = localExecutor(plan.definition);
    const why = { stage: 'run', code: 'E_DOC_TIME', message: 'too long', hint: 'retry' };
    const slow: Executor = {
      ...well,
      run: async (source) =>
        /a(?:3|30)$/.test(source.id) ? packDocument(rejectedBundle(source, why)) : well.run(source),
    };
    for (const { index } of plan.shards) await workShard(out, index, slow);
    expect((await mergeShards(out)).documents).toMatchObject({ done: 38, quarantined: 2 });
    let last: Progress | null = null;
    await retry({
      out,
      jobs: 1,
      maxDocTime: null,
      onProgress(progress) {
        last = progress;
      },
    });
    expect(last).toMatchObject({ quarantined: 0 });
    expect((last as unknown as Progress).done - (last as unknown as Progress).spared).toBe(2);
    expect(sums(out)).toBe(await fresh(input, folder));
  }));

test('what the plan needs and nothing else is kept', () =>
  withFolder(async (folder) => {
    const input = articles(folder);
    const out = join(folder, 'out');
    await worked(input, out);
    for (let i = 0; i < 40; i++) appendFileSync(join(input, `a${i}.txt`), ' More.');
    await worked(input, out);
    const plan = readPlan(out);
    expect(readdirSync(join(out, '.work', 'shards'))).toHaveLength(2 * plan.shards.length);
    expect(readdirSync(join(out, '.work')).sort()).toEqual(
      [
        'plan.json',
        `plan.${plan.hash}.inputs.jsonl`,
        `plan.${plan.hash}.shards.jsonl`,
        'shards',
        'tmp',
      ].sort(),
    );
    const { sha256 } = [...readRows(join(out, '.work', `plan.${plan.hash}.inputs.jsonl`))][0] ?? {};
    const first = readFileSync(join(input, 'a0.txt'));
    expect(sha256).toBe(createHash('sha256').update(first).digest('hex'));
  }));
