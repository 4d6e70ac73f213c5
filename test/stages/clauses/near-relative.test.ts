import { expect, test } from 'vitest';
import { deeds } from './deeds.ts';

test.each<[string, readonly string[]]>([
  [
    'Residents of Liberia, fearing a repeat of the 2009 epidemic that killed thousands, are trying to leave.',
    ['epidemic kill thousands'],
  ],
  ['Montgomery was beaten by Carleton in a battle that ended with his death.', ['battle end']],
  ['Police arrested a man who killed two guards in Lagos.', ['man kill guards', 'Police arrest man']],
  ['The army shelled a camp, which killed nine people.', ['army shell camp']],
])('a relative clause right behind a noun describes that noun: %s', (text, read) => {
  expect(deeds(text)).toEqual(expect.arrayContaining([...read]));
});

test.each<[string, readonly string[]]>([
  [
    'The agency appealed for money to help 3,000 refugees in four camps in Uganda threatened by flooding.',
    ['agency appeal', 'threaten camps'],
  ],
  [
    'Rebels shelled villages near Goma and were beaten by the army.',
    ['Rebels shell villages', 'beat Rebels'],
  ],
])('a past form before "by" that nothing joins describes the noun: %s', (text, read) => {
  expect(deeds(text)).toEqual(expect.arrayContaining([...read]));
});
