import { describe, expect, test } from 'vitest';
import { lines } from './lines.ts';

describe('constructions of news', () => {
  test.each<[string, string]>([
    ['The presidents of Benin and Togo, Patrice Talon and Jean Kabuya, met.', 'head_of Jean Kabuya > Togo'],
    [
      'Bogdan Aras, head of the self-styled Luhansk Republic, fled.',
      'head_of Bogdan Aras > Luhansk Republic',
    ],
    ['Algeria and Morocco, bitter rivals, sat apart.', 'opposes Algeria > Morocco'],
    ['The ELN and Colombia have been at war since 1964.', 'fighting_against ELN > Colombia'],
    ['Eritrea has been accused of supplying arms to Al-Shabaab.', 'sponsors Eritrea > Al-Shabaab (former)'],
    ['Qatar hosts the leadership of Hamas.', 'shelters Qatar > Hamas'],
    ['ISWAP operates in Borno and Yobe states.', 'operates_in ISWAP > Yobe'],
    ['AQAP, a branch of al-Qaeda in Yemen, is strong.', 'operates_in AQAP > Yemen'],
    ['Ansar Dine, a Mali-based group, and its leader Jean Kabuya fled.', 'head_of Jean Kabuya > its'],
    ['Gao, a Malian town near the border with Niger, fell.', 'located_in Gao > Malian'],
    ['Gao, a Malian town near the border with Niger, fell.', 'borders Gao > Niger'],
    ['Rafah lies on the Egyptian border.', 'borders Rafah > Egyptian'],
    ['Rebels took Kobane, a town near the Turkish border.', 'borders Kobane > Turkish'],
    ['A Kenyan pilot, Jane Roe, was freed.', 'citizen_of Jane Roe > Kenyan'],
    ["The EU's Sudan envoy Jane Roe resigned.", 'position_held Jane Roe > EU = envoy'],
    [
      'Jean Kabuya, a former rebel who became chief minister of Bihar, resigned.',
      'position_held Jean Kabuya > Bihar = chief minister (former)',
    ],
    ['Presidents William Ruto of Kenya and Jean Kabuya of Togo met.', 'head_of William Ruto > Kenya'],
    [
      'Foreign ministers Jane Roe of Turkey and Jean Kabuya of Togo met.',
      'position_held Jean Kabuya > Togo = foreign minister',
    ],
    ['Ukrainian intelligence chief Jane Roe left.', 'head_of Jane Roe > Ukrainian intelligence'],
    ["Jane Roe's Jewish Power party left.", 'head_of Jane Roe > Jewish Power'],
    ['Jane Roe, a Cameroonian living in Norway, left.', 'citizen_of Jane Roe > Cameroonian'],
    ["The RSF's second-in-command, Jane Roe, left.", 'member_of Jane Roe > RSF'],
    ['Codeco, a militia in Ituri, agreed.', 'operates_in Codeco > Ituri'],
    ['Al-Mezan, a charity in Gaza, agreed.', 'based_in Al-Mezan > Gaza'],
    [
      'Jane Roe left the 173rd Airborne Brigade, Vicenza, Italy.',
      'based_in 173rd Airborne Brigade > Vicenza',
    ],
    ['Fighting goes on in Mosul, Iraq, Nov. 6, 2016.', 'located_in Mosul > Iraq'],
    ['The STC, which is backed by the UAE, controls Aden.', 'governs STC > Aden'],
    ['Khan Younis, in the southern Gaza Strip, was bombed.', 'located_in Khan Younis > Gaza Strip'],
    ['Jean Kabuya, a former president of Chad, left.', 'head_of Jean Kabuya > Chad (former)'],
    ['Iran and Iraq, which were at war until 1988, sat apart.', 'fighting_against Iran > Iraq (former)'],
    ['Manipur, a state in north-eastern India that borders Myanmar, was calm.', 'borders Manipur > Myanmar'],
    ['Jean Kabuya, governor of Darfur, left.', 'position_held Jean Kabuya > Darfur = governor'],
    [
      'The Ministry of Interior of the Government of National Accord left.',
      'agency_of Ministry of Interior > Government of National Accord',
    ],
    [
      'The Islamic Revolutionary Guard Corps of Iran left.',
      'agency_of Islamic Revolutionary Guard Corps > Iran',
    ],
    ['Fighting goes on in Hibhaba, Iraq.', 'located_in Hibhaba > Iraq'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
});

describe('what they do not say', () => {
  test.each<[string, string, RegExp]>([
    [
      'who is in what a name lies beside',
      'Shelling hit Kandahar province, Islamabad alleges.',
      /^located_in Islamabad/,
    ],
    ['a city in its own district', 'The Doura district of Baghdad was shelled.', /^located_in Baghdad/],
    ['a leader in place of the led', 'The faction led by Jean Kabuya controls Goma.', /^governs Jean Kabuya/],
    ['a land in place of its militia', 'The Amhara militia controls Gondar.', /^governs Amhara/],
    [
      'whoever praises those that fight',
      'The UN praised the resolve of Somalia in fighting Al-Shabaab.',
      /^fighting_against UN/,
    ],
    ['a post for a land as one in it', "The EU's Sudan envoy Jane Roe resigned.", /Sudan/],
    ['a land at its own border', 'Raqqa, near the Syrian border, fell.', /^borders/],
    ['heads of a body as each of one', 'The leaders of Hamas, Jane Roe and Jean Kabuya, left.', /^head_of/],
    ['the scene of an accusation', 'In Hibhaba, Russia accused Ukraine of lying.', /^located_in/],
    ['whoever backs what controls', 'The STC, which is backed by the UAE, controls Aden.', /^governs UAE/],
    [
      'what holds a state as its border',
      'Manipur, a state in India that borders Myanmar, was calm.',
      /^borders India/,
    ],
    ['one of several leaders as the head', 'Jean Kabuya, a former leader of Hamas, left.', /^head_of/],
    ['a land by what is about it', 'India spoke with Pakistan in the Kashmir crisis.', /^located_in/],
    ['an organ of another land', 'The FSB of Ukraine left.', /^agency_of/],
    ['people in office as a body', 'The ministers of Iran left.', /^agency_of/],
    ['a company that a group has', 'Hezbollah has a company in Cyprus.', /^based_in/],
    ['a scene abroad', 'In Warsaw, Ukraine asked for arms.', /^located_in/],
    ['a land that comes after the next name', 'Deputy President Jane Roe of Kenya left.', /^head_of/],
    ['the bare title of one who has a land', 'President Jane Roe of Kenya left.', /> president$/],
  ])('%s', (_, text, unwanted) => {
    expect(lines(text).filter((line) => unwanted.test(line))).toEqual([]);
  });
});
