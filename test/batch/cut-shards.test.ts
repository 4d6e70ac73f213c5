import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutShards } from '../../src/io/cut-shards.ts';
import type { PlannedInput } from '../../src/io/dataset/plan-file.schema.ts';
import { type Incoming, READ_DEFAULTS } from '../../src/io/incoming.ts';
import { findInputs } from '../../src/io/inputs.ts';
import type { CutShard } from '../../src/io/open-shard.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { unitReader } from '../../src/io/unit-reader.ts';
import { withFolder } from '../io/read-all.ts';

interface Cut {
  readonly shards: readonly CutShard[];
  readonly inputs: readonly PlannedInput[];
}

async function cut(path: string, shardBytes: number, limit: number | null = null): Promise<Cut> {
  const shards: CutShard[] = [];
  const inputs: PlannedInput[] = [];
  const options = {
    shardBytes,
    limit,
    place: (one: string) => one,
    onInput: (one: PlannedInput) => void inputs.push(one),
    onBytes: () => {},
  };
  for await (const shard of cutShards(findInputs([path]), options)) shards.push(shard);
  return { shards, inputs };
}

/** The documents of all shards, read unit by unit. */
async function readShards(shards: readonly CutShard[]): Promise<readonly Incoming[]> {
  const units = unitReader((one) => one, READ_DEFAULTS);
  const all: Incoming[] = [];
  for (const unit of shards.flatMap(({ units }) => units)) {
    const opened = units.open(unit);
    const here: Incoming[] = [];
    for await (const incoming of opened.documents) here.push(incoming);
    expect(opened.isAsPlanned()).toBe(true);
    expect(here).toHaveLength(unit.documents);
    all.push(...here);
  }
  return all;
}

async function readWhole(path: string): Promise<readonly Incoming[]> {
  const all: Incoming[] = [];
  for await (const incoming of readSources(findInputs([path]), READ_DEFAULTS)) all.push(incoming);
  return all;
}

const row = fc.oneof(
  fc.string({ maxLength: 60 }).map((text) => JSON.stringify({ text })),
  fc
    .record({ id: fc.string({ maxLength: 3 }), text: fc.string({ maxLength: 200 }) })
    .map((one) => JSON.stringify(one)),
  fc.constantFrom('', '  ', '\t\r', '{', '\u00a0', '\u0001', '\ufeff', '{"text": 1}', 'x'.repeat(300)),
);
const file = fc
  .tuple(fc.array(row, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([rows, end, last]) => rows.join(end) + (last ? end : ''));

test.each(['rows.jsonl', 'rows.jsonl.gz'])(
  'whatever stands in %s: its shards hold every document once, in order',
  (name) =>
    withFolder((folder) =>
      fc.assert(
        fc.asyncProperty(file, fc.integer({ min: 20, max: 3000 }), async (text, bytes) => {
          const path = join(folder, name);
          writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
          const { shards } = await cut(path, bytes);
          expect(await readShards(shards)).toEqual(await readWhole(path));
          expect(shards.reduce((sum, one) => sum + one.documents, 0)).toBe((await readWhole(path)).length);
        }),
        { numRuns: 60 },
      ),
    ),
);

test('a limit takes the first documents', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'rows.jsonl');
    writeFileSync(path, `${Array.from({ length: 50 }, (_, i) => `{"text":"Number ${i}."}`).join('\n\n')}\n`);
    for (const limit of [1, 7, 50, 80]) {
      const { shards, inputs } = await cut(path, 100, limit);
      expect(await readShards(shards)).toEqual((await readWhole(path)).slice(0, limit));
      expect(inputs).toEqual((await cut(path, 100)).inputs);
    }
  }));

test('a row that comes in changes its own shard; those after it stay cut as they were', () =>
  withFolder(async (folder) => {
    const rows = Array.from({ length: 600 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, text: `The ${i}th day. `.repeat(1 + (i % 7)) }),
    );
    const path = join(folder, 'rows.jsonl');
    const shasOf = async (list: readonly string[]): Promise<ReadonlySet<unknown>> => {
      writeFileSync(path, `${list.join('\n')}\n`);
      return new Set((await cut(path, 2000)).shards.map(({ units }) => units[0]?.sha256));
    };
    const before = await shasOf(rows);
    const after = await shasOf(rows.toSpliced(300, 0, '{"id":"new","text":"One more."}'));
    expect(before.size).toBeGreaterThan(15);
    expect([...after].filter((sha) => !before.has(sha)).length).toBeLessThan(4);
  }));

test('a packed file that is cut off gives its whole rows and one input that cannot be read', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'rows.jsonl.gz');
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `{"text":"Number ${Math.imul(i, 2654435761)}."}`,
    ).join('\n');
    writeFileSync(path, gzipSync(rows).subarray(0, 100_000));
    const { shards } = await cut(path, 20_000);
    const read = await readShards(shards);
    expect(read).toEqual(await readWhole(path));
    expect(read.filter(({ kind }) => kind === 'rejected')).toMatchObject([{ why: { code: 'E_GZIP' } }]);
    expect(read.length).toBeGreaterThan(1000);
  }));
