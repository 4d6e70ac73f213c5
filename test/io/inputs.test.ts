import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findInputs, nameOf } from '../../src/io/inputs.ts';
import { withFolder } from './read-all.ts';

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
])('finds %s', (_, args, expected) =>
  withFolder(async (folder) => {
    expect(tree(folder)(args)).toEqual(expected);
  }),
);

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
