import { expect, test } from 'vitest';
import { read } from './read.ts';

/** Who is meant by a name that several things bear, or that is an ordinary word as well. */
test.each([
  ['In Nigeria the PDP held its convention in Abuja.', 'PDP', 'ent_pdp_ng'],
  ['In Srinagar the PDP asked for elections in India.', 'PDP', 'ent_pdp'],
  [
    'Malian officers left the Algiers Agreement; Tuareg rebels in Kidal did not. Mali was silent.',
    'Algiers Agreement',
    'ent_mali_peace_agreement',
  ],
  [
    'Ethiopia and Eritrea ended their war with the Algiers Agreement.',
    'Algiers Agreement',
    'ent_algiers_agreement',
  ],
  ['In Sudan the RSF entered Nyala.', 'RSF', 'ent_rsf'],
  ['Reporters Without Borders (RSF) counted eleven jailed reporters in Hanoi.', 'RSF', 'ent_rsf_press'],
  ['In China the broadcaster CCTV showed the parade in Beijing.', 'CCTV', 'ent_cctv'],
  ['CCTV footage showed a man near the bank in Leeds.', 'CCTV', null],
  ['Amnesty International sent observers to Lima.', 'Amnesty International', 'ent_amnesty'],
  ['Amnesty was granted to the mutineers.', 'Amnesty', null],
  ['In Israel Gallant met officers in Tel Aviv.', 'Gallant', 'ent_gallant'],
  ['Gallant sailors held the bridge at Arnhem.', 'Gallant', null],
  ['Egypt remembers what Sadat signed in Cairo.', 'Sadat', 'ent_sadat'],
  ['Sami Sadat commanded in Afghanistan. Later Sadat left Kabul.', 'Sadat', 'ent_sami_sadat'],
  ['In the Solomon Islands Harold Keke surrendered in Honiara.', 'Harold Keke', 'ent_harold_keke'],
  ['The army of Myanmar shelled Lashio; the KNA held Shwe Kokko.', 'KNA', 'ent_bgf'],
])('%s', (text, words, id) => {
  const found = read(text).filter((one) => one.text === words);
  expect(found.map(({ to }) => to?.id ?? null).at(-1) ?? null).toBe(id);
});

/** Facts that change with the day, and people who do not speak for the state that claims their land. */
test.each([
  ['Sirajuddin Haqqani spoke.', '2015-06-01', 'AFG', 'REB'],
  ['Sirajuddin Haqqani spoke.', '2023-06-01', 'AFG', 'GOV'],
  ['Joko Widodo spoke.', '2018-06-01', 'IDN', 'GOV'],
  ['Joko Widodo spoke.', '2025-06-01', 'IDN', 'ELI'],
  ['Rodrigo Londoño spoke.', '2012-06-01', 'COL', 'REB'],
  ['Rodrigo Londoño spoke.', '2019-06-01', 'COL', 'PTY'],
  ['Khieu Samphan spoke for the Khmer Rouge.', '1977-01-01', 'KHM', 'GOV'],
  ['Sergei Aksyonov spoke.', '2023-06-01', 'RUS', 'GOV'],
  ['Aslan Bzhania spoke.', '2022-06-01', 'GEO', 'PRE'],
  ['Ersin Tatar spoke.', '2022-06-01', 'CYP', 'PRE'],
])('%s on %s', (text, day, country, sector) => {
  const to = read(text, day).at(text.includes('Khmer') ? -1 : 0)?.to;
  expect([to?.country, to?.sector]).toEqual([country, sector]);
});
