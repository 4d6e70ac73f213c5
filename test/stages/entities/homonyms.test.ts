import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['Floods hit Alabama, Georgia and Florida.', 'Georgia', 'USA'],
  ['Police in Atlanta, Georgia, made two arrests.', 'Georgia', 'USA'],
  ['Russia and Georgia fought a war in 2008.', 'Georgia', 'GEO'],
  ['Protesters marched in Tbilisi. Georgia has banned the party.', 'Georgia', 'GEO'],
  ['A base near Culiacán and one in Costa Rica, Sinaloa, were raided.', 'Costa Rica', 'MEX'],
  ['The president of Costa Rica resigned.', 'Costa Rica', 'CRI'],
  ['Mexico and China signed a deal.', 'Mexico', 'MEX'],
  ['Clashes went on in Valle del Cauca.', 'Valle del Cauca', 'COL'],
])('%s', (text, words, country) => {
  expect(mentionOf(read(text), words).to?.country).toBe(country);
});

test.each([
  [
    "Russia's Security Council met on Monday. Later the Security Council issued a note.",
    'ent_seccouncil_rus',
  ],
  ['The UN sent a draft to members. The Security Council will vote.', 'ent_unsc'],
  [
    "Russia's Security Council met. In New York the UN Security Council met too. The Security Council voted.",
    'ent_unsc',
  ],
])('the council is that of the country named with it: %s', (text, id) => {
  const last = read(text).findLast((one) => one.text.endsWith('Security Council'));
  expect(last?.to?.id).toBe(id);
});

test.each([
  ['Pakistan held an election. Jamaat-e-Islami lost in Karachi and Lahore, in Pakistan.', 'ent_ji_pak'],
  ['India banned it. Police in India arrested members of Jamaat-e-Islami.', 'ent_jamaat_e_islami_kashmir'],
])('a party of several countries is told apart by the country: %s', (text, id) => {
  expect(mentionOf(read(text), 'Jamaat-e-Islami').to?.id).toBe(id);
});

test.each([
  ['Minister Marie Paris arrived on Monday. Paris said the talks would go on.', 'Paris', ['PER']],
  ['General Lafayette moved north. Lafayette met the British in Virginia.', 'Lafayette', ['PER', 'PER']],
  ['Lafayette is a town in Indiana. General Lafayette was born in France.', 'Lafayette', ['GPE', 'PER']],
])('a surname that is a town too is the person, once one is named: %s', (text, name, types) => {
  const found = read(text).filter((one) => one.text === name);
  expect(found.map(({ type }) => type)).toEqual(types);
});

test.each([
  ['The first major Allied victory came at Gao.', []],
  ['The major Somali parties met.', []],
  ['The former major John Smith spoke.', ['major']],
])('a small rank before a name that only describes is none: %s', (text, titles) => {
  const found = read(text).filter(({ type }) => type === 'TITLE');
  expect(found.map((one) => one.text)).toEqual(titles);
});

test('two provinces joined by "and" are two', () => {
  const found = read('Clashes broke out in Paktika Province and Khost Province.');
  expect(found.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Paktika Province', 'Khost Province']),
  );
});
