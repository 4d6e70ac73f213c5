import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows } from '../crash/articles.ts';
import { contents } from '../crash/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-parallel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A line of docs/many-machines.md, as a shell runs it in the folder of this test. */
function shell(line: string): string {
  const here = process.cwd();
  const program = `"${process.execPath}" "${join(here, 'bin/dragoman.mjs')}"`;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; ${line.replaceAll('dragoman', program)}`],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PARALLEL_HOME: folder },
    },
  );
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return stdout;
}
const bare = `--pipeline ${join(process.cwd(), 'test/fixtures/pipelines/bare.yaml')}`;

beforeAll(() => {
  writeFileSync(join(folder, 'wires.jsonl'), rows(60, 9));
  shell(`dragoman run wires.jsonl -o alone ${bare}`);
});

test('plan, parallel, merge: the bytes of a run', () => {
  shell(
    `dragoman plan wires.jsonl -o out --shard-size 8K ${bare} | parallel -j 2 dragoman work out --shard {} && dragoman merge out`,
  );
  expect(contents(join(folder, 'out'))).toEqual(contents(join(folder, 'alone')));
});

test('as a filter, in blocks over several processes: the lines of one process', () => {
  const line = `dragoman run - -o - ${bare}`;
  const one = shell(`cat wires.jsonl | ${line}`);
  // Rows have ids of their own; the number of the row in its block is the only thing a block changes.
  const plain = (text: string): string => text.replace(/"source":"-#\d+"/g, '"source":"-"');
  const many = shell(`cat wires.jsonl | parallel --pipe --keep-order --block 8k -j 2 '${line}'`);
  expect(plain(many)).toBe(plain(one));
  expect(one.trim().split('\n')).toHaveLength(
    readFileSync(join(folder, 'wires.jsonl'), 'utf8').trim().split('\n').length,
  );
});
