import { expect, test } from 'vitest';
import { distanceKm } from '../../../src/stages/entities/places/nearness.ts';
import { mentionOf, read } from './read.ts';

test.each([
  ['A bomb went off in Reading, Pennsylvania.', 'Reading', 40.3, -75.9],
  ['The town of Reading in Britain was calm.', 'Reading', 51.5, -1],
  ['Shells hit Vovchansk in Ukraine.', 'Vovchansk', 50.3, 36.9],
  ['In Colombia, dissidents attacked Toribío.', 'Toribío', 2.9, -76.3],
  ['Gunfire shook Tripoli in Lebanon.', 'Tripoli', 34.4, 35.8],
  ['Clashes in Paktika killed three.', 'Paktika', 32.9, 68.8],
  ['Clashes in Paktia killed three.', 'Paktia', 33.6, 69.4],
  ['Trucks queue at Torkham.', 'Torkham', 34.1, 71.1],
  ['Villages in Masisi burned.', 'Masisi', -1.4, 28.8],
])('%s', (text, words, latitude, longitude) => {
  const { to } = mentionOf(read(text), words);
  expect(to?.latitude).not.toBeNull();
  expect(
    distanceKm({ latitude, longitude }, { latitude: to?.latitude ?? 0, longitude: to?.longitude ?? 0 }),
  ).toBeLessThan(60);
  expect(to?.placePrecision).not.toBeNull();
});

test('a place that nobody knows costs the others nothing', () => {
  const found = read('Soldiers burned Qxarvolinto and Goma in Congo.');
  expect(mentionOf(found, 'Goma').to?.latitude).toBeCloseTo(-1.7, 0);
});

test('a country named in passing vouches for no village far from the rest', () => {
  const found = read(
    'In Haiti, gunmen left Mirebalais for Canaan. Police in Haiti held Kenscoff and Jacmel. Haiti asked the United States for help, and Haiti waits. Haitian police in Les Cayes and Haitian soldiers in Gonaïves wait too.',
  );
  expect(mentionOf(found, 'Canaan').to?.country ?? null).not.toBe('USA');
});

test.each(['It closed in March, Sudan.', 'In March, Sudan signed it.', 'In Parliament, Kenya spoke.'])(
  'a common word before a country is no place: %s',
  (text) => {
    expect(read(text).map((one) => one.text)).toEqual([expect.stringMatching(/^(?:Sudan|Kenya)$/)]);
  },
);

test('common words that are also villages name nothing', () => {
  const found = read('Of course the police were nice, and reading the mobile phone data was enough.');
  expect(found.filter((one) => one.to?.link === 'gazetteer')).toEqual([]);
});

test.each([
  [
    'a town of a country that the text does not name',
    'Rebels held Lashio in Myanmar. Men fled to Baltic.',
    'Baltic',
  ],
  [
    'the first word of a longer name',
    'He was shot in Sector 8 of Karachi in Pakistan. Pakistan mourned.',
    'Sector',
  ],
  ['somebody who is named', 'The dead man in Bihar, India, was identified as Sirsa. India mourned.', 'Sirsa'],
])('no place: %s', (_, text, words) => {
  expect(read(text, null, 'bare').filter((one) => one.text === words && one.to?.latitude != null)).toEqual(
    [],
  );
});

test('a territory without a row of its own counts to its state', () => {
  const found = read('They closed the airfield of Nouméa in New Caledonia.');
  expect(mentionOf(found, 'Nouméa').to?.country).toBe('FRA');
});

test.each([
  ['The envoy spoke in Muscat of Socotra.', 'Muscat'],
  ['Gunmen hid in the Chatroo forest in India.', 'Chatroo'],
])('where the name of a place ends: %s', (text, words) => {
  expect(['GPE', 'LOC']).toContain(mentionOf(read(text), words).type);
});
