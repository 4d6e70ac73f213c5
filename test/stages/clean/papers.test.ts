import { expect, test } from 'vitest';
import { cleanText } from './clean-with.ts';

const cited = (raw: string) =>
  cleanText(raw).citations.map(({ number, authors, title, container, published, url, shortFormOf }) => [
    number,
    authors.join(' + '),
    title,
    container,
    published,
    url,
    shortFormOf,
  ]);

const ESSAY = `The Lake and the Gun

By Amina Diallo

The governor said in March that herders had been pushed off the shore by men of the coast guard.[1] Nobody in the capital confirmed it.[2] A year later the wells were dry.[3]

Two committees met in Abéché and wrote a report that nobody has read, as a clerk admitted.[4]

Notes

[1] Amina Diallo, "Water and War," Lake Review 12, no. 3 (May 3, 2021), https://lake.example/water-
and-war.html.

[2] Ibid.

[3] Tomás Rojas, Guns of the Shore (N'Djamena: Sahel Press, 2019), 44.

[4] Diallo, "Water and War," 12; see also "Report of the Committees," UN Document S/2022/14, 3 June 2022.

[5] Bello, N. (2018). Wells of the north. Sahel Papers, 4.`;

test('notes at the end: articles, books, the same work again, several works, an address over two lines', () => {
  expect(cited(ESSAY)).toEqual([
    [
      1,
      'Amina Diallo',
      'Water and War',
      'Lake Review',
      '2021-05-03',
      'https://lake.example/water-and-war.html',
      null,
    ],
    [2, 'Amina Diallo', 'Water and War', null, null, null, 0],
    [3, 'Tomás Rojas', 'Guns of the Shore', null, '2019', null, null],
    [4, 'Amina Diallo', 'Water and War', null, null, null, 0],
    [4, '', 'Report of the Committees', 'UN Document S/2022/14', '2022-06-03', null, null],
    [5, 'Bello, N', 'Wells of the north', 'Sahel Papers', '2018', null, null],
  ]);
  const { view, blocks } = cleanText(ESSAY);
  expect(view.text.endsWith('as a clerk admitted.')).toBe(true);
  expect(blocks.filter((block) => block.reason === 'heading/notes')).toHaveLength(1);
});

test('numbered points under a heading of notes are notes only with their marks', () => {
  const text = 'The talks failed on Monday.\n\nNotes\n\n1 Water was served at ten.\n\n2 Nobody drank.';
  expect(cited(text)).toEqual([]);
  expect(cleanText(text).view.text).toBe(text);
});

test.each([
  [
    'a path',
    'See https://ministry.example/reports/\ncasualties.pdf for the list.',
    'https://ministry.example/reports/casualties.pdf for',
  ],
  [
    'a query',
    'See https://list.example/all?year=2022&\nmonth=05 and weep.',
    'https://list.example/all?year=2022&month=05 and',
  ],
  [
    'a hyphen of its own',
    'See https://post.example/war-\nand-water.html for it.',
    'https://post.example/war-and-water.html for',
  ],
  [
    'the end of a page name',
    'See www.post.example/archive\n/war.html for it.',
    'www.post.example/archive/war.html for',
  ],
])('an address broken over two lines: %s', (_, raw, expected) => {
  expect(cleanText(raw).view.text).toContain(expected);
});

test.each([
  ['a sentence after an address', 'The list is at https://list.example/all.\nThe army has not read it.'],
  ['a word after an address', 'The list is at https://list.example/all\nArmies have not read it.'],
  ['two addresses', 'https://list.example/one\nhttps://list.example/two'],
])('is not joined: %s', (_, raw) => {
  expect(cleanText(raw).view.text).toBe(raw.replace('\n', '\n\n'));
});

const page = (number: number, text: string): string =>
  `JOURNAL OF RIVERS VOL. 12, NO. 3\n\n${text}\n\nPage ${number} of 3`;
const PAPER = [
  page(
    1,
    `The River That Moved

Petra Novak*

The river has moved four times in a century, and each time the two
states have drawn a new line on their maps. Fishermen in the villa-
ges pay two taxes.

* Petra Novak is a fellow of the Institute for Rivers.`,
  ),
  page(2, 'A patrol boat rammed a ferry with ninety people on'),
  page(
    3,
    'board. Eleven drowned, and the captain of the boat was promoted.\n\n• The bridge stays shut.\n\n• Nobody pays.',
  ),
].join('\n\n');

test('a paper of three pages: heads, page numbers, a note under a star, a sentence torn by the page', () => {
  const { view, meta, blocks } = cleanText(PAPER);
  expect(view.text).toBe(
    [
      'The River That Moved',
      'Petra Novak',
      'The river has moved four times in a century, and each time the two states have drawn a new line on their maps. Fishermen in the villages pay two taxes.',
      'A patrol boat rammed a ferry with ninety people on board. Eleven drowned, and the captain of the boat was promoted.',
      '• The bridge stays shut.',
      '• Nobody pays.',
    ].join('\n\n'),
  );
  expect(meta).toMatchObject({ title: 'The River That Moved', authors: ['Petra Novak'] });
  expect(blocks.filter((block) => block.kind === 'running_head' && block.text === null)).toHaveLength(6);
});

test('a page of news: the way to it, buttons, who wrote it where, the rights', () => {
  const cleaned = cleanText(`Home | World | Africa

Rebels leave the northern town after three days

Published: 14 March 2023, 09:12 GMT
By Tomás Rojas in Goma

Share
Tweet
Email

The rebels left the town on Tuesday morning in eleven lorries, said a priest who watched them from the roof.

(c) 2023 River Post. All rights reserved.
Sign up to our newsletter`);
  expect(cleaned.view.text.split('\n\n')).toHaveLength(4);
  expect(cleaned.meta).toMatchObject({
    title: 'Rebels leave the northern town after three days',
    authors: ['Tomás Rojas'],
    published: '2023-03-14',
    publishedEvidence: '14 March 2023',
  });
});

test.each([
  ['a list of pages that nobody numbers', 'Page 3 of the treaty\n\nPage 9 of the treaty'],
  ['a star without its note', 'Petra Novak*\n\nThe army left the town on the river at noon.'],
  ['a bullet', '* The army left.\n\n* The rebels came.'],
  ['scores', '3 of 4\n\n2 of 9'],
])('nothing is taken out of %s', (_, raw) => {
  expect(cleanText(raw).view.text).toBe(raw);
});

test('a list of works without numbers is lifted with its heading', () => {
  const text = 'The talks failed on Monday, and the lake is dry.';
  const raw = `${text}

References

Bello, Ngozi. “Dry Season.” Lake Review, May 3, 2021.

Rojas, T. (2018). Guns of the shore. Sahel Papers, 4.

Lake Centre (2022). Yearbook of the basin. https://lake.example/yearbook-
2022.pdf`;
  expect(cleanText(raw).view.text).toBe(text);
  expect(cited(raw)).toEqual([
    [null, 'Bello, Ngozi', 'Dry Season', 'Lake Review', '2021-05-03', null, null],
    [null, 'Rojas, T', 'Guns of the shore', 'Sahel Papers', '2018', null, null],
    [
      null,
      'Lake Centre',
      'Yearbook of the basin',
      null,
      '2022',
      'https://lake.example/yearbook-2022.pdf',
      null,
    ],
  ]);
});

test('prose under a heading of sources stays', () => {
  const raw = `The lake is dry, and the talks failed on Monday.

Sources

In 2019 the Rhine had three sources. The government of the canton counted them again in 2021 and found two.

Nobody knows which of them dried up; a hunter said in 2022 that he had seen it. The canton paid him.`;
  expect(cleanText(raw).view.text).toBe(raw);
  expect(cited(raw)).toEqual([]);
});
