import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

const HOME = 'Ecuador is calm. Quito slept, and Ecuador mourned. ';

test.each([
  [`${HOME}The Interior Ministry said so.`, 'Interior Ministry', 'ent_moi_ecu'],
  [`${HOME}The National Police agreed.`, 'National Police', 'ent_police_ecu'],
  [`${HOME}The Constitutional Court ruled.`, 'Constitutional Court', 'ent_constcourt_ecu'],
  [`${HOME}The Foreign Ministry in Lima answered.`, 'Foreign Ministry', 'ent_mfa_per'],
])('the state bodies of the country that a text is about: %s', (text, words, id) => {
  const one = mentionOf(read(text), words);
  expect([one.to?.id, one.rule]).toEqual([id, 'entities/home-body']);
});

test.each([
  ['Ecuador and Peru talked. Lima and Quito agreed. The Interior Ministry said so.', 'Interior Ministry'],
  ['Ecuador is calm. The Interior Ministry said so.', 'Interior Ministry'],
  [`${HOME}The National Army denied it.`, 'National Army'],
])('nobody knows whose it is: %s', (text, words) => {
  expect(read(text).filter((one) => one.text === words && one.to?.country != null)).toEqual([]);
});

test('an office of one man too', () => {
  const found = read(`${HOME}The Ombudsman's Office counts the dead.`);
  expect(mentionOf(found, "Ombudsman's Office").to?.country).toBe('ECU');
});
