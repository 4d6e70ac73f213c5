import { expect, test } from 'vitest';
import { lintEntities } from '../../src/assembly/lint/lint-entities.ts';
import { COUNTRIES } from '../../src/packs/countries.schema.ts';
import { ENTITIES } from '../../src/packs/entities.schema.ts';
import type { Knowledge, PackRow } from '../../src/packs/knowledge.ts';
import { assembly } from '../pipeline.ts';

/** What is said of these rows alone, among the countries of the world. */
function lint(rows: readonly object[]): readonly string[] {
  const own = rows.map((row, i) => ({
    pack: 'own',
    where: `own/entities.jsonl:${i + 1}`,
    row: ENTITIES.schema.parse(row),
  }));
  const knowledge: Knowledge = {
    cards: [],
    rows: <T>({ name }: { readonly name: string }) =>
      (name === ENTITIES.name ? own : assembly().knowledge.rows(COUNTRIES)) as unknown as PackRow<T>[],
  };
  return lintEntities(knowledge);
}

const MAN = { id: 'ent_test_man', type: 'PER', name: 'Orval Tembridge', country: 'FJI', sector: 'GOV' };
const OTHER = { id: 'ent_test_other', type: 'PER', name: 'Lisk Tembridge', country: 'PER', sector: 'MIL' };
const TOWN = { id: 'ent_test_town', type: 'GPE', subtype: 'city', precision: 'city' };
const term = (sector: string, from: string | null, to: string | null): object => ({ sector, from, to });
const GROUP = {
  id: 'ent_test_group',
  type: 'ORG',
  subtype: 'armed_group',
  name: 'Orvala Front',
  sector: 'GOV',
  sectors: [term('REB', null, '2019-03-01'), term('GOV', '2019-03-02', null)],
};

test.each([
  [
    'handover',
    'one day ends a term and begins the next',
    { sectors: [term('LEG', '2001', '2005-06-02'), term('GOV', '2005-06-02', null)] },
  ],
  [
    'half-known',
    'a year and a day within it',
    { sectors: [term('LEG', '2001', '2005'), term('GOV', '2005-06-02', null)] },
  ],
  [
    'between',
    'a gap between two terms',
    { sectors: [term('GOV', '2001', '2005'), term('GOV', '2010', null)] },
  ],
])('%s: %s is sound', (_name, _what, terms) => {
  expect(lint([{ ...MAN, ...terms }])).toEqual([]);
});

test.each([
  ['overlap', { sectors: [term('LEG', '2001', '2006-01-01'), term('GOV', '2005-06-02', null)] }, 'overlap'],
  ['backwards', { sectors: [term('GOV', '2009-05-01', '2008-05-01')] }, 'before it begins'],
  ['no-end', { sectors: [term('LEG', '2001', null), term('GOV', '2005', null)] }, 'has no "to"'],
  ['no-start', { sectors: [term('LEG', '2001', '2004'), term('GOV', null, null)] }, 'has no "from"'],
  ['other-sector', { sectors: [term('MIL', '2001', null)] }, 'its last term says MIL'],
  ['life', { validFrom: '1990', validTo: '1980' }, 'before it begins 1990'],
  ['ghost', { sectors: [term('GOV', '2001', null)], validTo: '1999-01-01' }, 'after its end'],
  ['slipped', { aliases: ['validTo=2001'] }, 'is no name'],
])('%s: an office that cannot be is named with its line', (_name, fault, said) => {
  expect(lint([{ ...MAN, ...fault }])).toEqual([
    expect.stringMatching(new RegExp(`entities\\.jsonl:1: ent_test_man: .*${said}`)),
  ]);
});

test.each([
  ['surname', [{ ...MAN, aliases: ['Tembridge'] }, OTHER], ['"Tembridge" may be Lisk Tembridge']],
  ['surname-declared', [{ ...MAN, ambiguous: ['Tembridge'] }, OTHER], []],
  [
    'surname-yielded',
    [
      { ...MAN, aliases: ['Tembridge'] },
      { ...OTHER, ambiguous: ['Tembridge'] },
    ],
    [],
  ],
  [
    'surname-family',
    [
      { ...MAN, aliases: ['Tembridge'] },
      { ...OTHER, country: 'FJI' },
    ],
    [],
  ],
  ['one-person', [MAN, { ...OTHER, name: 'Tembridge Orval' }], ['is ent_test_man in another spelling']],
  ['accents', [MAN, { ...OTHER, name: 'Órval Tembrídge' }], ['is ent_test_man in another spelling']],
  [
    'patronymics',
    [
      { ...MAN, name: 'Orval bin Lisk' },
      { ...OTHER, name: 'Lisk bin Orval' },
    ],
    [],
  ],
  ['homonyms', [MAN, { ...OTHER, name: MAN.name, ambiguous: [MAN.name] }], []],
  ['explained', [{ ...OTHER, name: 'Orvala Guard (Fiji)' }], ['no text writes "Orvala Guard (Fiji)"']],
  ['explained-well', [{ ...OTHER, name: 'Orvala Guard (Fiji)', ambiguous: ['Orvala Guard'] }], []],
  ['kind', [{ ...GROUP, subtype: 'media' }], ['a body of the kind media is no GOV']],
  ['member', [GROUP, { ...MAN, parents: [GROUP.id] }], ['Orvala Front is GOV from 2019-03-02 only']],
  ['member-known', [GROUP, { ...MAN, parents: [GROUP.id], sectors: GROUP.sectors }], []],
  [
    'item',
    [
      { ...MAN, wikidata: 'Q42' },
      { ...OTHER, wikidata: 'Q42' },
    ],
    ['Q42 belongs to ent_test_man'],
  ],
])('%s: who is who', (_name, rows, said) => {
  const found = lint(rows);
  expect(found).toHaveLength(said.length);
  said.forEach((words, i) => {
    expect(found[i]).toContain(words);
  });
});

test.each([
  ['right', { name: 'Sukkur', country: 'PAK', latitude: 27.7, longitude: 68.86 }, null],
  ['swapped', { name: 'Sukkur', country: 'PAK', latitude: 68.86, longitude: 27.7 }, 'figures swapped'],
  ['sign', { name: 'Orvala Town', country: 'ZAF', latitude: 28.7, longitude: 24.8 }, 'a sign lost'],
  ['country', { name: 'Orvala Town', country: 'PRT', latitude: 27.7, longitude: 68.86 }, 'the country wrong'],
  ['elsewhere', { name: 'Sukkur', country: 'PAK', latitude: 31.5, longitude: 74.3 }, 'GeoNames has Sukkur'],
  ['unknown', { name: 'Orvala Town', country: 'PAK', latitude: 31.5, longitude: 74.3 }, null],
  ['nowhere', { name: 'Sukkur', country: null, latitude: 31.5, longitude: 74.3 }, null],
])('%s: where a place lies', (_name, place, said) => {
  const found = lint([{ ...TOWN, ...place }]).join('\n');
  if (said === null) expect(found).toBe('');
  else expect(found).toContain(said);
});

const FIJI = {
  id: 'ent_fji',
  iso3: 'FJI',
  iso2: 'FJ',
  name: 'Fiji',
  aliases: [],
  ambiguous: [],
  adjectives: ['Fijian'],
  people: ['Fijians'],
  capital: ['Suva'],
  latitude: -18,
  longitude: 178,
  capitalLatitude: -18.14,
  capitalLongitude: 178.44,
  capitalGeonames: null,
};

test.each([
  ['sound', {}, null],
  ['codes', { iso2: 'FK' }, 'FK is FLK, not FJI'],
  ['id', { id: 'ent_fij' }, 'its id should be ent_fji'],
  ['bare capital', { capitalLatitude: null }, 'Suva has no coordinates'],
  ['moved capital', { capitalLatitude: 18.14 }, 'far from every town of Fiji'],
])('a country: %s', (_name, change, said) => {
  const row = { ...FIJI, ...change };
  const knowledge: Knowledge = {
    cards: [],
    rows: <T>({ name }: { readonly name: string }) =>
      (name === COUNTRIES.name
        ? [{ pack: 'own', where: 'own/countries.jsonl:1', row }]
        : []) as unknown as PackRow<T>[],
  };
  const found = lintEntities(knowledge).join('\n');
  if (said === null) expect(found).toBe('');
  else expect(found).toContain(said);
});
