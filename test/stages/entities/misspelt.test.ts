import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

const bare = (text: string) => read(text, null, 'bare');

test.each([
  ['They met Ukranian soldiers.', 'Ukranian', 'UKR'],
  ['They met Isreali settlers.', 'Isreali', 'ISR'],
  ['The Zimabwean army left.', 'Zimabwean', 'ZWE'],
  ['The Kazahks fled.', 'Kazahks', 'KAZ'],
])('a nation with a slip of the pen: %s', (text, words, country) => {
  const one = mentionOf(bare(text), words);
  expect([one.type, one.to?.country, one.rule]).toEqual(['NORP', country, 'entities/misspelt']);
});

test.each([
  'They sailed to the Americas in May.',
  'The Kenyons left.',
  'Mr Jordanan said so.',
  'They met Ukranian Hale.',
])('no slip: %s', (text) => {
  expect(bare(text).filter(({ rule }) => rule === 'entities/misspelt')).toEqual([]);
});
