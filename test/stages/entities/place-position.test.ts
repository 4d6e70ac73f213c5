import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

/** Made-up names: nothing but their position tells what they are. */
test.each([
  ['Elders from the village of Qorvanta fled to the hills.', 'Qorvanta', 'GPE', 'place-by-noun'],
  ['Troops withdrew to Belmokra district at dawn.', 'Belmokra', 'GPE', 'place-by-noun'],
  ['The convoy waited outside Zarqulla all night.', 'Zarqulla', 'GPE', 'place-by-preposition'],
  ['Gunmen stormed Zarqulla on Tuesday and burned its mill.', 'Zarqulla', 'GPE', 'place-by-verb'],
  ['Guards opened the gates of Durmekh prison.', 'Durmekh', 'FAC', 'place-by-noun'],
])('%s', (text, words, type, rule) => {
  const found = mentionOf(read(text), words);
  expect(found.type).toBe(type);
  expect([`entities/${rule}`, 'entities/name-tagger']).toContain(found.rule);
});

test('the article belongs to the name of a town', () => {
  const found = read('Yemen: gunmen fired on a post at al-Qubayta. Yemen said nothing.');
  expect(found.some((one) => one.text === 'Qubayta')).toBe(false);
});

test.each([
  'The talks will be held in English.',
  'Workers will be back in January.',
  'He bought it from eBay officials.',
  'A virus was found in Humans.',
])('no place: %s', (text) => {
  expect(read(text).filter(({ type }) => type === 'GPE' || type === 'FAC')).toEqual([]);
});

test.each([
  ['The governor Tarel Odimba met them.', 'governor'],
  ['Lt. Gen. Tarel Odimba met them.', 'Lt. Gen.'],
  ['They met spokesman Tarel Odimba.', 'spokesman'],
])('the office before a name is a title, in small letters too: %s', (text, words) => {
  expect(mentionOf(read(text), words).type).toBe('TITLE');
});

test('an occupation is none', () => {
  const found = read('The farmer Tarel Odimba saw it.');
  expect(found.filter(({ type }) => type === 'TITLE')).toEqual([]);
});

test.each([
  ['The pamphlet was printed in Burmese.', 0],
  ['She speaks Turkish and Arabic well.', 0],
  ['They were stopped in Turkish towns.', 1],
  ['In Syrian custody he fell ill.', 1],
])('a language is no people: %s', (text, peoples) => {
  expect(read(text).filter(({ type }) => type === 'NORP')).toHaveLength(peoples);
});

test.each([
  ['Shells fell on Tel Qormush before noon.', 'Tel Qormush', 'GPE'],
  ['A driver died near El Qormush; nobody claimed it.', 'El Qormush', 'GPE'],
  ['The governor, Tarel Odimba, said nothing.', 'governor', 'TITLE'],
  ['The governor, Tarel Odimba, said nothing.', 'Tarel Odimba', 'PER'],
])('%s: %s is %s', (text, words, type) => {
  expect(mentionOf(read(text), words).type).toBe(type);
});

test('an office without a name after the comma is no title', () => {
  const found = read('The governor, angry at first, said nothing.');
  expect(found.filter(({ type }) => type === 'TITLE')).toEqual([]);
});

test.each([
  ['Gunmen Kill Nine Near Kayes\n\nMali’s army said so in Mali.', 'Kayes'],
  ['Militants raided Mora in Cameroon.', 'Mora'],
  ['Rebels fired on trucks in Urem al-Kubra, a town in Syria.', 'Urem al-Kubra'],
])('a place by where it stands: %s', (text, words) => {
  expect(mentionOf(read(text), words).type).toBe('GPE');
});

test('what touches another name is no town', () => {
  const found = read('He left Strong Estonia, a party of Estonia. Estonia is calm.');
  expect(found.some((one) => one.text === 'Strong')).toBe(false);
});
