import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['The Rapid Support Forces shelled El Fasher again.', 'Rapid Support Forces', 'ORG', 'ent_rsf', 'SDN'],
  ['Fighters of the M23 marched on Goma.', 'M23', 'ORG', 'ent_m23', 'COD'],
  ['Fighters of the M23 marched on Goma.', 'Goma', 'GPE', 'ent_goma', 'COD'],
  ['Al Shabaab claimed the blast.', 'Al Shabaab', 'ORG', 'ent_shabaab', 'SOM'],
  ['al-Shabaab claimed the blast.', 'al-Shabaab', 'ORG', 'ent_shabaab', 'SOM'],
  ['Tehreek-i-Taliban Pakistan denied it.', 'Tehreek-i-Taliban Pakistan', 'ORG', 'ent_ttp', 'PAK'],
  ['Hay’at Tahrir al-Sham governs Idlib.', 'Hay’at Tahrir al-Sham', 'ORG', 'ent_hts', 'SYR'],
  ['The Arakan Army took Paletwa.', 'Arakan Army', 'ORG', 'ent_arakan_army', 'MMR'],
  ['Volodymyr Zelenskyy flew to Oslo.', 'Volodymyr Zelenskyy', 'PER', 'ent_zelensky', 'UKR'],
  ['Shells fell along the Durand Line.', 'Durand Line', 'LOC', 'ent_durand_line', 'AFG'],
  ['They signed the Minsk Agreements in Belarus.', 'Minsk Agreements', 'LAW', 'ent_minsk_agreements', null],
  ['It fired HIMARS at the depot.', 'HIMARS', 'WEAPON', 'ent_himars', 'USA'],
  ['The U.N. warned of famine.', 'U.N.', 'ORG', 'ent_un', 'UNO'],
  ['TALIBAN SEIZE KUNDUZ', 'TALIBAN', 'ORG', 'ent_taliban', 'AFG'],
  ["The People's Liberation Army held drills.", "People's Liberation Army", 'ORG', 'ent_pla', 'CHN'],
  ['Flights left N’Djamena late.', 'N’Djamena', 'GPE', 'ent_capital_tcd', 'TCD'],
])('%s → %s', (text, words, type, id, country) => {
  const one = mentionOf(read(text), words);
  expect([one.type, one.to?.id, one.to?.country]).toEqual([type, id, country]);
});

test.each([
  ['Colombian', 'Colombian troops crossed the river.', 'NORP', 'adjective', 'ent_col'],
  ['Eritreans', 'Many Eritreans fled.', 'NORP', 'name', 'ent_people_eri'],
  ['Tuareg', 'A Tuareg rebellion began.', 'NORP', 'name', 'ent_tuareg'],
])('peoples: %s', (words, text, type, form, id) => {
  const one = mentionOf(read(text), words);
  expect([one.type, one.form, one.to?.id]).toEqual([type, form, id]);
});

test.each([
  ['2002-05-01', 'REB'],
  ['2021-08-14', 'REB'],
  ['2021-08-15', 'GOV'],
  ['2024-03', 'GOV'],
])('the Taliban on %s are %s', (published, sector) => {
  expect(mentionOf(read('The Taliban attacked a convoy.', published), 'Taliban').to?.sector).toBe(sector);
});

test.each([
  ['2019-04-01', 'GOV'],
  ['2022-04-01', 'ELI'],
  ['2025-06-01', 'GOV'],
])('Donald Trump on %s is %s', (published, sector) => {
  expect(mentionOf(read('Donald Trump spoke.', published), 'Donald Trump').to?.sector).toBe(sector);
});

test.each([
  ['Pakistan–Taliban talks stalled.', 'ent_ttp'],
  ['He paid US$ 20 for it.', 'ent_usa'],
  ['She cut a slice of turkey and china broke.', 'ent_tur'],
  ['They polish the silver.', 'ent_pol'],
  ['The quad bike stopped.', 'ent_quad'],
  ['WHO SAYS SO', 'ent_who'],
])('leaves alone: %s', (text, id) => {
  expect(read(text).map((one) => one.to?.id)).not.toContain(id);
});

test('an ambiguous acronym needs its country or its full name in the text', () => {
  const alone = read('The SDF advanced.', null, 'bare');
  expect(alone.map((one) => one.to?.id)).not.toContain('ent_sdf');
  expect(mentionOf(read('In Syria the SDF advanced on Raqqa.', null, 'bare'), 'SDF').to?.id).toBe('ent_sdf');
});

test.each([
  ['a surname that only sounds alike', 'In Pakistan Ashfaq Khan was wounded.'],
  ['a surname of many', 'In Pakistan Omar Khan was wounded in Swat.'],
  ['other first names', 'In India P Eswara Rao was wounded.'],
  ['another king of the name', 'In Britain Charles I was beheaded.'],
])('not the one whom the packs know: %s', (_, text) => {
  const found = read(text).find(({ type }) => type === 'PER');
  expect(found?.to?.link).not.toBe('pack');
});

test('a bracket that a name does not open is no part of it', () => {
  const found = read('Cadres of the banned party (CPI Maoist) fled in India.');
  expect(found.map(({ text }) => text)).toContain('CPI Maoist');
});

test.each([
  ['Abd al-Fattah al-Burhan', 'ent_burhan'],
  ['Abdoul Fattah Burhan', 'ent_burhan'],
  ['Abdulmalik Houthi', 'ent_abdulmalik_houthi'],
  ['Abdel Aziz al-Helou', 'ent_abdelaziz_hilu'],
  ['Abd al-Rahman al-Burhan', undefined],
])('servants of God are one word, articles come and go: %s', (name, id) => {
  const text = `General ${name} left Sudan. He came from Yemen.`;
  const to = read(text).find((one) => one.text === name)?.to;
  expect(to?.link === 'pack' ? to.id : undefined).toBe(id);
});
