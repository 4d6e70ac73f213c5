import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['The men of Joaquín “El Chapo” Guzmán fled Mexico.', 'Joaquín “El Chapo” Guzmán', 'Joaquín Guzmán'],
  ['Police seek Darko "Lupo" Vessen in Dovra.', 'Darko "Lupo" Vessen', 'Darko "Lupo" Vessen'],
])('a nickname stands within the name: %s', (text, words, name) => {
  const one = mentionOf(read(text), words);
  expect([one.type, one.to?.name]).toEqual(['PER', name]);
});

test.each([
  'Soldiers named the operation “Iron Hand” Friday.',
  'The newspaper “Dovra Times” Tuesday said so.',
])('no person there: %s', (text) => {
  expect(read(text).filter((one) => one.type === 'PER' && one.form === 'name')).toEqual([]);
});

test.each([
  ['Fighters of the Adolfo Pérez front fled Colombia.', 'Adolfo Pérez', 'ORG'],
  ['They accuse the front Adolfo Pérez of Colombia.', 'Adolfo Pérez', 'ORG'],
  ['Soldiers met Adolfo Pérez at the front.', 'Adolfo Pérez', 'PER'],
  ["Soldiers of Adolfo Pérez's brigade fled.", 'Adolfo Pérez', 'PER'],
])('a body of men bears the name: %s', (text, words, type) => {
  expect(mentionOf(read(text), words).type).toBe(type);
});
