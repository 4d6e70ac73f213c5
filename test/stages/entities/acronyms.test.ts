import { expect, test } from 'vitest';
import { read } from './read.ts';

/** The names of what a word stands for, each mention in text order. */
function namesOf(text: string, words: string): readonly (string | undefined)[] {
  return read(text)
    .filter((one) => one.text === words)
    .map(({ to }) => to?.name);
}

test.each([
  [
    'The Balkan Liberation Alliance (BLA) signed in Serbia. The BLA left.',
    'BLA',
    'Balkan Liberation Alliance',
  ],
  [
    'The Irrigation Restoration Agency (IRA) built a dam. The IRA said no.',
    'IRA',
    'Irrigation Restoration Agency',
  ],
  [
    "Indonesia's House of Representatives (DPR) met. The DPR voted in Jakarta.",
    'DPR',
    'House of Representatives',
  ],
  ['The Tolmin Liberation Front, or TLF, attacked. TLF fighters left.', 'TLF', 'Tolmin Liberation Front'],
  ['Fighters of the TLF (Tolmin Liberation Front) attacked. The TLF left.', 'TLF', 'Tolmin Liberation Front'],
])('what the text defines goes before what the packs know: %s', (text, words, name) => {
  expect(namesOf(text, words)).toEqual([name, name]);
});

test.each([
  [
    "The Kurdish Workers' Party (PKK) fired on Turkey. The PKK left.",
    "Kurdish Workers' Party",
    "Kurdistan Workers' Party",
  ],
  ['The Baluch Liberation Army (BLA) struck Pakistan.', 'BLA', 'Balochistan Liberation Army'],
  ['Officials of the ministry (UN) met.', 'UN', 'United Nations'],
])('another wording of a known name: %s', (text, words, name) => {
  expect(namesOf(text, words)).toEqual([name]);
});

test('what stands in brackets and is not used again is no short form unless its letters fit', () => {
  const names = read('The Tolmin Liberation Front (XYZ) met.').filter(({ type }) => type === 'ORG');
  expect(new Set(names.map(({ to }) => to?.id)).size).toBe(names.length);
});
