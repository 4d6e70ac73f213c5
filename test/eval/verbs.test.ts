import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import { readBaseline } from '../../src/eval/baseline/read-baseline.ts';
import { writeBaseline } from '../../src/eval/baseline/write-baseline.ts';
import { makeGold } from './made.ts';

const TEXT = 'Soldiers of Togo shelled Dapaong on 3 March 2024. Togo denied it.\n';
let folder = '';
let printed = '';
const path = (name: string): string => join(folder, name);

const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  text: words,
});
function writeGold(name: string, over: object = {}): void {
  mkdirSync(path(name), { recursive: true });
  const gold = makeGold({
    source_id: 'a',
    dates: [{ ...at('3 March 2024'), type: 'DATE', value: '2024-03-03' }],
    partial: true,
    ...over,
  });
  writeFileSync(join(path(name), 'a.json'), JSON.stringify(gold));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quality-verbs-'));
  writeFileSync(path('a.txt'), TEXT);
  writeGold('gold');
  writeGold('other', { entities: [{ ...at('Togo'), type: 'GPE', entity: 'togo' }] });
  expect(await commandLine(['run', path('a.txt'), '-o', path('out'), '--jobs', '1'])).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  printed = '';
  const take = (chunk: unknown): boolean => {
    printed += String(chunk);
    return true;
  };
  vi.stubEnv('CI', '');
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(take);
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(take);
  return () => {
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  };
});

const call = (...args: string[]): Promise<number> => commandLine(args);
const accept = (reason: string, ...more: string[]): Promise<number> =>
  call(
    'baseline',
    'accept',
    path('out'),
    '--reason',
    reason,
    '--baseline',
    path('b.json'),
    '--gold',
    path('gold'),
    ...more,
  );
const gate = (...more: string[]): Promise<number> =>
  call('gate', path('out'), '--baseline', path('b.json'), '--gold', path('gold'), '--no-probes', ...more);

test('eval prints a table and its signature, and writes three files', async () => {
  expect(await call('eval', path('out'), '--gold', path('gold'), '--out', path('scores'))).toBe(0);
  expect(printed).toMatch(/^measure +P +R +F1 +95 % +macro +gold/);
  expect(printed).toMatch(/^dates\.value +100\.0 +100\.0 +100\.0 /m);
  expect(printed).toMatch(/mentions\.strict\.micro=none\|gold:1@/);
  expect(readdirSync(path('scores')).sort()).toEqual(['errors.jsonl', 'metrics.json', 'per_doc.jsonl']);
  expect(await call('eval', path('out'), '--gold', path('gold'), '--json')).toBe(0);
});

describe('baseline accept', () => {
  test.each<[string, () => Promise<number>, string]>([
    ['without a reason', () => accept('  '), 'E_USAGE'],
    [
      'without a run',
      () => call('baseline', 'accept', path('none'), '--reason', 'x', '--gold', path('gold')),
      'E_NO_RUN',
    ],
  ])('refuses %s', async (_, act, code) => {
    expect(await act()).toBe(2);
    expect(printed).toContain(`error[${code}]`);
    expect(readdirSync(folder)).not.toContain('b.json');
  });

  test('refuses in CI', async () => {
    vi.stubEnv('CI', 'true');
    expect([await accept('no'), printed]).toEqual([2, expect.stringContaining('error[E_CI]')]);
  });

  test('writes the baseline and its log; the gate then passes', async () => {
    expect([await accept('the first'), printed]).toEqual([
      0,
      expect.stringContaining('accepted: 1 documents'),
    ]);
    expect(readFileSync(path('b.LOG.md'), 'utf8')).toMatch(/## \d{4}-\d\d-\d\d: the first\n/);
    const { documents, pack_rules } = readBaseline(path('b.json'));
    expect(documents[0]?.counts['dates.value']?.['']).toEqual([1, 0, 0]);
    expect(Object.values(pack_rules).flatMap((rules) => Object.keys(rules)).length).toBeGreaterThan(100);
    expect([await gate(), printed]).toEqual([
      0,
      expect.stringContaining('byte for byte the rows of the baseline'),
    ]);
  });

  test('refuses other gold, unless it is said', async () => {
    const other = ['--gold', path('other')];
    expect([await accept('more', ...other), printed]).toEqual([
      2,
      expect.stringContaining('error[E_SIGNATURE]'),
    ]);
    expect([await gate(...other), printed]).toEqual([2, expect.stringContaining('error[E_SIGNATURE]')]);
  });

  test('refuses a run that other packs made', async () => {
    const record = readFileSync(join(path('out'), 'run.json'), 'utf8');
    writeFileSync(join(path('out'), 'run.json'), record.replace(/("pack world": ")..../, '$1ffff'));
    expect([await accept('old'), printed]).toEqual([2, expect.stringContaining('pack world')]);
    writeFileSync(join(path('out'), 'run.json'), record);
  });
});

describe('gate', () => {
  test('fails below a floor, and raises none', async () => {
    const baseline = readBaseline(path('b.json'));
    writeBaseline(path('b.json'), { ...baseline, floors: { 'events.frame': 50 } });
    expect(await gate('--format', 'github', '--ratchet')).toBe(1);
    expect(printed).toContain('::error title=gate floor%3A events.frame::');
    expect(readBaseline(path('b.json')).floors).toEqual({ 'events.frame': 50 });
    writeBaseline(path('b.json'), { ...baseline, floors: {} });
  });

  test('--ratchet raises what has been left behind', async () => {
    expect(await gate('--ratchet')).toBe(0);
    expect(readBaseline(path('b.json')).floors['dates.value']).toBe(99);
    expect([await gate('--ratchet'), printed]).toEqual([0, expect.stringContaining('no floor to raise')]);
  });

  test.each<[string, string[], string]>([
    ['a baseline that is not there', ['--baseline', 'nowhere.json'], 'E_BASELINE'],
    ['a number that is none', ['--resamples', 'many'], 'E_USAGE'],
    ['to draw nothing, which would pass whatever came', ['--resamples', '0'], 'E_USAGE'],
    ['a format that is none', ['--format', 'pdf'], 'E_USAGE'],
  ])('refuses %s', async (_, args, code) => {
    expect([await gate(...args), printed]).toEqual([2, expect.stringContaining(`error[${code}]`)]);
  });

  test('runs the inputs again to measure them', { timeout: 240_000 }, async () => {
    expect(await gate('--measure', '1', '--format', 'json')).toBe(0);
    const { checks } = JSON.parse(printed) as { checks: { name: string; message: string; status: string }[] };
    expect(
      checks
        .filter(({ name }) => name === 'determinism' || name === 'speed and memory')
        .map(({ status }) => status),
    ).toEqual(['pass', 'skip']);
  });
});
