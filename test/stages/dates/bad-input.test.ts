import { expect, test } from 'vitest';
import { compileLexicon } from '../../../src/stages/dates/lexicon.ts';
import { propose } from '../../../src/stages/dates/propose.ts';
import { distancesTo } from '../../../src/stages/dates/reader.ts';
import { scan } from '../../../src/stages/dates/scan.ts';
import { knowledge, readDates, tellDates } from './read-dates.ts';

test.each([
  'on 31 February',
  'on February 30, 2023',
  'on 31 April 2024',
  'on 29 February 2023',
  'on 2023-02-29',
  'on 31/02/2024',
  'on 99/99/9999',
  'on 12/31/9999',
  'on 2024-13-45',
  'on 0000-01-01',
  'on 01/02/0000',
  'in the year 0',
  'on 0/0/0',
  'on 1/2/3/4/5/6',
  'in section 12.05.2019.7',
  'build 2024.01.15.3',
  'at 25:61',
  'in the 99th century',
])('%s: no such date, nothing found', (words) => {
  expect(tellDates(`It was filed ${words}.`)).toEqual([]);
});

test.each([
  'yesterday',
  '0000-00-00',
  '0000-01-01',
  '2026-02-30',
  '2026-13-01',
  '31 February',
  '',
  'null',
  '99/99/9999',
])('published %j is no day: what is relative stays open', (published) => {
  for (const words of ['yesterday', 'on Friday', 'three days ago', 'last month', 'on 3 May'])
    for (const { dateStart, dateEnd } of readDates(`Shells fell ${words}.`, published))
      expect([dateStart, dateEnd]).toEqual([null, null]);
  expect(tellDates('Shells fell on 3 May 2019.', published)).toEqual(['3 May 2019=2019-05-03']);
});

test('ten megabytes of figures and strokes are no date', () => {
  for (const unit of ['1/2/', '0', '/', '2024-01-', '99/99/9999/', '1.2.', 'may', '٣'])
    expect(readDates(unit.repeat(Math.floor(10_000_000 / unit.length)))).toEqual([]);
});

const lexicon = compileLexicon(knowledge);

/** How often the grammar looks at a token of the text. */
function looks(source: string): number {
  let count = 0;
  const toks = scan(source, lexicon.lookup);
  const watched = new Proxy(toks as (typeof toks)[number][], {
    get(target, key, receiver) {
      count++;
      return Reflect.get(target, key, receiver);
    },
  });
  propose({
    text: source,
    toks: watched,
    lexicon,
    toMonth: distancesTo(toks, 'month'),
    toUnit: distancesTo(toks, 'unit'),
    tagAt: () => '',
  });
  return count;
}

test.each([
  'the ',
  '1/2 ',
  '1/2/ ',
  '1/2/3 ',
  '5 and ',
  'three weeks and ',
  '2020 ',
  '12 May ',
  'May ',
  'the end of ',
  'first week of ',
  'more than ',
  'a ',
  '1 day ',
  'Monday, ',
  '1, 2, ',
  'the week of ',
  'next week ',
  'early ',
  '12:30 ',
])('%j repeated: four times the text, four times the work', (unit) => {
  const small = looks(unit.repeat(500));
  expect(looks(unit.repeat(2000))).toBeLessThanOrEqual(small * 4 + 1000);
});
