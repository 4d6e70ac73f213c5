import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findInputs, nameOf } from '../../src/io/inputs.ts';
import { readAll, readFile, withFolder } from './read-all.ts';

const tree = (folder: string) => {
  mkdirSync(join(folder, 'in/b'), { recursive: true });
  mkdirSync(join(folder, 'none'));
  for (const name of [
    'in/z.txt',
    'in/a.jsonl.gz',
    'in/b/page.html',
    'in/skip.png',
    'in/.hidden.txt',
    'none/x.csv',
  ])
    writeFileSync(join(folder, name), 'x');
  return (args: readonly string[]) =>
    findInputs(args.map((arg) => join(folder, arg))).map((file) => file.path.slice(folder.length + 1));
};

test.each([
  ['a folder, all the way down', ['in'], ['in/a.jsonl.gz', 'in/b/page.html', 'in/z.txt']],
  [
    'arguments in any order, each file once',
    ['in/z.txt', 'in', 'in/b'],
    ['in/a.jsonl.gz', 'in/b/page.html', 'in/z.txt'],
  ],
  ['a glob', ['in/*.txt'], ['in/z.txt']],
  ['folders that a glob fits', ['i*', 'in/z*'], ['in/a.jsonl.gz', 'in/b/page.html', 'in/z.txt']],
])('finds %s', (_, args, expected) =>
  withFolder(async (folder) => {
    expect(tree(folder)(args)).toEqual(expected);
  }),
);

test('links are followed, never in a circle', () =>
  withFolder(async (folder) => {
    const find = tree(folder);
    symlinkSync('../in', join(folder, 'in/b/again'));
    symlinkSync('loop.txt', join(folder, 'in/loop.txt'));
    symlinkSync('nothing.txt', join(folder, 'in/lost.txt'));
    symlinkSync('in', join(folder, 'latest'));
    expect(find(['in'])).toEqual(['in/a.jsonl.gz', 'in/b/page.html', 'in/z.txt']);
    expect(find(['latest'])).toEqual(['latest/a.jsonl.gz', 'latest/b/page.html', 'latest/z.txt']);
  }));

test('a link that leads nowhere is called that', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'lost.txt');
    symlinkSync('nothing.txt', path);
    expect(() => findInputs([path])).toThrow(
      expect.objectContaining({
        code: 'E_INPUT_MISSING',
        message: expect.stringMatching(/link/),
        hint: expect.not.stringMatching(/did you mean/),
      }),
    );
  }));

test('a name that is no UTF-8 is an input that cannot be read, and is not passed over', () =>
  withFolder(async (folder) => {
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')]),
      'x',
    );
    const [only, ...more] = await readAll([folder]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      kind: 'rejected',
      why: {
        code: 'E_READ',
        message: expect.stringMatching(/no UTF-8/),
        hint: expect.stringMatching(/rename/),
      },
    });
  }));

test('a document is never called by a mark that no eye sees', async () => {
  const [article] = await readFile('\uFEFFnote.txt', 'Two died in Aleppo.');
  expect(article?.source.id).toBe('note');
});

test('capitals in the ending of a name change nothing', () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'A.TXT.GZ'), gzipSync('Two died in Aleppo.'));
    const [file] = findInputs([folder]);
    expect(file).toMatchObject({ format: 'text', gzip: true });
    const [article] = await readFile('NOTE.MD', 'Two died in Aleppo.');
    expect(article?.source.mediaType).toBe('text/markdown');
  }));

test('does not read what a run wrote', () =>
  withFolder(async (folder) => {
    tree(folder);
    const found = findInputs([join(folder, 'in')], join(folder, 'in', 'b')).map((file) => nameOf(file.path));
    expect(found).toEqual(['a', 'z']);
  }));

test.each([
  ['what is not there', ['in/zz.txt'], 'E_INPUT_MISSING', /did you mean ".*z\.txt"/],
  ['a pattern that nothing fits', ['in/*.pdf'], 'E_INPUT_MISSING', /check the path/],
  ['a folder without articles', ['none'], 'E_INPUT_EMPTY', /\.jsonl/],
  ['a pattern that fits no article', ['in/*.png'], 'E_INPUT_EMPTY', /\.jsonl/],
  ['another format', ['in/skip.png'], 'E_INPUT_FORMAT', /rename/],
])('refuses %s', (_, args, code, hint) =>
  withFolder(async (folder) => {
    const find = tree(folder);
    expect(() => find(args)).toThrow(expect.objectContaining({ code, hint: expect.stringMatching(hint) }));
  }),
);

test.each([
  ['dir/report.v2.txt', 'report.v2'],
  ['a.jsonl.gz', 'a'],
  ['Page.HTML', 'Page'],
  ['-', 'stdin'],
])('%s is called %s', (path, name) => {
  expect(nameOf(path)).toBe(name);
});
