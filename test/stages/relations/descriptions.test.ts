import { describe, expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';
import { lines } from './lines.ts';

describe('a description with a hyphened name says of whom it describes', () => {
  test.each<[string, string]>([
    [
      'She chairs the African Bar Council, a Nairobi-based association.',
      'based_in African Bar Council > Nairobi',
    ],
    ['Hezbollah is an Iran-backed militia.', 'sponsors Iran > Hezbollah'],
    ['Mokom met the ADF, a Congo-based rebel group.', 'based_in ADF > Congo'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test('nothing of a militia besides', () => {
    expect(lines('Hezbollah is an Iran-backed militia.')).toEqual(['sponsors Iran > Hezbollah']);
  });
});

describe('what a body is said to include', () => {
  test.each<[string, string]>([
    [
      'Armenia left the Lomé Group, an alliance that also includes Ghana, Togo and Benin.',
      'member_of Togo > Lomé Group',
    ],
    [
      'The Nile Union joined others to form the Peace First coalition, which also included the Sierra Club.',
      'part_of Sierra Club > Peace First (former)',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test.each([
    'The Nile Union joined others to form the Peace First coalition, which also included the Sierra Club.',
    'Hezbollah’s allies include the Nile Union.',
  ])('not of whoever is named before: %s', (text) => {
    expect(lines(text).filter((line) => /^part_of .* > (?:Nile Union|Hezbollah)/.test(line))).toEqual([]);
  });
});

describe('offices', () => {
  test.each<[string, string]>([
    ['Khawaja Asif, the defence minister, said no.', 'position_held Khawaja Asif > defence minister'],
    [
      'The Attorney General, al-Siddiq al-Sour, resigned.',
      'position_held al-Siddiq al-Sour > attorney general',
    ],
    [
      'The Minister of Foreign Affairs of Georgia, Maka Bochorishvili, left.',
      'position_held Maka Bochorishvili > Georgia = minister of foreign affairs',
    ],
    [
      'They received the Ambassador of Lithuania to Georgia, Darius Vitkauskas, in Tbilisi.',
      'position_held Darius Vitkauskas > Lithuania = ambassador',
    ],
    [
      'Maxime Mokom was Minister for Disarmament from 2019 to 2021.',
      'position_held Maxime Mokom > minister for disarmament (former)',
    ],
    [
      'Okello has served as Minister of Justice of Uganda since 2019.',
      'position_held Okello > Uganda = minister of justice',
    ],
    [
      'Halima Garba, a former member of parliament for the UPR, spoke.',
      'member_of Halima Garba > UPR (former)',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test.each([
    ['a minister', 'Jean Ping, a minister, resigned.'],
    ['of somebody else', 'Jean Ping met the defence minister.'],
    ['an adviser', 'Jean Ping, the adviser, resigned.'],
    ['a field that is no body', 'Jean Ping, the Minister of Mines and Energy, resigned.'],
  ])('no office with a body: %s', (_, text) => {
    expect(lines(text).filter((line) => / = |> (?:minister|adviser)$/.test(line))).toEqual([]);
  });
});

describe('words between that say nothing of the two', () => {
  test.each<[string, string]>([
    ['Ida Roe (born 4 May 1961 in Gulu, Uganda) is a Ugandan lawyer.', 'citizen_of Ida Roe > Ugandan'],
    ['Ida Roe (1911–2007) was an American painter.', 'citizen_of Ida Roe > American (former)'],
    ['The Free Patriotic Movement (FPM) led by General Michel Aoun agreed.', 'head_of Michel Aoun > FPM'],
    ['They met the FARC, then commanded by Manuel Marulanda.', 'head_of Manuel Marulanda > FARC (former)'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test('who borders many is one', () => {
    const found = lines('Georgia, which borders Russia, Turkey and Armenia, is a member of the OSCE.');
    expect(found.filter((line) => line.startsWith('member_of'))).toEqual(['member_of Georgia > OSCE']);
  });
});

describe('who is meant', () => {
  test.each<[string, string]>([
    ['A former teacher from Goma, Ida Roe joined the M23 in 2012.', 'member_of Ida Roe > M23 (former)'],
    [
      'They met the Patriotic Front, an alliance of five movements headed by Ousmane Dillo.',
      'head_of Ousmane Dillo > Patriotic Front',
    ],
    [
      'Mali and Niger, allies of Chad in the Alliance of Sahel States, agreed.',
      'member_of Mali > Alliance of Sahel States',
    ],
    ['Huila borders the departments of Meta and Tolima.', 'borders Huila > Tolima'],
    ['They fled to Puntland, a state whose president is Said Deni.', 'head_of Said Deni > Puntland'],
    ['The exclave of Vorukh, which lies inside Batken Region, is poor.', 'located_in Vorukh > Batken Region'],
    ['Rebels shelled Tarija, in the south of Bolivia.', 'located_in Tarija > Bolivia'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
  test.each<[string, string, string]>([
    ['who commands fighters', 'Jean Roe commanded M23 fighters in Goma.', 'head_of'],
    ['an ally in a body', 'Hezbollah’s allies include Russia.', 'member_of'],
    [
      'a region of what holds it',
      'Bosaso lies in the Bari region of Puntland.',
      'located_in Puntland > Bari',
    ],
    ['a field in a town', 'She was the deputy director of legal aid in Kampala.', 'position_held'],
  ])('not %s', (_, text, start) => {
    expect(lines(text).filter((line) => line.startsWith(start))).toEqual([]);
  });
});

describe('being', () => {
  const holds = (text: string) =>
    analyse(text).relations.map(({ type, factuality: { sourceKind } }) => `${type} ${sourceKind}`);
  test.each<[string, string[]]>([
    ['Omondi denied being a member of the FARC.', ['member_of denial']],
    ['Police accused Jean Kabuya of being the leader of the M23.', ['head_of claim']],
    ['Jean Kabuya, accused of being a member of the ADF, was freed.', ['member_of unattributed_passive']],
  ])('%s', (text, expected) => {
    expect(holds(text)).toEqual(expected);
  });
});
