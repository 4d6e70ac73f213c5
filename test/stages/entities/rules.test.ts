import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['The Sudanese army denied it.', 'Sudanese army', 'ent_army_sdn', 'MIL', 'nominal'],
  ["Kenya's foreign ministry protested.", "Kenya's foreign ministry", 'ent_mfa_ken', 'GOV', 'nominal'],
  ['The government of Chad fell.', 'government of Chad', 'ent_gov_tcd', 'GOV', 'nominal'],
  [
    'The Ministry of Defence of Ukraine said so.',
    'Ministry of Defence of Ukraine',
    'ent_mod_ukr',
    'GOV',
    'name',
  ],
  ['The Kabul government refused.', 'Kabul government', 'ent_gov_afg', 'GOV', 'nominal'],
  ['Burmese security forces fired.', 'Burmese security forces', 'ent_mil_mmr', 'MIL', 'nominal'],
  ['Indonesian police arrested nine men.', 'Indonesian police', 'ent_police_idn', 'COP', 'nominal'],
])('state bodies: %s', (text, words, id, sector, form) => {
  const found = read(text);
  const one = mentionOf(found, words);
  expect([one.type, one.to?.id, one.to?.sector, one.form]).toEqual(['ORG', id, sector, form]);
});

test('the country stands inside its body as a nested mention after it', () => {
  const found = read('The Sudanese army denied it.');
  const outer = found.findIndex((one) => one.text === 'Sudanese army');
  expect(found[outer + 1]).toMatchObject({ text: 'Sudanese', type: 'NORP', form: 'adjective' });
});

test.each([
  ['Brig. Gen. Yahia Tamboura met reporters.', 'Yahia Tamboura', 'PER'],
  ['Col. Aung Ko Latt was killed.', 'Aung Ko Latt', 'PER'],
  ['Defence Minister Sadio Camara resigned.', 'Sadio Camara', 'PER'],
  ['Defence Minister Sadio Camara resigned.', 'Defence Minister', 'TITLE'],
  ['Fuel reached the Karenni Peoples Army near the border.', 'Karenni Peoples Army', 'ORG'],
  ['The Ministry of Water and Irrigation closed.', 'Ministry of Water and Irrigation', 'ORG'],
  ['Operation Steel Dome began on Friday.', 'Operation Steel Dome', 'EVENT'],
  ['The Battle of Ilovaisk lasted weeks.', 'Battle of Ilovaisk', 'EVENT'],
])('without any model: %s', (text, words, type) => {
  expect(mentionOf(read(text, null, 'bare'), words).type).toBe(type);
});

test.each([
  ['Prime Minister Office', 'The Prime Minister Office is closed.'],
  ['General Assembly', 'A General Assembly was held.'],
])('no person: %s', (_, text) => {
  expect(read(text, null, 'bare').filter((one) => one.type === 'PER')).toEqual([]);
});

test('a title is no thing of the world', () => {
  expect(mentionOf(read('President Azali Assoumani won.'), 'President').entity).toBeNull();
});

test('an acronym that the text defines stands for the name from then on', () => {
  const found = read(
    'The Blue River Defence Front (BRDF) struck first. The BRDF lost ten men.',
    null,
    'bare',
  );
  const name = mentionOf(found, 'Blue River Defence Front');
  const short = found.filter((one) => one.text === 'BRDF');
  expect(short.map((one) => [one.entity, one.form])).toEqual([
    [name.entity, 'acronym'],
    [name.entity, 'acronym'],
  ]);
});

test('a surname means the person named in full, wherever the full name stands', () => {
  const found = read('Captain Idrissa Sawadogo fled. Sawadogo left by night.', null, 'bare');
  expect(mentionOf(found, 'Sawadogo').entity).toBe(mentionOf(found, 'Idrissa Sawadogo').entity);
});

test.each([
  ['Gunmen attacked a convoy.', 'Gunmen', 'ent_agent_gunmen', 'UAF'],
  ['The blast killed nine civilians.', 'civilians', 'ent_agent_civilians', 'CVL'],
  ['Syrian mercenaries arrived in Baku.', 'Syrian mercenaries', 'ent_agent_gunmen_syr', 'UAF'],
])('actors without names: %s', (text, words, id, sector) => {
  const one = mentionOf(read(text), words);
  expect([one.to?.id, one.to?.sector, one.form]).toEqual([id, sector, 'nominal']);
});

test.each([
  ['The police station burned.', 'police'],
  ['Hamas militants withdrew.', 'militants'],
])('no actor of its own: %s', (text, words) => {
  expect(read(text).map((one) => one.text)).not.toContain(words);
});

test('the army is the one just named', () => {
  const found = read('The Ethiopian army entered Lalibela. The army met no resistance.');
  expect(mentionOf(found, 'army').to?.id).toBe('ent_army_eth');
});

test.each([
  ['Afghan minister Amir Khan Mutaqi spoke in Kabul.', 'Amir Khan Mutaqi', 'ent_muttaqi'],
  ['In Syria, Mazlum Abdy met the envoys.', 'Mazlum Abdy', 'ent_mazloum'],
])('another spelling: %s', (text, words, id) => {
  expect(mentionOf(read(text), words).to?.id).toBe(id);
});

test.each([
  ['Kenyan runner Imran Kahn won in Nairobi.', 'Imran Kahn'],
  ['Sudanese baker Salwa Kheir spoke.', 'Salwa Kheir'],
])('alike but elsewhere: %s', (text, words) => {
  expect(mentionOf(read(text), words).to?.link).toBe('document');
});
