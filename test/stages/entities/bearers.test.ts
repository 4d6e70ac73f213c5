import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

/** Identities of all mentions with these words, in text order. */
function idsOf(text: string, words: string): readonly (string | undefined)[] {
  return read(text)
    .filter((one) => one.text === words)
    .map(({ to }) => to?.id);
}

test.each([
  [
    'named in full before, the famous bearer never',
    'Saddam Haftar met envoys in Libya. Haftar then left.',
    ['ent_saddam_haftar'],
  ],
  [
    'the surname alone comes first',
    'Haftar spoke in Libya. Saddam Haftar listened. Haftar left.',
    ['ent_haftar', 'ent_haftar'],
  ],
  [
    'the famous bearer is named in full too',
    'Saddam Haftar met Khalifa Haftar in Libya. Haftar left.',
    ['ent_haftar'],
  ],
])('a famous surname, %s', (_, text, ids) => {
  expect(idsOf(text, 'Haftar')).toEqual(ids);
});

test('a first name alone is the one person named in full with it', () => {
  const found = read('Governor Zemene Tessema refused. Zemene gave no reason.');
  expect(mentionOf(found, 'Zemene').to?.name).toBe('Zemene Tessema');
});

test('a name that is the surname of one person and the first name of another is nobody’s', () => {
  const found = read('Gen. Tadesse Worku resigned. Col. Worku Haile was killed. Worku left the town.');
  const people = ['Tadesse Worku', 'Worku Haile'].map((name) => mentionOf(found, name).entity);
  expect(people).not.toContain(mentionOf(found, 'Worku').entity);
});

test('a name that the model saw in one sentence is found in another', () => {
  const text =
    'Dorvik Media, a company in Tallinn, was fined on Monday. Its owner bought Dorvik Media in 2019, and lawyers say Dorvik Media paid.';
  expect(idsOf(text, 'Dorvik Media')).toHaveLength(3);
});

test.each([
  ['Gunmen left Maga in Kebbi State. Others stayed in Maga.', 'Maga', null],
  ['Police held the Penha complex in Rio de Janeiro in Brazil.', 'Penha', null],
  ['Shells fell on Kharkiv’s Saltivka on Monday.', 'Saltivka', 'UKR'],
  ['A bomb went off in Reading in Pennsylvania.', 'Reading', 'USA'],
])('a namesake elsewhere is not meant: %s', (text, words, country) => {
  const places = read(text).filter((one) => one.text === words);
  for (const { to } of places) expect(to?.latitude === null ? null : to?.country).toBe(country);
});

test('a market is a place', () => {
  expect(mentionOf(read('Shells fell near Souq al-Hamra on Monday.'), 'Souq al-Hamra').type).toBe('GPE');
});

test.each([
  ['Talks broke off in Phu Darong on Friday.', 'Phu Darong'],
  ['Rebels shelled Umm Tarrash again.', 'Umm Tarrash'],
])('a name that the model doubts is a place where places stand: %s', (text, words) => {
  expect(['GPE', 'LOC']).toContain(mentionOf(read(text), words).type);
});

test('whose country an office tells keeps the surname', () => {
  const ids = read('Syrian interior minister Adel Karimov resigned. Karimov left Homs.')
    .filter(({ type }) => type === 'PER')
    .map(({ to }) => to?.id);
  expect(new Set(ids).size).toBe(1);
});
