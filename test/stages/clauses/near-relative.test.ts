import { expect, test } from 'vitest';
import { deeds } from './deeds.ts';

test.each<[string, readonly string[]]>([
  [
    'Farmers in Malawi, dreading a return of the 1949 famine that killed hundreds, are trying to store maize.',
    ['famine kill hundreds'],
  ],
  ['Montgomery was beaten by Carleton in a battle that ended with his death.', ['battle end']],
  ['Police arrested a man who killed two guards in Lagos.', ['man kill guards', 'Police arrest man']],
  ['The army shelled a camp, which killed nine people.', ['army shell camp']],
])('a relative clause right behind a noun describes that noun: %s', (text, read) => {
  expect(deeds(text)).toEqual(expect.arrayContaining([...read]));
});

test.each<[string, readonly string[]]>([
  [
    'The charity asked for tents to shelter 900 families in two camps in Chad threatened by floods.',
    ['charity ask', 'threaten camps'],
  ],
  [
    'Rebels shelled villages near Goma and were beaten by the army.',
    ['Rebels shell villages', 'beat Rebels'],
  ],
])('a past form before "by" that nothing joins describes the noun: %s', (text, read) => {
  expect(deeds(text)).toEqual(expect.arrayContaining([...read]));
});
