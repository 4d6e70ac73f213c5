import { describe, expect, test } from 'vitest';
import { lines } from './lines.ts';

describe('a participle that opens a sentence is said of the name behind its comma', () => {
  test.each<[string, string]>([
    [
      'Founded in 2002 by Mohammed Yusuf, Boko Haram has burned villages.',
      'founded_on Boko Haram > 2002 (former)',
    ],
    [
      'Founded in 2002 by Mohammed Yusuf, Boko Haram has burned villages.',
      'member_of Mohammed Yusuf > Boko Haram',
    ],
    [
      'Headquartered in Tripoli, the National Oil Corporation pumps oil.',
      'based_in National Oil Corporation > Tripoli',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test('not of a list, or of a name in the participle itself', () => {
    expect(lines('Based in Goma, Rwanda and Uganda say, the rebels fled.')).toEqual([]);
  });
});

describe('what stands behind a description is said of the name before it', () => {
  test.each<[string, string]>([
    ['Bouar, the largest town under the control of the FPRC, is calm.', 'governs FPRC > Bouar'],
    ['Kataib Hezbollah, one of several Iran-backed militias, fired.', 'sponsors Iran > Kataib Hezbollah'],
    [
      'The Badr Organization is one of the largest factions in the Popular Mobilization Forces.',
      'part_of Badr Organization > Popular Mobilization Forces',
    ],
    ['Arauca and Vichada, two departments bordering Venezuela, are poor.', 'borders Arauca > Venezuela'],
    ['Arauca and Vichada, two departments bordering Venezuela, are poor.', 'borders Vichada > Venezuela'],
    ['South Ossetia, a Moscow-backed statelet, voted.', 'sponsors Moscow > South Ossetia'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
});

describe('where a body is, behind a kind or a part of place', () => {
  test.each<[string, string]>([
    ['The Arakan Army now controls most of Rakhine State.', 'governs Arakan Army > Rakhine State'],
    ['The Arakan Army rules over large parts of Rakhine.', 'governs Arakan Army > Rakhine'],
    ['The ELN also has a presence in the Venezuelan state of Apure.', 'operates_in ELN > Apure'],
    ['The FDLR operates in the territories of Masisi and Rutshuru.', 'operates_in FDLR > Rutshuru'],
    ['Abu Sayyaf’s strongholds are in Sulu and Basilan.', 'operates_in Abu Sayyaf > Basilan'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
});

describe('the body that the text has named', () => {
  test.each<[string, string]>([
    [
      'The Southern Transitional Council met in Aden. The council, created in 2017, wants independence.',
      'founded_on The council > 2017 (former)',
    ],
    [
      'Fighters of the Azawad Liberation Front fled. The front is led by Bilal Roe.',
      'head_of Bilal Roe > The front',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test('not where two are named so', () => {
    const text =
      'The Sovereign Council and the Southern Transitional Council met. The council was created in 2017.';
    expect(lines(text).filter((line) => line.startsWith('founded_on'))).toEqual([]);
  });
});

describe('must not be said', () => {
  test.each<[string, string, string]>([
    [
      'a body in place of a person',
      'Ali Roe, head of the Sana Council, a body in Aden, replaced John Doe.',
      'replaced_by John Doe > Sana Council',
    ],
    [
      'two with a comma',
      'The Lebanese Forces, an ally of Kataeb, and the Amal Movement left.',
      'allied_with Lebanese Forces > Amal Movement',
    ],
    ['a people that leads', 'M23, a Tutsi-led movement, fled.', 'head_of'],
    ['the commander of a part', 'Karuna Amman, the LTTE’s commander in the east, left.', 'head_of'],
    ['a field of a body', 'Jane Roe, the UN’s peacekeeping chief, left.', 'head_of'],
    [
      'the clause before a semicolon',
      'Iyad Ag Ghaly is the emir; his deputy heads Katiba Macina.',
      'head_of Iyad Ag Ghaly > Katiba Macina',
    ],
  ])('%s', (_, text, start) => {
    expect(lines(text).filter((line) => line.startsWith(start))).toEqual([]);
  });
});

test.each<[string, string]>([
  ['With some 6,000 fighters, the ADF is the deadliest group.', 'has_strength ADF > 6000'],
  ['The ELN has around 6,000 members.', 'has_strength ELN > 6000'],
  ['Ibrahim Traore seized power from Paul-Henri Damiba.', 'replaced_by Paul-Henri Damiba > Ibrahim Traore'],
  ['Algeria has long been the main patron of the Polisario Front.', 'sponsors Algeria > Polisario Front'],
])('%s', (text, expected) => {
  expect(lines(text)).toContain(expected);
});

test.each<[string, string]>([
  ['KFOR, the NATO-led force in Kosovo, has about 4,500 soldiers.', 'has_strength KFOR > 4500'],
  ['KFOR, the NATO-led force in Kosovo, has bases in Pristina and Peja.', 'operates_in KFOR > Peja'],
  ['Albin Kurti has been prime minister of Kosovo since 2021.', 'head_of Albin Kurti > Kosovo'],
  ['Harakat al-Nujaba, an Iraqi militia led by Jane Roe, left.', 'head_of Jane Roe > Harakat al-Nujaba'],
  ['The Fatah Party, founded in 1994 and chaired by Jane Roe, won.', 'head_of Jane Roe > Fatah Party'],
  [
    'The Houthis left the Bangsamoro region, whose capital is Cotabato City.',
    'capital_of Cotabato City > Bangsamoro',
  ],
  ['Mahmoud Hamza, the 444 Brigade’s commander, left.', 'head_of Mahmoud Hamza > 444 Brigade'],
  ['Goma, controlled by M23 until 2026, is calm.', 'governs M23 > Goma (former)'],
])('%s', (text, expected) => {
  expect(lines(text)).toContain(expected);
});

test('an envoy holds an office of a body and is affiliated with it', () => {
  expect(lines('Hans Grundberg, the U.N. envoy, left Sanaa.')).toEqual([
    'affiliated_with Hans Grundberg > U.N.',
    'position_held Hans Grundberg > U.N. = envoy',
  ]);
});
