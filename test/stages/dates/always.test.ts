import { parse } from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDates } from './read-dates.ts';

const WORDS = [
  ...'the a of in on since until between and to from - / . , ( ) \n last next this that following previous early late mid'.split(
    ' ',
  ),
  ...'January May March october Monday friday day days week weeks month year years decade century morning night'.split(
    ' ',
  ),
  ...'1 2 3rd 12 20th 31 1999 2025 1404 05/03/2026 2024-02-29 19:00 p.m. BC Hamal Ramadan 1990s three several'.split(
    ' ',
  ),
  ...'ago later earlier before after today yesterday now recently every per more than about summer winter quarter first'.split(
    ' ',
  ),
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
const published = fc.constantFrom('2026-04-21', '1999-12-31', '2024-02', '2015', null);

/** Days before our era sort as numbers only: -0198-01-01 comes before -0099-12-31. */
function sortable(day: string): number {
  const [month = 0, date = 0] = day.slice(-5).split('-').map(Number);
  return Number.parseInt(day, 10) * 10_000 + month * 100 + date;
}

test('every finding is sound', () => {
  fc.assert(
    fc.property(text, published, (words, day) => {
      let end = 0;
      for (const found of readDates(words, day)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        end = found.end;
        expect(words.slice(found.start, found.end).trim()).toBe(words.slice(found.start, found.end));
        if (found.dateStart !== null && found.dateEnd !== null)
          expect(sortable(found.dateStart) <= sortable(found.dateEnd)).toBe(true);
        if (found.edtf !== null)
          expect(() => parse(found.edtf ?? ''), `${found.edtf} of ${words}`).not.toThrow();
        if (found.anchorRef !== null) expect(found.anchorRef).toBeLessThan(readDates(words, day).length);
      }
    }),
    { numRuns: 200 },
  );
});

test('the same text gives the same findings', () => {
  fc.assert(
    fc.property(text, published, (words, day) => {
      expect(readDates(words, day)).toEqual(readDates(words, day));
    }),
    { numRuns: 50 },
  );
});

test('arbitrary text never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (words) => {
      for (const { start, end } of readDates(words)) expect(words.slice(start, end).length).toBe(end - start);
    }),
    { numRuns: 100 },
  );
});

const RELATIVE = [
  'yesterday',
  'today',
  'tomorrow',
  'last Friday',
  'on Wednesday',
  'ten days ago',
  'two days before yesterday',
  'last night',
  'this week',
  'three weeks ago',
];
const ABSOLUTE = [
  '12 March 2019',
  'the summer of 2011',
  'in 1994',
  'October 7, 2023',
  'the 1990s',
  '9/11',
  '2024-05-06',
];

function days(words: string, day: string): readonly (string | null)[] {
  return readDates(`It fell ${words}.`, day).flatMap(({ dateStart, dateEnd }) => [dateStart, dateEnd]);
}

function shifted(date: string | null): string | null {
  return date === null
    ? null
    : new Date(Date.parse(`${date}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
}

test.each(RELATIVE)('%s moves with the publication day', (words) => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 25_000 }), (number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      const before = days(words, day);
      expect(before.length).toBeGreaterThan(0);
      expect(days(words, shifted(day) ?? '')).toEqual(before.map(shifted));
    }),
    { numRuns: 40 },
  );
});

test.each(ABSOLUTE)('%s does not', (words) => {
  expect(days(words, '2026-04-21').length).toBeGreaterThan(0);
  expect(days(words, '2026-04-28')).toEqual(days(words, '2026-04-21'));
});

test('long runs of one word are read in one pass', () => {
  for (const word of [
    '1/',
    '2020 ',
    '5 and ',
    'the end of ',
    'three weeks and ',
    'first week of ',
    'more than ',
    '1-2-',
    'Monday, ',
  ])
    expect(() => readDates(word.repeat(5000))).not.toThrow();
});
