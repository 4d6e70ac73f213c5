import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

const bare = (text: string) => read(text, null, 'bare');

test.each([
  ['Fighting spread between North and South Kivu.', 'North', 'North Kivu'],
  ['Talks between North and South Korea ended.', 'North', 'North Korea'],
  ['They fled West, Central and South Darfur.', 'West', 'West Darfur'],
  ['They fled West, Central and South Darfur.', 'Central', 'Central Darfur'],
])('places that share their last word: %s', (text, words, name) => {
  const one = mentionOf(bare(text), words);
  expect([one.type, one.to?.name, one.rule]).toEqual(['GPE', name, 'entities/elided']);
});

test.each([
  'They fled far, and South Kivu burned.',
  'The Democratic and Republican Party met.',
  'Rain and South Sudan do not mix.',
])('nothing is shared: %s', (text) => {
  expect(bare(text).filter(({ rule }) => rule === 'entities/elided')).toEqual([]);
});

test.each([
  ['Shells hit the villages of Dovrelna, Maliukha and Karaorma.', ['Dovrelna', 'Maliukha', 'Karaorma']],
  ['They hold towns including Rabiyan and Zumarra.', ['Zumarra']],
  ['They went from Cairo, Dovrelna and Khartoum.', ['Dovrelna']],
])('a list holds things of a kind: %s', (text, places) => {
  const found = bare(text);
  for (const place of places) expect(mentionOf(found, place).type).toBe('GPE');
});

test.each([
  'In Cairo, President Dovren and Khartoum agreed.',
  'They left Cairo. Dovrelna and Khartoum stayed.',
  'They left Cairo and Dovren officials came.',
])('no list: %s', (text) => {
  expect(bare(text).filter(({ rule }) => rule === 'entities/in-list')).toEqual([]);
});
