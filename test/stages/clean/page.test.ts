import { expect, test } from 'vitest';
import type { Cleaned } from '../../../src/core/layers/cleaned.ts';
import { changes, cleanText } from './clean-with.ts';

const kinds = (cleaned: Cleaned): readonly string[] =>
  cleaned.blocks.map((block) => `${block.kind}${block.text === null ? ' (out)' : ''}`);
const words = ({ view, blocks }: Cleaned): readonly string[] =>
  blocks.flatMap(({ text }) => (text === null ? [] : [view.text.slice(text.start, text.end)]));

const LONG =
  'The two armies met on the western bank of the river, and neither could say in the evening who held the bridge.';
const LONGER = `${LONG} Witnesses in the town counted eleven lorries and two ambulances on the road.`;

test('a title page is lifted into metadata', () => {
  const cleaned = cleanText(
    [
      'The Bridge War',
      'AMINA DIALLO',
      'Lakes Brief',
      'Publisher:',
      '© Institute for Lakes, 2024.',
      'Author(s):',
      'Amina Diallo',
      'Copy editor(s): Petra Novak',
      'The views expressed in this paper are those of the author.',
      '3 May 2024',
      'Amina Diallo, Fellow, Institute for Lakes',
      'THE BRIDGE WAR',
      LONGER,
      LONGER.replace('eleven', 'nine'),
    ].join('\n\n'),
  );
  expect(cleaned.view.text).toBe(`${LONGER}\n\n${LONGER.replace('eleven', 'nine')}`);
  expect(cleaned.meta).toMatchObject({
    title: 'The Bridge War',
    authors: ['Amina Diallo'],
    publisher: 'Institute for Lakes',
    published: '2024-05-03',
    publishedPrecision: 'day',
    publishedEvidence: '3 May 2024',
  });
  expect(kinds(cleaned).slice(0, 3)).toEqual(['title (out)', 'byline (out)', 'imprint (out)']);
});

test('title, byline and date of plain news stay in the text', () => {
  const cleaned = cleanText(`Bridge falls after long siege\nBy Amina Diallo\nMay 3, 2024\n${LONGER}`);
  expect(kinds(cleaned)).toEqual(['title', 'byline', 'date', 'paragraph']);
  expect(changes(cleaned)).toEqual([]);
  expect(cleaned.meta).toMatchObject({ title: 'Bridge falls after long siege', authors: ['Amina Diallo'] });
});

test('the head of a second page goes, the first stays', () => {
  const head = 'Lakes Relief Office                 BULLETIN No. 9';
  const cleaned = cleanText(`${head}\n\n${LONGER}\n\n${head}      2\n\n${LONGER.replace('eleven', 'nine')}`);
  expect(cleaned.view.text).not.toContain('      2');
  expect(cleaned.view.text).toContain('BULLETIN');
  expect(kinds(cleaned)).toContain('running_head (out)');
});

test.each([
  'As of 14 March 2023 | Period covered: 1 - 14 March 2023',
  'Reporting period: 1 to 14 March 2023',
])('a situation report appears on the day that it tells of: %s', (line) => {
  const { meta } = cleanText(
    `SITUATION REPORT No. 9\n${line}\n\n${LONGER}\n\n${LONGER.replace('eleven', 'nine')}`,
  );
  expect(meta).toMatchObject({ published: '2023-03-14', publishedPrecision: 'day' });
});

test('what the source says wins over what the page says', () => {
  const { meta } = cleanText(`Bridge falls after siege\nMay 3, 2024\n${LONGER}`, {
    title: 'Given',
    published: '2024-05',
    publishedEvidence: 'row',
  });
  expect(meta).toMatchObject({
    title: 'Given',
    published: '2024-05',
    publishedPrecision: 'month',
    publishedEvidence: 'row',
  });
});

test.each([
  ['one sentence', 'The rebels of the north left Kidal.'],
  ['a headline alone', 'Rebels leave Kidal after talks'],
  ['a date alone', 'May 3, 2024'],
  ['a name alone', 'Amina Diallo'],
  ['one line of imprint', `${LONG}\nFor more information, see the office of the governor in Goma.`],
  ['a quotation', '“We will not leave,” said one of them.'],
  ['a numbered demand', '1. Free the prisoners of the war.'],
  ['a short text with a button’s word', 'Log in'],
])('takes nothing out of %s', (_, text) => {
  const cleaned = cleanText(text);
  expect(changes(cleaned)).toEqual([]);
  expect(words(cleaned).join('\n')).toBe(text);
});

test('buttons and advertisements go, the article stays', () => {
  const cleaned = cleanText(
    ['Share on Facebook', LONG, 'Advertisement', LONGER, 'Read more: What next?'].join('\n'),
  );
  expect(cleaned.view.text).toBe(`${LONG}\n\n${LONGER}`);
  expect(kinds(cleaned)).toEqual([
    'furniture (out)',
    'paragraph',
    'furniture (out)',
    'paragraph',
    'furniture (out)',
  ]);
});

test.each([
  ['title case', 'The Road to Juba', 'heading/title-case', 1],
  ['capitals', 'WHAT COMES NEXT', 'heading/capitals', 1],
  ['numbered', '2. The road to Juba', 'heading/numbered', 1],
  ['numbered twice', '2.1 The Road', 'heading/numbered', 2],
  ['a short line', 'Fall of the town', 'heading/short-line', 1],
])('a heading by %s', (_, line, reason, level) => {
  const { blocks, view } = cleanText(`${LONGER}\n${line}\n${LONGER}`);
  expect(blocks[1]).toMatchObject({ kind: 'heading', reason, level });
  expect(view.text).toContain(line);
});

test('numbered items in a row are a list', () => {
  const cleaned = cleanText(
    `${LONG}\n1. Free the prisoners\n2. Open the road\n3. Pay the wages\n${LONG} It is over.`,
  );
  expect(kinds(cleaned)).toEqual(['paragraph', 'list', 'list', 'list', 'paragraph']);
});

test('a paragraph told twice in a row is told once', () => {
  const cleaned = cleanText(`${LONG}\n${LONG}\n${LONGER}`);
  expect(kinds(cleaned)).toEqual(['paragraph', 'duplicate (out)', 'paragraph']);
});

test('running heads and page numbers at page breaks go; repeated headings stay', () => {
  const page = (n: number, end: string): string =>
    `${LONG} It was then that the men of\n\nLakes Brief ${n}\n\n${end}`;
  const { view } = cleanText(
    [
      page(1, `the north arrived. ${LONG}`),
      page(2, `the south left. ${LONG}`),
      page(3, 'the coast wrote.'),
    ].join('\n\n'),
  );
  expect(view.text).not.toContain('Lakes Brief');
  expect(view.text).toContain('men of the north arrived');
  const groups = `Group A\n${LONG}\nGroup A\n${LONGER}\nGroup A\n${LONG}`;
  expect(changes(cleanText(groups))).toEqual([]);
});

test.each([
  ['a number between dashes, once', `${LONG}\n\n                  - 2 -\n\n${LONGER}`, '- 2 -'],
  [
    'pages out of so many, in a column',
    `LAKES RELIEF     UPDATE No. 7     Page 1 of 2\n\n${LONG}\n\nLAKES RELIEF     UPDATE No. 7     Page 2 of 2\n\n${LONGER}`,
    'LAKES RELIEF',
  ],
])('page furniture goes: %s', (_what, text, gone) => {
  expect(cleanText(text).view.text).not.toContain(gone);
});

test('numbered headings that come back stay', () => {
  const text = `Day 1: the river\n\n${LONG}\n\nDay 2: the river\n\n${LONGER}`;
  expect(cleanText(text).view.text).toBe(text);
});

test.each([
  ['the day of a newspaper', 'The Lakes Observer      Friday, 3 May 2024      page', '2024-05-03'],
  ['a month says too little', 'Lakes Quarterly, May 2024', null],
  ['so does the year of a report', 'Annual Report 2024', null],
])('running heads with %s', (_what, head, published) => {
  const page = (n: number, end: string): string => `${head}      ${n}\n\n${end}`;
  const { view, meta } = cleanText(
    [page(3, `${LONG} It was then that the men of`), page(4, `the north arrived. ${LONG}`)].join('\n\n'),
  );
  expect(view.text).not.toContain('Lakes');
  expect(view.text).not.toContain('Report');
  expect(meta.published).toBe(published);
});

test('a running head over the title, wrapped lines, a date: the scan of a page', () => {
  const { meta, view, blocks } = cleanText(`Lakes Quarterly                              7

Rebels close in on a town

By Amina Diallo

3 May 2024

The rebels of the north took the western command of the army on
Friday, their spokesman said, after a siege of two weeks. The gover-
nor has not been seen since, and his house is
Lakes Quarterly                              8
empty. Nobody in the market could say where the garrison
had gone.`);
  expect(meta).toMatchObject({
    title: 'Rebels close in on a town',
    authors: ['Amina Diallo'],
    published: '2024-05-03',
  });
  expect(blocks.map((block) => block.kind)).toEqual([
    'running_head',
    'title',
    'byline',
    'date',
    'paragraph',
    'running_head',
  ]);
  expect(view.text).toContain('The governor has not been seen since, and his house is empty. Nobody');
});

test.each([
  ['a bold word', 'The **army** left.', 'The army left.'],
  ['a link', 'The [army](https://army.example/a) left.', 'The army left.'],
  ['a product of numbers', 'It was 2 * 3 and 4 * 5.', 'It was 2 * 3 and 4 * 5.'],
  ['a note’s star', 'The army* left. *Its staff too.', 'The army* left. *Its staff too.'],
])('marks of layout: %s', (_, raw, expected) => {
  expect(cleanText(raw).view.text).toBe(expected);
});

test('a Markdown page loses its marks and keeps its headings', () => {
  const cleaned = cleanText(`# The fall of the town\n\n${LONGER}\n\n## What came *after*\n\n${LONG}`);
  expect(cleaned.view.text).toBe(`The fall of the town\n\n${LONGER}\n\nWhat came after\n\n${LONG}`);
  expect(cleaned.blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['title', null],
    ['paragraph', null],
    ['heading', 2],
    ['paragraph', null],
  ]);
});

test.each([
  ['JUBA, May 3, 2024 (Agency) — Shells fell on the market.', '2024-05-03', 'May 3, 2024'],
  ['PORT SUDAN, Sudan, 3 May 2024 - Shells fell on the market.', '2024-05-03', '3 May 2024'],
  ['COTABATO CITY (Lake Wire / 12 June 2017) – Shells fell on the market.', '2017-06-12', '12 June 2017'],
  ['COTABATO CITY (Lake Wire / 12 June) – Shells fell on the market.', null, null],
  ['JUBA, May 3 (Agency) — Shells fell on the market.', null, null],
  ['JUBA fell on May 3, 2024 — a Friday.', null, null],
  ['The report of May 3, 2024 - the first - was burnt.', null, null],
])('the day of publication from the dateline of “%s”', (text, published, evidence) => {
  const { meta, view } = cleanText(text);
  expect([meta.published, meta.publishedEvidence]).toEqual([published, evidence]);
  expect(view.text).toBe(text);
});

test('a sentence that two pages in a row tear apart is whole again', () => {
  const { view } = cleanText(
    `${LONG} The road is\n\nSahel Monitor | 3\n\nclosed. ${LONG} It was said that\n\nSahel Monitor | 4\n\nnobody came. ${LONG} And the men of\n\nSahel Monitor | 5\n\nthe coast left.`,
  );
  expect(view.text).toBe(
    `${LONG} The road is closed. ${LONG} It was said that nobody came. ${LONG} And the men of the coast left.`,
  );
});

test('title, author and day below the menu of a page', () => {
  const { meta } = cleanText(
    `Home\nWorld\nAfrica\nShells fall on Bunia\nShare\nSave\nBy Ruth Okello\n4 July 2023\n\n${LONGER}`,
  );
  expect(meta).toMatchObject({
    title: 'Shells fall on Bunia',
    authors: ['Ruth Okello'],
    published: '2023-07-04',
  });
});

test('author, place and day parted by bars', () => {
  const { meta } = cleanText(
    `Rebels free nine soldiers\n\nPetra Novak | Bogotá | 3 Feb 2022\n\n${LONGER}\n\n${LONG}`,
  );
  expect(meta).toMatchObject({ title: 'Rebels free nine soldiers', published: '2022-02-03' });
});

test('a title told twice at the head is told once; lines of a table of contents go', () => {
  const twice = cleanText(`Shells fall on Bunia\n\nShells fall on Bunia\n\n${LONGER}\n\n${LONG}`);
  expect(kinds(twice).slice(0, 2)).toEqual(['paragraph', 'duplicate (out)']);
  const contents = cleanText(
    `Contents\n1. Introduction ........ 3\n2. The war . . . . . 7\n${LONGER}\n${LONG}`,
  );
  expect(contents.view.text).toBe(`${LONGER}\n\n${LONG}`);
});

test('the first day of a chronicle is not its day of publication', () => {
  const { meta } = cleanText(`3 May 2024\n${LONG}\n5 May 2024\n${LONGER}`);
  expect(meta.published).toBeNull();
});

test('a disclaimer over several lines is known for what it is', () => {
  const cleaned = cleanText(`The Bridge War

Publisher: Institute for Lakes

The views expressed in this paper are those of the author and do not
reflect those of the Institute, of its donors or of the state in which
the paper was written.

© Institute for Lakes, 2024.

${LONGER}

${LONGER.replace('eleven', 'nine')}`);
  expect(cleaned.view.text).toBe(`${LONGER}\n\n${LONGER.replace('eleven', 'nine')}`);
  expect(cleaned.meta).toMatchObject({ title: 'The Bridge War', publisher: 'Institute for Lakes' });
});
