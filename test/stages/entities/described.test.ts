import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

/** Without the name model: only the words beside a name tell what it is. */
const bare = (text: string) => read(text, null, 'bare');

test.each([
  ['They met Renna Paris, an Irish woman and former teacher.', 'Renna Paris'],
  ['They met Odim Vessen, a local farmer, at dawn.', 'Odim Vessen'],
  ['They met Odim Vessen, 34, at the gate.', 'Odim Vessen'],
  ['It is safer for the 14-year-old Odim there.', 'Odim'],
  ['Odim Vessen was arrested at the gate.', 'Odim Vessen'],
  ['One young woman, Sorenna, saw the raid.', 'Sorenna'],
])('a person by the words beside: %s', (text, words) => {
  const one = mentionOf(bare(text), words);
  expect([one.type, one.rule]).toEqual(['PER', 'entities/described']);
});

test.each([
  'They reached Tel Dovra, a rebel stronghold.',
  'They reached Dovra Ridge, a civilian area.',
  'They met on Easter Sunday, 12, and left.',
  'They read Tolmin Times, 40, in May.',
  'Hamas, a group of gunmen, left.',
  'Tolmin Hills was quiet.',
  'Tolmin Bridge was killed as a project.',
])('no person: %s', (text) => {
  expect(bare(text).filter(({ rule }) => rule === 'entities/described')).toEqual([]);
});

test('the surname is the described person’s, though it is a city elsewhere', () => {
  const found = bare('They met Renna Paris, an Irish woman. Paris was born in Cork.');
  expect(found.filter(({ text }) => text.endsWith('Paris')).map(({ type }) => type)).toEqual(['PER', 'PER']);
});
