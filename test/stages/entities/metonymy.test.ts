import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['Kyiv accused the invaders of arson.', 'Kyiv', 'ent_gov_ukr', 'ent_capital_ukr'],
  ['Baku has repeatedly denied this.', 'Baku', 'ent_gov_aze', 'ent_capital_aze'],
  ['Addis Ababa’s refusal angered the envoys.', 'Addis Ababa', 'ent_gov_eth', 'ent_capital_eth'],
  ['They urged Khartoum to stop.', 'Khartoum', 'ent_gov_sdn', 'ent_capital_sdn'],
  ['Talks between Kigali and Kinshasa collapsed.', 'Kigali', 'ent_gov_rwa', 'ent_capital_rwa'],
  ['Talks between Kigali and Kinshasa collapsed.', 'Kinshasa', 'ent_gov_cod', 'ent_capital_cod'],
  ['Bogotá and Quito replied within hours.', 'Bogotá', 'ent_gov_col', 'ent_capital_col'],
  ['Ties with Caracas broke down.', 'Caracas', 'ent_gov_ven', 'ent_capital_ven'],
  ['The Kremlin said it would answer.', 'Kremlin', 'ent_gov_rus', 'ent_kremlin'],
])('acts: %s', (text, words, id, place) => {
  const one = mentionOf(read(text), words);
  expect([one.to?.id, one.metonymy, one.type === 'GPE' || one.type === 'FAC']).toEqual([id, place, true]);
});

test.each([
  ['Fighting raged in Khartoum.', 'Khartoum'],
  ['Kyiv was shelled at dawn.', 'Kyiv'],
  ['Damascus fell within days.', 'Damascus'],
  ['Nairobi’s streets were empty.', 'Nairobi'],
  ['Protesters marched to Tbilisi.', 'Tbilisi'],
  ['The convoy left from Bamako.', 'Bamako'],
  ['The road between Aleppo and Damascus is cut.', 'Damascus'],
])('is a town: %s', (text, words) => {
  const one = mentionOf(read(text), words);
  expect(one.metonymy).toBeNull();
  expect(one.to?.id).toMatch(/^ent_capital_/);
});

test('a country that acts is itself', () => {
  const one = mentionOf(read('Rwanda bombed the airport.'), 'Rwanda');
  expect([one.to?.id, one.metonymy]).toEqual(['ent_rwa', null]);
});
