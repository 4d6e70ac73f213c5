import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { makeDataset } from '../export/make-dataset.ts';
import { withFolder } from '../io/read-all.ts';
import { ARTICLES, BARE, call } from './call.ts';

const doc_id = 'doc_a';
const ROWS = {
  documents: [{ doc_id, source_id: 'a', source: 'a.txt', status: 'done', text: 'RSF hit it.' }],
  mentions: ['acronym', 'pronoun'].map((form, n) => ({
    ...{ mention_id: `men_${n}`, doc_id, sentence: 0, type: 'ORG', form },
    ...[
      { start: 0, end: 3, text: 'RSF' },
      { start: 8, end: 10, text: 'it' },
    ][n],
  })),
  events: ['asserted', 'claimed'].map((factuality) => ({
    ...{ event_id: `evt_${factuality}`, doc_id, sentence: 0, type: 'ASSAULT', factuality },
    ...{ trigger: 'hit', trigger_start: 4, trigger_end: 7, evidence: 'RSF hit' },
  })),
};

let folder = '';
let out = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-export-'));
  out = makeDataset(join(folder, 'out'), ROWS);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(FORMATS.map(({ name }) => [name]))(
  'a dataset goes to %s, and says what went and what did not',
  async (to) => {
    const { code, out: printed, err } = await call('export', out, '--to', to);
    expect([code, printed]).toEqual([0, '']);
    expect(err).toMatch(
      new RegExp(`^${to}: \\d+ files, [1-9]\\d* rows, \\d+\\.\\d MB in .*export/${to}$`, 'm'),
    );
    expect(existsSync(join(out, 'export', to, 'export.json'))).toBe(true);
    if (to === 'conll') expect(err).toMatch(/^left out: \d+ mentions that are no names/m);
    if (to === 'geojson') expect(err).toMatch(/^note: \d+ events without a place on the map/m);
  },
);

test('exports are no problem for validate, and none for the next run', () =>
  withFolder(async (place) => {
    const run = () => call('run', ARTICLES, '-o', join(place, 'out'), ...BARE);
    await run();
    expect((await call('export', join(place, 'out'), '--to', 'parquet')).code).toBe(0);
    expect((await call('validate', join(place, 'out'))).code).toBe(0);
    expect(await run()).toMatchObject({ code: 0, err: expect.stringContaining('nothing to do') });
  }));

test('one table as one file', async () => {
  const path = join(folder, 'events.csv');
  const { code } = await call(
    'export',
    out,
    '--to',
    'csv',
    '--only',
    'conflict-events',
    '--asserted-only',
    '-o',
    path,
  );
  expect(code).toBe(0);
  const lines = readFileSync(path, 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^event_id,event_date_start,/);
  expect(lines.slice(1).map((line) => line.slice(0, 12))).toEqual(['evt_asserted', '']);
});

test('one file goes to standard output, whole, and a reader that has seen enough is no error', () => {
  const argv = ['src/cli/main.ts', 'export', out, '--to', 'nested', '-o', '-'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout.split('\n').map((line) => line.slice(0, 17))).toEqual(['{"doc_id":"doc_a"', '']);
  expect(stderr).toMatch(/^nested: 1 files, 1 rows, 0\.0 MB to standard output$/m);
  expect(existsSync('-')).toBe(false);
  const many = Array.from({ length: 400 }, (_, n) => ({
    ...ROWS.documents[0],
    doc_id: `doc_${n}`,
    text: 'x'.repeat(9000),
  }));
  const long = makeDataset(join(folder, 'long'), { documents: many });
  const head = `"${process.execPath}" src/cli/main.ts export ${long} --to nested -o - | head -c 9`;
  const cut = spawnSync('bash', ['-o', 'pipefail', '-c', head], { encoding: 'utf8' });
  expect([cut.status, cut.stdout, cut.stderr]).toEqual([0, '{"doc_id"', '']);
});

test.each<[string, readonly string[], RegExp]>([
  ['several files to standard output', ['--to', 'geojson', '-o', '-'], /has 2 files[\s\S]*--only events/],
  ['a folder to standard output', ['--to', 'brat', '-o', '-'], /files for each document[\s\S]*give a folder/],
  ['no format', [], /needs a format[\s\S]*parquet, csv, geojson/],
  ['an unknown format', ['--to', 'geojsno'], /there is no format "geojsno"[\s\S]*did you mean "geojson"/],
  [
    'an unknown part',
    ['--to', 'csv', '--only', 'evnts'],
    /csv has no part "evnts"[\s\S]*did you mean "events"/,
  ],
  [
    'a part of another format',
    ['--to', 'geojson', '--only', 'dates'],
    /geojson has no part "dates"[\s\S]*events, incidents/,
  ],
  ['no part', ['--to', 'csv', '--only', ','], /--only names nothing/],
  ['a flag of csv', ['--to', 'parquet', '--bom'], /--bom is for csv, not for parquet/],
  ['another flag of csv', ['--to', 'conll', '--no-formula-guard'], /--no-formula-guard is for csv/],
  [
    'an unknown flag',
    ['--to', 'csv', '--asserted-onyl'],
    /--asserted-onyl[\s\S]*did you mean --asserted-only/,
  ],
  ['several files as one', ['--to', 'csv', '-o', 'y.csv'], /has 14 files[\s\S]*--only documents/],
])('%s ends with 2, the reason and what to do', async (_, flags, message) => {
  const { code, out: printed, err } = await call('export', out, ...flags);
  expect([code, printed]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).toMatch(/hint/);
  expect(existsSync('y.csv')).toBe(false);
});

test('no dataset, and one that is damaged', () =>
  withFolder(async (place) => {
    expect(await call('export', join(place, 'nowhere'), '--to', 'csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no dataset here'),
    });
    writeFileSync(join(makeDataset(place, {}), 'data', 'dates.jsonl'), 'half a line\n');
    expect(await call('export', place, '--to', 'csv')).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /broken: 1 lines of dates that are no rows, the first at data\/dates\.jsonl:1\n.*dragoman validate/,
      ),
    });
  }));
