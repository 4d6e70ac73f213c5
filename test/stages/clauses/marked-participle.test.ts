import { expect, test } from 'vitest';
import { deeds } from './deeds.ts';

test.each<[string, readonly string[]]>([
  ['Three guards were hurt after suspected rebels opened fire at Bria.', ['hurt guards', 'rebels open fire']],
  ['Residents fled after retreating troops burned houses in Bor.', ['Residents flee', 'troops burn houses']],
  ['The town emptied as advancing rebels shelled it.', ['town empty', 'rebels shell it']],
  [
    'Seven others sustained injuries after suspected Kuki militants opened fire at Moreh.',
    ['others sustain injuries', 'militants open fire'],
  ],
  ['He left the army after joining rebels fighting in Darfur.', ['He leave army', 'He join rebels']],
  ['Two ships turned back after seeing rebels board a tanker.', ['ships turn', 'ships see rebels']],
])('a participle between the opening word and a subject describes it: %s', (text, read) => {
  expect(deeds(text)).toEqual(expect.arrayContaining([...read]));
});

test('a claim reaches its infinitive past the means', () => {
  expect(
    deeds('The group claimed through its Amaq channel to have beheaded three soldiers in Nacoja.'),
  ).toContain('group behead soldiers');
});

test('a statement that was issued ends no saying', () => {
  const text =
    'Rwandan soldiers freed 34 hostages from a camp in Macomia, the Mozambican army (FADM) said in a statement issued Tuesday.';
  expect(deeds(text)).toEqual(expect.arrayContaining(['soldiers free hostages', 'army say']));
});
