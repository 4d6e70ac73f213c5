import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Baseline } from '../../src/eval/baseline/baseline.schema.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
const path = (...parts: string[]): string => join(folder, ...parts);

/** The program in a folder of its own, so that its packs can be spoiled. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lost-rule-'));
  for (const part of ['src', 'package.json', 'pipelines'])
    cpSync(join(HOME, part), path(part), {
      recursive: true,
      filter: (from) => !from.startsWith(join(HOME, 'pipelines', 'models')),
    });
  symlinkSync(join(HOME, 'pipelines', 'models'), path('pipelines', 'models'));
  symlinkSync(join(HOME, 'node_modules'), path('node_modules'));
  for (const part of ['articles', 'gold'])
    cpSync(join(HOME, 'corpus', part), path(part), {
      recursive: true,
      filter: (from) => !/\.\w+$/.test(from) || /-mt\.\w+$/.test(from),
    });
});
afterAll(() => rmSync(folder, { recursive: true }));

function dragoman(...args: string[]) {
  const done = spawnSync(process.execPath, [path('src', 'cli', 'main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '', NO_COLOR: '1' },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Takes one rule out of a pack, as a careless edit would. */
function removeRule(pack: string, id: string): number {
  const files = readdirSync(path('pipelines', 'packs', pack), { recursive: true, encoding: 'utf8' });
  let removed = 0;
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const where = path('pipelines', 'packs', pack, file);
    const rows = readFileSync(where, 'utf8').split(/^(?=- id: )/m);
    const kept = rows.filter((row) => !row.startsWith(`- id: ${id}\n`));
    removed += rows.length - kept.length;
    writeFileSync(where, kept.join(''));
  }
  return removed;
}

/** The rule of the pack that mended most, by what the baseline remembers. */
function busiestRule(prefix: string): string {
  const { rules, documents } = JSON.parse(readFileSync(path('baseline.json'), 'utf8')) as Baseline;
  const used = documents
    .flatMap(({ rights }) => Object.entries(rights))
    .filter(([key]) => key.startsWith('cleaning '))
    .map(([, rule]) => rules[rule] ?? '')
    .filter((rule) => rule.startsWith(prefix));
  const [most] = [...Map.groupBy(used, (rule) => rule).values()].sort((a, b) => b.length - a.length);
  return most?.[0] ?? '';
}

const BASE = ['--baseline', 'baseline.json', '--gold', 'gold'];

test('a pack without one of its rules fails the gate, which names the pack and the rule', {
  timeout: 240_000,
}, () => {
  expect(dragoman('run', 'articles', '-o', 'out', '--fresh').code).toBe(0);
  expect(dragoman('baseline', 'accept', 'out', '--reason', 'first', ...BASE)).toMatchObject({ code: 0 });

  const rule = busiestRule('zh/');
  expect(removeRule('zh-mt', rule)).toBe(1);
  expect(dragoman('run', 'articles', '-o', 'out', '--fresh').code).toBe(0);
  const verdict = dragoman('gate', 'out', '--no-probes', ...BASE);
  expect(verdict.code).toBe(1);
  expect(verdict.out).toMatch(/changed: .*pack zh-mt changed/);
  expect(verdict.out).toMatch(new RegExp(`FAIL +d +rule ${rule} +is no longer in pack zh-mt`));
  expect(verdict.out).toMatch(new RegExp(`cleaning by ${rule}: [1-9]\\d* newly wrong`));
});
