import { expect, test } from 'vitest';
import { changes, cleanText } from './clean-with.ts';

const ARTICLE = [
  'The lake dried up in a decade.¹ Herders moved south.² Later the governor of the province counted three hundred',
  '1 Amina Diallo, “Water and War,” *Lake Review*, May 3, 2021, <https://lake.example/water>.',
  '2 Tomás Rojas and Petra Novak, “Who Owns the Shore?” Sahel Papers, 12 June 2022.',
  'families on the move. The capital said nothing about it for a year, until the harvest failed again.³',
  '3 Diallo, “Water and War”; Ngozi Bello et al., “Dry Season,” April 2023, https://bello.example/dry.',
].join('\n\n');

test('notes become citations, their marks go, and the sentence they cut is whole', () => {
  const { view, citations, blocks } = cleanText(ARTICLE);
  expect(view.text).toBe(
    'The lake dried up in a decade. Herders moved south. Later the governor of the province counted three hundred ' +
      'families on the move. The capital said nothing about it for a year, until the harvest failed again.',
  );
  expect(citations).toMatchObject([
    {
      number: 1,
      authors: ['Amina Diallo'],
      title: 'Water and War',
      container: 'Lake Review',
      published: '2021-05-03',
      url: 'https://lake.example/water',
      shortFormOf: null,
    },
    {
      number: 2,
      authors: ['Tomás Rojas', 'Petra Novak'],
      title: 'Who Owns the Shore?',
      container: 'Sahel Papers',
      published: '2022-06-12',
      url: null,
    },
    { number: 3, authors: ['Amina Diallo'], title: 'Water and War', shortFormOf: 0 },
    {
      number: 3,
      authors: ['Ngozi Bello et al.'],
      title: 'Dry Season',
      published: '2023-04',
      shortFormOf: null,
    },
  ]);
  expect(citations.map((one) => view.text.slice((one.anchor ?? 0) - 7, one.anchor ?? 0))).toEqual([
    'decade.',
    ' south.',
    ' again.',
    ' again.',
  ]);
  expect(blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(1);
  expect(blocks.filter((block) => block.kind === 'footnote' && block.text === null)).toHaveLength(3);
});

test.each([
  [
    'a count of the dead',
    'Eleven died on Friday.\n\n5 people were killed in Goma, and the army said, “Enough,” in 2021.',
  ],
  [
    'numbered demands',
    '1 Free the prisoners, “all of them,” by 2025.\n\n2 Open the road, “at once,” by 2026.',
  ],
  ['square kilometres', 'The park has 300 km² of forest.\n\n2 villages lie in it, “both empty,” since 2019.'],
  ['a road with a number', 'Rebels cut Highway 1.\n\n1 lorry burned, “a big one,” in 2020.'],
])('takes no note out of %s', (_, text) => {
  const { citations } = cleanText(text);
  expect(citations).toEqual([]);
  expect(changes(cleanText(text))).toEqual([]);
});

test('reference numbers in brackets go even without notes', () => {
  expect(cleanText('The mosque was built in 1300.[2] It fell in 2017.[3][4]').view.text).toBe(
    'The mosque was built in 1300. It fell in 2017.',
  );
});

const PDF = `Regional Security Notes

The Shore Belongs to No One

Amina Diallo

The lake has lost nine tenths of its water since the governor of the
province was a child, and herders who once walked for a day to reach
it now walk for a week.1 Their cattle trample fields that were under
water when the last census was taken.2 Fights over wells killed at least
three hundred people in the past year alone, according to a count by
local teach-

12

1 Amina Diallo, “Water and War,” Lake Review, May 3, 2021,
https://lake.example/water.
2 Tomás Rojas, “Who Owns the Shore?” Sahel Papers, 12 June
2022.

Regional Security Notes

ers and nurses. The army says that militants from the islands arm one
of the two sides. Neither side has denied it, although the chiefs of
the herders insist that their guns were bought to keep hyenas away and
were never shown to anybody.

Talks in the capital broke down in March.3 A second round is planned
for the autumn, when the rains are over and the roads can be used by
the delegates of the villages, who do not want to travel at night with

13

3 Ngozi Bello et al., “Dry Season,” April 2023.

Regional Security Notes

soldiers. Observers doubt that it will take place at all.

14`;

test('a paper’s pages: heads, numbers, notes over two lines and a word torn by the page', () => {
  const { view, citations, blocks } = cleanText(PDF);
  expect(blocks.filter((block) => block.kind === 'running_head')).toHaveLength(6);
  expect(view.text.split('\n\n')).toHaveLength(4);
  expect(view.text).toContain('a count by local teachers and nurses. The army');
  expect(view.text).toContain('travel at night with soldiers. Observers');
  expect(citations.map(({ title, container, published }) => [title, container, published])).toEqual([
    ['Water and War', 'Lake Review', '2021-05-03'],
    ['Who Owns the Shore?', 'Sahel Papers', '2022-06-12'],
    ['Dry Season', null, '2023-04'],
  ]);
});

test('a number in brackets after a space is a mark when its note is there, and prose when not', () => {
  const cited = cleanText(
    'The tents of Catatumbo burned [1]. Nobody came.\n\n[1] Lake Office, “Flash Update,” 12 January 2025, https://lake.example/cat.',
  );
  expect(cited.view.text).toBe('The tents of Catatumbo burned. Nobody came.');
  expect(cited.citations).toMatchObject([{ number: 1, title: 'Flash Update', published: '2025-01-12' }]);
  const prose = 'The clerk read out item [12] of the agenda. Nobody spoke.';
  expect(cleanText(prose).view.text).toBe(prose);
});

test('a name and a title alone are the work that an earlier note tells, or none', () => {
  const { citations } = cleanText(
    [
      'The marsh burned.¹ The reeds burned.² The birds left.³',
      'Notes',
      '1. Petra Novak, The Marsh War (London: Lake Press, 2019), 44.',
      '2. Novak, The Marsh War, 51.',
      '3. Diallo, The Dry Lake, 7.',
    ].join('\n\n'),
  );
  expect(citations).toMatchObject([
    { number: 1, authors: ['Petra Novak'], title: 'The Marsh War', shortFormOf: null },
    { number: 2, authors: ['Petra Novak'], title: 'The Marsh War', shortFormOf: 0 },
  ]);
});
