import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['Miners of the company Gemfields were moved.', 'Gemfields', 'ORG'],
  ['They told the newspaper Vessen Herald so.', 'Vessen Herald', 'ORG'],
  ['Workers of the Société Minière de Dovra (SMD) struck.', 'Société Minière de Dovra', 'ORG'],
  ['They crossed the Messalo river at night.', 'Messalo', 'LOC'],
  ['Boats left the island of Tambuze.', 'Tambuze', 'LOC'],
  ['Fighters burned the village Nkoe.', 'Nkoe', 'GPE'],
  ['They signed the Convention Against Smuggling of Dovra.', 'Convention Against Smuggling of Dovra', 'LAW'],
  ['The Protocol on the Delimitation of Dovra was signed.', 'Protocol on the Delimitation of Dovra', 'LAW'],
  ['1. OKELLO, James Peter. DOB: 3 May 1970.', 'OKELLO, James Peter', 'PER'],
  ['They were added under Decision 2010/788/CFSP.', 'Decision 2010/788/CFSP', 'LAW'],
])('%s', (text, words, type) => {
  expect(mentionOf(read(text), words).type).toBe(type);
});

test.each([
  ['the day of signing is no name', 'They signed the Protocol on Monday.', 'Protocol on Monday'],
  ['an office with letters is no body', 'She is a Member of Parliament (MP).', 'Member of Parliament'],
  ['things have letters too', 'An Unmanned Aerial Vehicle (UAV) fell.', 'Unmanned Aerial Vehicle'],
  ['a report is dated', 'GOMA, Congo. A man born in Bukavu left.', 'GOMA, Congo'],
  ['no entry of a list', 'He met OKELLO, Peter and others.', 'OKELLO, Peter'],
  ['letters that spell other words', 'The Dovra Mining Union (FAO) met.', 'Dovra Mining Union (FAO)'],
])('%s', (_what, text, words) => {
  expect(read(text).map((one) => one.text)).not.toContain(words);
});

test('a person of a party is no body', () => {
  expect(mentionOf(read('The party Secretary Ivan Petrov resigned.'), 'Ivan Petrov').type).toBe('PER');
});
