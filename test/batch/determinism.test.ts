import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BARE, call } from '../cli/call.ts';

const ARTICLES = 'test/fixtures/articles';
const folder = mkdtempSync(join(tmpdir(), 'dragoman-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program as a process of its own and gives the checksums of all files but run.json. */
function sums(
  name: string,
  inputs: readonly string[],
  flags: readonly string[],
  env: NodeJS.ProcessEnv = {},
): string {
  const out = join(folder, name);
  execFileSync(process.execPath, ['src/cli/main.ts', 'run', ...inputs, '-o', out, ...flags], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
}

/** The same in this process, whose modules stand already. */
async function sumsHere(name: string, inputs: readonly string[], flags: readonly string[]): Promise<string> {
  const out = join(folder, name);
  await call('run', ...inputs, '-o', out, ...flags);
  return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
}

let first = '';
beforeAll(() => {
  first = sums('first', [ARTICLES], ['--jobs', '1']);
});

test('two workers, another time zone and another language give the same bytes', () => {
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  expect(sums('second', [ARTICLES], ['--jobs', '2'], env)).toBe(first);
}, 120_000);

test('the order of the arguments gives the same bytes', async () => {
  const files = readdirSync(ARTICLES).map((name) => join(ARTICLES, name));
  expect(await sumsHere('third', files.toReversed(), ['--jobs', '1'])).toBe(first);
});

test('shuffled rows give the same rows, but for the line they stood in', async () => {
  const lines = readFileSync(join(ARTICLES, 'wires.jsonl'), 'utf8').trim().split('\n');
  const run = async (name: string, order: readonly string[]) => {
    mkdirSync(join(folder, name));
    const input = join(folder, name, 'wires.jsonl');
    writeFileSync(input, `${order.join('\n')}\n`);
    await sumsHere(`${name}-out`, [input], BARE);
    const data = join(folder, `${name}-out`, 'data');
    return readdirSync(data).map((file) =>
      readFileSync(join(data, file), 'utf8').replace(/"source":"[^"]*"/g, ''),
    );
  };
  expect(await run('turned', lines.toReversed())).toEqual(await run('straight', lines));
});
