import { expect, test } from 'vitest';
import { chrono } from './chrono.ts';
import { compromise, compromiseDates } from './compromise.ts';
import { type PeerDate, trimmed } from './peer.ts';

const PUBLISHED = '2026-03-12';

const read = (dates: readonly PeerDate[] | undefined, text: string): readonly unknown[] =>
  (dates ?? []).map(({ start, end, value }) => [text.slice(start, end), value]);

test.each<[string, readonly unknown[]]>([
  ['Rebels left on 5 May 2024.', ['5 May 2024', '2024-05-05']],
  ['Rebels left in May 2024.', ['May 2024', '2024-05']],
  ['Rebels left yesterday.', ['yesterday', '2026-03-11']],
])('both peers for dates read "%s" as they do, with our spans', (text, expected) => {
  expect(read(chrono.dates?.(text, PUBLISHED), text)).toEqual([expected]);
  expect(read(compromiseDates.dates?.(text, PUBLISHED), text)).toEqual([expected]);
});

test('a year stands for itself, not for its first day', () => {
  expect(read(compromiseDates.dates?.('It was built in 2019.', PUBLISHED), 'It was built in 2019.')).toEqual([
    ['2019', '2019'],
  ]);
});

test('names come with their kind and without what surrounds them', () => {
  const text = 'The talks were opened by Nadia Benali in Lebanon, said the World Bank.';
  const names = (compromise.names?.(text) ?? []).map(({ start, end, type }) => [
    text.slice(start, end),
    type,
  ]);
  expect(names).toEqual([
    ['Nadia Benali', 'PER'],
    ['World Bank', 'ORG'],
    ['Lebanon', 'GPE'],
  ]);
});

test.each([
  ['on the Monday,', 'Monday'],
  ["Lebanon's", 'Lebanon'],
  ['“Goma”', 'Goma'],
  ['...', '...'],
])('of %s only %s is kept', (words, kept) => {
  const { start, end } = trimmed(words, 0, words.length);
  expect(words.slice(start, end)).toBe(kept);
});
