import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['He is a Member of Parliament for Dovra.', 'Member of Parliament'],
  [
    'The Chairman and Chief Officer of Vessen Corporation left.',
    'Chairman and Chief Officer of Vessen Corporation',
  ],
  ['The ‘Peace Council’ of Tolmin met.', 'Peace Council’ of Tolmin'],
  ['Rebels of the Gaitan Army of Colombia fled.', 'Army of Colombia'],
  ['The National Unity Government of Myanmar met.', 'Government of Myanmar'],
  ['The Sea Guild met in March.', 'Sea Guild'],
  ['She left the Institute of Tolmin in Dovra.', 'Institute of Tolmin in Dovra'],
  ['The Dovra Front and Tolmin Front merged.', 'Dovra Front and Tolmin Front'],
  ['The University of Dovra and Tolmin University closed.', 'University of Dovra and Tolmin University'],
  ['The Rifle Company 12 soldiers left.', 'Rifle Company 12'],
  ['The DFA and Tolmin Corps left.', 'DFA and Tolmin Corps'],
  ['They passed a Resolution on 12 May.', 'Resolution on 12'],
  ['They spoke of resolution 1701 again.', 'resolution 1701'],
  ['Families left Zamzam camp in Sudan.', 'Zamzam camp'],
  ['CABINET: MINISTER OUT AT LAST', 'OUT'],
  ['Post-al-Bashir leaders met.', 'Post-al-Bashir'],
])('no name in the middle of words that belong together: %s', (text, words) => {
  expect(read(text, null, 'bare').map((one) => one.text)).not.toContain(words);
});

test.each([
  ['Fighting went on in Umm al Qasr Province.', 'Umm al Qasr Province', 'GPE'],
  ['Dr Samir un Navid drove the car.', 'Samir un Navid', 'PER'],
  ['Ships crossed the Sea of Marr.', 'Sea of Marr', 'LOC'],
  ['The ‘Peace Council’ met.', 'Peace Council', 'ORG'],
  ['The Farmers’ Party of Tolmin met.', 'Farmers’ Party of Tolmin', 'ORG'],
  ['The National Army of Colombia answered.', 'Army of Colombia', 'ORG'],
  ['The USS Arlen Burke fired.', 'USS Arlen Burke', 'WEAPON'],
  ['The BRP Datu Sikatuna turned back.', 'BRP Datu Sikatuna', 'WEAPON'],
  ['It was built by Vessen Trading Co. in May.', 'Vessen Trading Co.', 'ORG'],
  ['The CPI (Maoist) struck again.', 'CPI (Maoist)', 'ORG'],
  ['Patients left the Vladimir Putin Hospital in May.', 'Vladimir Putin Hospital', 'FAC'],
  ['Police met Senior Chief Petty Officer Dan Roper.', 'Dan Roper', 'PER'],
  ['Mortars hit the Herat Airport at night.', 'Herat Airport', 'FAC'],
  ['Water left the Mosul Dam in May.', 'Mosul Dam', 'FAC'],
  ['They crossed the Anbar Desert on foot.', 'Anbar Desert', 'LOC'],
  ['The French Embassy was closed.', 'French Embassy', 'ORG'],
  ['The Ukrainian Catholic Church protested.', 'Ukrainian Catholic Church', 'ORG'],
  ['Lawyers of Hale & Morrow came.', 'Hale & Morrow', 'ORG'],
  ['The 5th Tolmin Brigade withdrew.', '5th Tolmin Brigade', 'ORG'],
  ['Ships of the Task Force 47 left.', 'Task Force 47', 'ORG'],
  ['The council will enforce Resolution 2773.', 'Resolution 2773', 'LAW'],
  ['They cited UN Security Council Resolution 2719 again.', 'UN Security Council Resolution 2719', 'LAW'],
  ['Decree No. 94 banned the meetings.', 'Decree No. 94', 'LAW'],
  ['It breached Security Council resolution 1970.', 'Security Council resolution 1970', 'LAW'],
  ["The Prosecutor's Office warned them.", "Prosecutor's Office", 'ORG'],
  ['Shops on Rustaveli Avenue closed.', 'Rustaveli Avenue', 'LOC'],
  ['A fire in Camp 14 killed two.', 'Camp 14', 'FAC'],
  ['Families left Zamzam camp in Sudan.', 'Zamzam', 'FAC'],
  ['They fired Katyusha rockets.', 'Katyusha', 'WEAPON'],
  ['Gunmen of alias Marlon fled.', 'Marlon', 'PER'],
  ['El-Burhan left Sudan.', 'El-Burhan', 'PER'],
  ['The Council of Groups for Change in Dovra met.', 'Council of Groups for Change in Dovra', 'ORG'],
  ['The Council of Water and Trade Affairs met.', 'Council of Water and Trade Affairs', 'ORG'],
])('%s', (text, words, type) => {
  expect(mentionOf(read(text, null, 'bare'), words).type).toBe(type);
});

test.each([
  ['the words of a body', 'The General Staff denied it.'],
  ['a ship of war', 'The BRP Datu Sikatuna turned back.'],
  ['a merchant ship', 'The MV Captain Orlov sank.'],
])('no person: %s', (_, text) => {
  expect(read(text, null, 'bare').filter((one) => one.type === 'PER')).toEqual([]);
});

test('a surname behind another first name is another person', () => {
  const found = read(
    'Gen. Aung Zin Oo leads them. Minister Thura Oo, a cousin, spoke. Later U Htay Oo left.',
    null,
    'bare',
  );
  const people = found.filter(({ type }) => type === 'PER');
  expect(new Set(people.map(({ entity }) => entity)).size).toBe(people.length);
  expect(people.map(({ text }) => text)).not.toContain('Oo');
});

test('the packs know one bearer of a surname, and the text names another in full', () => {
  const found = read('The library was opened by Nader al-Assad in May.');
  expect(found.find(({ text }) => text.endsWith('al-Assad'))?.to?.id).not.toBe('ent_assad');
});

test.each([
  ['Mayor Dorin Petrescu, better known as Commander Tiko, fled. Tiko returned.', 'Tiko', 'Dorin Petrescu'],
  ['Colonel Ousmane Kalla, alias Bravo, fled.', 'Bravo', 'Ousmane Kalla'],
])('the text itself ties two names: %s', (text, short, name) => {
  const found = read(text);
  const tied = found.filter((one) => one.text === short);
  expect(tied.length).toBeGreaterThan(0);
  expect(tied.map(({ to }) => to?.name)).toEqual(tied.map(() => name));
});

test('an alias that a pack knows brings its identity to the other name', () => {
  const found = read('Ernesto Vela Duarte, alias Iván Mordisco, denied it.');
  expect(mentionOf(found, 'Ernesto Vela Duarte').to?.id).toBe('ent_ivan_mordisco');
});

test.each([
  [
    "Mali's armed forces left Gao. In Burkina Faso, Captain Ibrahim Traoré visited troops at Djibo.",
    'troops',
    null,
  ],
  ["Mali's armed forces left Gao. A mine killed eleven soldiers near Kidal.", 'soldiers', 'ent_mil_mli'],
])('soldiers of the last army, as long as the text stays in its country: %s', (text, words, id) => {
  const found = mentionOf(read(text), words).to?.id ?? '';
  expect(found.startsWith('ent_agent_') ? null : found).toBe(id);
});

test('of two readings the flagged one wins where the text speaks of its country alone', () => {
  const found = read('The National Liberation Army shelled Lashio. Myanmar troops left Kokang.');
  expect(mentionOf(found, 'National Liberation Army').to?.country).not.toBe('COL');
});

test('what was built bears a person’s name', () => {
  expect(
    mentionOf(read('Drones hit the Ana Duarte Silva air base on Monday.'), 'Ana Duarte Silva').type,
  ).toBe('FAC');
});

test.each([
  ['Drones struck Herat Airport in western Afghanistan.', 'Herat Airport', 'AFG'],
  ['Talks were held at the Herat Hotel in Austria.', 'Herat Hotel', null],
  ['Drones struck Herat Airport.', 'Herat Airport', null],
])('a site lies in the town that it is called after: %s', (text, words, country) => {
  const site = mentionOf(read(text, null, 'bare'), words).to;
  expect([site?.country, site?.latitude === null]).toEqual([country, country === null]);
});

test.each([
  ['They attacked Hamas and Interior Ministry men.', 'Interior Ministry', 'ORG'],
  ['He works at the al-Tolmin Farms.', 'al-Tolmin Farms', 'ORG'],
  ['Envoys met at the Manama Dialogue.', 'Manama Dialogue', 'EVENT'],
  ['The France-Chad Summit was put off.', 'France-Chad Summit', 'EVENT'],
  ['They met Rescue Mobile Unit Two.', 'Rescue Mobile Unit Two', 'ORG'],
  ['Talks with Special Envoy de Vessen failed.', 'de Vessen', 'PER'],
  ['Doctors left the Hôpital Odim Vessen.', 'Hôpital Odim Vessen', 'FAC'],
  ['Voters left the Partido Verde.', 'Partido Verde', 'ORG'],
  ['The Tolmin Sheriff’s Office said so.', 'Tolmin Sheriff’s Office', 'ORG'],
])('the whole name and no more: %s', (text, words, type) => {
  expect(mentionOf(read(text, null, 'bare'), words).type).toBe(type);
});

test.each([
  ['It cost $US 15 billion.', 'US'],
  ['He met Doctor Who.', 'Who'],
  ['Many died of Ebola in the town.', 'Ebola'],
  ['They fled from Saturday on.', 'Saturday'],
])('no name: %s', (text, words) => {
  expect(read(text).filter((one) => one.text === words)).toEqual([]);
});
