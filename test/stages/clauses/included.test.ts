import { expect, test } from 'vitest';
import { deeds } from './deeds.ts';

test.each<[string, readonly string[]]>([
  [
    'Troops freed 34 hostages, most of them women and children, from a camp in Macomia.',
    ['Troops free hostages'],
  ],
  ['At least 12 people, most of them clerks, and two guards were killed in Gao.', [' kill people+guards']],
  ['On Monday and Tuesday soldiers attacked the village.', ['soldiers attack village']],
])('a part stands not beside its whole, a second subject beside the first: %s', (text, read) => {
  expect(deeds(text).map((line) => line.trim())).toEqual(read.map((line) => line.trim()));
});
