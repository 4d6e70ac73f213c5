import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { withFolder } from '../io/read-all.ts';
import { findLiterals } from './find-literals.ts';
import { isShortSighted, widen } from './widen.ts';

test('every pattern that stands in a source is found, and nothing else', () =>
  withFolder(async (folder) => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(
      join(folder, 'deep/a.ts'),
      'const a: RegExp = /(x+)+$/u; const b = 4 / 2 / 1; // /no/\nconst c = "s".replace(/\\/[/]/g, "/no/");',
    );
    const found = findLiterals(folder).map(({ source, flags, where }) => [source, flags, where]);
    expect(found.sort()).toEqual([
      ['(x+)+$', 'u', 'src/deep/a.ts'],
      ['\\/[/]', 'g', 'src/deep/a.ts'],
    ]);
  }));

test.each([
  ['a{1,1000}b', 'a+b'],
  ['a{0,40}?b', 'a*?b'],
  ['a{2,40}', 'a{2,}'],
  ['a{1,3}', 'a{1,3}'],
  ['[{1,40}]\\{1,40}', '[{1,40}]\\{1,40}'],
  ['(?:a|b|c|d|e|f|g|h|i|j|k|l)x', '(?:a|b|c|d|e|f|g|h|i|l)x'],
])('%s is judged as %s', (source, expected) => {
  expect(widen(source)).toBe(expected);
});

test.each([
  ['\\bTuesday\\b', true],
  ['colou?r', true],
  ['[*+]\\+', true],
  ['a{2,3}', true],
  ['a+', false],
  ['a{1,40}', false],
  ['a{2,}', false],
  ['a?'.repeat(20), false],
])('%s looks at a few letters only: %s', (source, expected) => {
  expect(isShortSighted(source)).toBe(expected);
});

test.each([
  ['(?:a+)+$', 'vulnerable'],
  ['\\s+$', 'vulnerable'],
  ['^a+b', 'safe'],
])('the checker finds %s %s', (source, status) => {
  expect(checkSync(widen(source), 'u').status).toBe(status);
});
