import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { watchDisk } from '../../src/io/dataset/disk.ts';
import { withFolder } from '../io/read-all.ts';
import { lost, makeDataset, makeExport } from './make-dataset.ts';

const doc_id = 'doc_a';
const NEWS = {
  documents: [{ doc_id, source_id: 'a', source: 'a.txt', status: 'done', text: 'RSF hit.' }],
  mentions: [
    { mention_id: 'men_1', doc_id, sentence: 0, start: 0, end: 3, text: 'RSF', type: 'ORG', form: 'acronym' },
  ],
  events: [
    {
      ...{ event_id: 'evt_1', doc_id, sentence: 0, type: 'ASSAULT', factuality: 'asserted' },
      ...{ trigger: 'hit', trigger_start: 4, trigger_end: 7, evidence: 'RSF hit' },
    },
  ],
};
const NAMES = FORMATS.map(({ name }) => name);

/** Every file under a folder with its bytes. */
function bytesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  );
}

afterEach(() => watchDisk(null));

test.each(NAMES)('%s: the same dataset gives the same bytes, and the dataset stays as it was', (to) =>
  withFolder(async (folder) => {
    makeDataset(folder, NEWS);
    const before = bytesIn(join(folder, 'data'));
    makeExport(folder, to);
    const first = bytesIn(join(folder, 'export'));
    expect(Object.keys(first)).toContain(`/${to}/export.json`);
    makeExport(folder, to);
    expect(bytesIn(join(folder, 'export'))).toEqual(first);
    expect(bytesIn(join(folder, 'data'))).toEqual(before);
    expect(readdirSync(join(folder, 'export'))).toEqual([to]);
  }),
);

test.each(NAMES)('%s of a dataset without rows is whole', (to) =>
  withFolder(async (folder) => {
    const { files } = makeExport(makeDataset(folder, {}), to);
    expect(files.length).toBeGreaterThan(0);
    for (const { path, bytes } of files) {
      expect(readFileSync(join(folder, 'export', to, path)).length).toBe(bytes);
      if (path.endsWith('.json') || path.endsWith('.geojson'))
        JSON.parse(readFileSync(join(folder, 'export', to, path), 'utf8'));
    }
  }),
);

test.each(NAMES)('%s: a broken row is counted with its line, and costs no other', (to) =>
  withFolder(async (folder) => {
    makeDataset(folder, NEWS);
    for (const table of ['mentions', 'events', 'documents', 'entities']) {
      const path = join(folder, 'data', `${table}.jsonl`);
      const lines = ['{"half a', '[1]', '{"doc_id":"doc_x"}', readFileSync(path, 'utf8').trim()];
      writeFileSync(
        path,
        lines
          .filter((line) => line !== '')
          .map((line) => `${line}\n`)
          .join(''),
      );
    }
    const { losses, files } = makeExport(folder, to);
    const broken = losses.filter(({ kind }) => kind === 'broken');
    expect(broken.length).toBeGreaterThan(0);
    for (const { first } of broken) expect(first).toMatch(/^data\/\w+\.jsonl:[123]$/);
    expect(files.some(({ rows }) => rows > 0)).toBe(true);
  }),
);

test('a row whose document is not there, or stands before its place, does not hold up those behind it', () =>
  withFolder(async (folder) => {
    const [mention] = NEWS.mentions;
    const documents = ['doc_a', 'doc_b'].map((id) => ({ ...NEWS.documents[0], doc_id: id, source_id: id }));
    const mentions = ['doc_b', 'doc_a', 'doc_none', 'doc_b'].map((id, n) => ({
      ...mention,
      ...{ mention_id: `men_${n}`, doc_id: id },
    }));
    const exported = makeExport(makeDataset(folder, { documents, mentions }), 'brat');
    expect(lost(exported)).toEqual({
      'rows of mentions whose document is not there, or stands elsewhere': 2,
    });
    expect(readFileSync(join(folder, 'export/brat/doc_b.ann'), 'utf8').match(/^T/gm)).toHaveLength(2);
  }));

test.each<[string, (folder: string) => void, RegExp]>([
  ['an empty folder', () => {}, /there is no dataset here/],
  ['a run that is not finished', (folder) => mkdirSync(join(folder, '.work')), /this run is not finished/],
  [
    'a folder of other things',
    (folder) => writeFileSync(join(folder, 'thesis.doc'), ''),
    /other things than a dataset/,
  ],
  [
    'a dataset of another major version',
    (folder) => {
      makeDataset(folder, NEWS);
      const path = join(folder, 'run.json');
      const record = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...record, schema_version: '9.0.0' }));
    },
    /version 9\.0\.0 of the schema/,
  ],
  [
    'a dataset that a run writes at this time',
    (folder) => {
      makeDataset(folder, NEWS);
      mkdirSync(join(folder, '.work'));
      writeFileSync(join(folder, '.work/lock'), JSON.stringify({ pid: process.ppid, host: hostname() }));
    },
    /another run writes here/,
  ],
  [
    'a dataset without one of its tables',
    (folder) => rmSync(join(makeDataset(folder, NEWS), 'data/dates.jsonl')),
    /a table of this dataset is missing/,
  ],
])('%s is refused', (_, prepare, message) =>
  withFolder(async (folder) => {
    prepare(folder);
    expect(() => makeExport(folder, 'csv')).toThrow(message);
    expect(existsSync(join(folder, 'export'))).toBe(false);
  }),
);

test.each([
  ['the dataset', ''],
  ['its data', 'data'],
  ['a file among its data', 'data/events.csv'],
  ['its schemas', 'schema/x'],
  ['its README', 'README.md'],
])('%s is no place for an export', (_, name) =>
  withFolder(async (folder) => {
    makeDataset(folder, NEWS);
    const before = bytesIn(folder);
    expect(() => makeExport(folder, 'csv', { output: join(folder, name), only: 'events' })).toThrow(
      /the place of the dataset itself/,
    );
    expect(bytesIn(folder)).toEqual(before);
  }),
);

test('a folder of other things is never touched; an older export of ours is replaced whole', () =>
  withFolder(async (folder) => {
    const out = makeDataset(join(folder, 'out'), NEWS);
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'notes.txt'), 'x');
    expect(() => makeExport(out, 'csv', { output: mine })).toThrow(/other things than an export/);
    expect(readdirSync(mine)).toEqual(['notes.txt']);
    const ours = join(folder, 'ours');
    makeExport(out, 'csv', { output: ours });
    makeExport(out, 'geojson', { output: ours });
    expect(readdirSync(ours).sort()).toEqual(['events.geojson', 'export.json', 'incidents.geojson']);
    expect(readdirSync(folder).sort()).toEqual(['mine', 'ours', 'out']);
  }));

test('one file goes where the user says; several do not', () =>
  withFolder(async (folder) => {
    const out = makeDataset(join(folder, 'out'), NEWS);
    const path = join(folder, 'maps', 'a.geojson');
    const { files } = makeExport(out, 'geojson', { output: path, only: 'events' });
    expect(files.map((file) => file.rows)).toEqual([1]);
    expect(JSON.parse(readFileSync(path, 'utf8')).features).toHaveLength(1);
    makeExport(out, 'geojson', { output: path, only: 'events' });
    expect(readdirSync(join(folder, 'maps'))).toEqual(['a.geojson']);
    expect(() => makeExport(out, 'geojson', { output: path })).toThrow(/has 2 files/);
    mkdirSync(join(folder, 'b.geojson'));
    expect(() => makeExport(out, 'geojson', { output: join(folder, 'b.geojson'), only: 'events' })).toThrow(
      /this is a folder/,
    );
    writeFileSync(join(folder, 'c'), '');
    expect(() => makeExport(out, 'csv', { output: join(folder, 'c') })).toThrow(/this is a file/);
  }));

test.each(NAMES)(
  '%s: when the disk fails, the older export stands as it was, and nothing half beside it',
  (to) =>
    withFolder(async (folder) => {
      makeDataset(folder, NEWS);
      makeExport(folder, to);
      const before = bytesIn(folder);
      for (const failing of ['write', 'open', 'rename'] as const) {
        watchDisk((call, path) => {
          if (call !== failing || path.endsWith('.lock')) return undefined;
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        });
        expect(() => makeExport(folder, to)).toThrow(/no space left/);
        watchDisk(null);
        expect(bytesIn(folder)).toEqual(before);
        expect(readdirSync(join(folder, 'export'))).toEqual([to]);
      }
    }),
);

test('what an export that was cut off has left is taken away by the next; one that goes on is not disturbed', () =>
  withFolder(async (folder) => {
    makeDataset(folder, NEWS);
    mkdirSync(join(folder, 'export/.csv.partial'), { recursive: true });
    writeFileSync(join(folder, 'export/.csv.partial/half.csv'), 'x');
    const lock = join(folder, 'export/.csv.lock');
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect(() => makeExport(folder, 'csv')).toThrow(/another run writes here/);
    writeFileSync(lock, JSON.stringify({ pid: 999_999_999, host: hostname() }));
    makeExport(folder, 'csv');
    expect(readdirSync(join(folder, 'export'))).toEqual(['csv']);
    expect(readdirSync(join(folder, 'export/csv'))).not.toContain('half.csv');
  }));
