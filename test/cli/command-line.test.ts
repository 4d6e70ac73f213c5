import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { withFolder } from '../io/read-all.ts';
import { ARTICLES, BARE, call } from './call.ts';

const program = buildProgram(() => {});
const verbs = program.commands.map((verb) => [verb.name()]);
const parts = program.commands.flatMap((verb) => verb.commands.map((part) => [verb.name(), part.name()]));

test.each([{ verb: [] as readonly string[] }, ...[...verbs, ...parts].map((verb) => ({ verb }))])(
  'help of $verb has three examples and goes to standard output',
  async ({ verb }) => {
    const { code, out, err } = await call(...verb, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/^ {2}\$ .*\bdragoman /gm)).toHaveLength(3);
  },
);

test.each<[string, readonly string[], RegExp]>([
  ['an unknown verb', ['rnu'], /there is no verb "rnu"[\s\S]*did you mean "run"/],
  [
    'an unknown verb with its arguments',
    ['rnu', 'x', 'y'],
    /there is no verb "rnu"[\s\S]*did you mean "run"/,
  ],
  ['an unknown flag', ['run', 'x', '-o', 'y', '--frsh'], /--frsh[\s\S]*did you mean --fresh/],
  ['no output', ['run', 'x'], /--output/],
  ['no input', ['run', '-o', 'y'], /missing required argument/],
  ['a path that is not there', ['run', 'nowhere', '-o', 'y'], /E_INPUT_MISSING[\s\S]*nowhere[\s\S]*hint/],
  [
    'a pipeline that is not there',
    ['run', ARTICLES, '-o', 'y', '--pipeline', 'confict'],
    /there is no pipeline "confict"/,
  ],
  ['jobs that are no number', ['run', ARTICLES, '-o', 'y', '--jobs', 'many'], /--jobs[\s\S]*for example/],
  ['a limit below one', ['run', ARTICLES, '-o', 'y', '--limit', '0'], /--limit/],
  ['a date that is none', ['run', ARTICLES, '-o', 'y', '--published', '3 May'], /--published/],
  ['a time that is none', ['run', ARTICLES, '-o', 'y', '--max-doc-time', 'soon'], /--max-doc-time/],
  [
    'a share that is none',
    ['run', ARTICLES, '-o', 'y', '--fail-on-quarantine', 'few'],
    /--fail-on-quarantine/,
  ],
  ['a way to show progress', ['run', ARTICLES, '-o', 'y', '--progress', 'loud'], /--progress/],
  ['an unknown record type', ['schema', 'event'], /did you mean "events"/],
  ['an unknown pack', ['pack', 'check', 'englsh'], /did you mean "english"/],
  ['no dataset', ['validate', 'nowhere'], /there is no dataset here/],
  ['no id', ['explain', 'test'], /which row/],
])('%s ends with 2, the reason and what to do', async (_, argv, message) => {
  const { code, out, err } = await call(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).toMatch(/hint/);
  expect(err).not.toMatch(/^\s+at /m);
  expect(existsSync('y')).toBe(false);
});

test('a dry run writes nothing', () =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    const { code, out: printed } = await call('run', ARTICLES, '-o', out, '--dry-run');
    expect(code).toBe(0);
    expect(printed).toContain('wires.jsonl');
    expect(existsSync(out)).toBe(false);
  }));

test('a folder that is not ours is never touched, also with --fresh', () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'thesis.doc'), 'x');
    for (const more of [[], ['--fresh']]) {
      const { code, err } = await call('run', ARTICLES, '-o', folder, ...BARE, ...more);
      expect([code, err]).toEqual([2, expect.stringContaining('E_OUT_FOREIGN')]);
    }
    expect(readdirSync(folder)).toEqual(['thesis.doc']);
  }));

test('the same run again has nothing to do; another configuration is refused with the difference, or replaces it', () =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    const input = join(folder, 'in');
    mkdirSync(input);
    writeFileSync(join(input, 'a.txt'), 'One killed in Sanaa.');
    const run = (...more: string[]) => call('run', input, '-o', out, ...BARE, ...more);
    expect((await run()).code).toBe(0);
    expect(await run()).toMatchObject({ code: 0, err: expect.stringContaining('nothing to do') });
    expect(await run('--published', '2024-01-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--published: none → 2024-01-01'),
    });
    expect((await run('--published', '2024-01-01', '--fresh')).code).toBe(0);
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('2024-01-01 → none') });
  }));

test('a folder takes new inputs of its run, and refuses those of another', () =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    for (const name of ['in', 'other']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'in', 'a.txt'), 'One killed in Sanaa.');
    writeFileSync(join(folder, 'other', 'c.txt'), 'Three.');
    const run = (input: string) => call('run', join(folder, input), '-o', out, ...BARE);
    expect((await run('in')).code).toBe(0);
    writeFileSync(join(folder, 'in', 'b.txt'), 'Two.');
    expect((await run('in')).code).toBe(0);
    expect(await call('status', out)).toMatchObject({ code: 0, out: expect.stringContaining('2 done') });
    expect(await run('other')).toMatchObject({ code: 2, err: expect.stringContaining('1 other inputs') });
    expect(await call('status', out)).toMatchObject({ code: 0, out: expect.stringContaining('2 done') });
  }));

test('a run that was cut off goes on; status says so', () =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    mkdirSync(join(out, '.work', 'tmp'), { recursive: true });
    writeFileSync(join(out, '.work', 'tmp', '1-1-half.rows'), 'half a li');
    expect(await call('status', out)).toMatchObject({
      code: 4,
      out: expect.stringContaining('not finished'),
    });
    expect((await call('run', ARTICLES, '-o', out, ...BARE)).code).toBe(0);
    expect(readdirSync(join(out, '.work', 'tmp'))).toEqual([]);
    expect((await call('validate', out)).code).toBe(0);
  }));

test('two runs do not write into one folder; the claim of one that is gone is taken over', () =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    mkdirSync(join(out, '.work'), { recursive: true });
    const lock = join(out, '.work', 'lock');
    const run = () => call('run', ARTICLES, '-o', out, ...BARE);
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining(`process ${process.ppid}`) });
    writeFileSync(lock, JSON.stringify({ pid: 999_999_999, host: hostname() }));
    expect((await run()).code).toBe(0);
  }));

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a run with %i and leaves a folder that can be taken up again', (signal, code) =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    const child = spawn(process.execPath, ['src/cli/main.ts', 'run', '-', '-o', out, ...BARE]);
    child.stdin.write('{"text":"One killed in Sanaa."}\n');
    await vi.waitUntil(() => existsSync(join(out, '.work', 'lock')), { timeout: 25_000 });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(existsSync(join(out, '.work', 'lock'))).toBe(false);
    expect((await call('status', out)).code).toBe(4);
    expect((await call('run', ARTICLES, '-o', out, ...BARE)).code).toBe(0);
  }),
);

test('a limit stops early, and the same limit has nothing to do again', () =>
  withFolder(async (folder) => {
    const run = () => call('run', ARTICLES, '-o', join(folder, 'out'), ...BARE, '--limit', '2');
    expect(await run()).toMatchObject({ code: 0, err: expect.stringContaining('2 documents') });
    expect(await run()).toMatchObject({ code: 0, err: expect.stringContaining('nothing to do') });
  }));

test('the launcher starts the program', () => {
  const printed = execFileSync(process.execPath, ['bin/dragoman.mjs', '--version'], { encoding: 'utf8' });
  expect(printed).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [['--fail-on-quarantine'], 3],
  [['--fail-on-quarantine', '10%'], 3],
  [['--fail-on-quarantine', '1'], 0],
  [['--fail-on-quarantine', '50%'], 0],
  [[], 0],
])('one of seven quarantined with %j ends with %i', (flags, expected) =>
  withFolder(async (folder) => {
    const { code } = await call('run', ARTICLES, '-o', join(folder, 'out'), ...BARE, ...flags);
    expect(code).toBe(expected);
  }),
);

test('schema prints JSON Schema', async () => {
  const { code, out } = await call('schema', 'events');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'events',
  });
});

test('what stands in articles and paths cannot steer a terminal', () =>
  withFolder(async (folder) => {
    const input = join(folder, 'a.jsonl');
    writeFileSync(input, `${JSON.stringify({ id: '\u001b]8;;http://x\u0007evil\u202e' })}\n`);
    const { err } = await call('run', input, '-o', join(folder, 'out'), ...BARE);
    expect(err).toContain('E_NO_TEXT');
    for (const sign of ['\u0007', '\u202e', '\u001b]']) expect(err).not.toContain(sign);
  }));

test('progress as JSON, a line for programs', () =>
  withFolder(async (folder) => {
    const out = join(folder, 'out');
    const { code, err } = await call('run', ARTICLES, '-o', out, ...BARE, '--progress', 'json');
    expect(code).toBe(0);
    const lines = err.split('\n').filter((line) => line.startsWith('{'));
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      step: 'merge',
      done: 7,
      total: 7,
      quarantined: 1,
    });
    const status = JSON.parse((await call('status', out, '--json')).out);
    expect(status).toMatchObject({ state: 'finished', documents: { total: 7, committed: 7 } });
  }));
