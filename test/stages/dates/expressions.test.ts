import { expect, test } from 'vitest';
import { checkExamples } from '../../../src/stages/dates/examples.ts';
import { analyse } from '../quantities/read-quantities.ts';
import { knowledge, readDates, tellDates } from './read-dates.ts';

test('every rule gives what its examples say', () => {
  expect(checkExamples({ knowledge })).toEqual([]);
});

test.each([
  ['day first', 'Signed on 12 February 2018.', ['12 February 2018=2018-02-12']],
  [
    'with weekday and article',
    'On Friday, the 3rd of March 2017, Mosul',
    ['Friday, the 3rd of March 2017=2017-03-03'],
  ],
  ['the full stop of a sentence is left', 'It ended on 29 Dec.', ['29 Dec=2025-12-29']],
  ['the full stop of an abbreviation is kept', 'It ended on Dec. 29, 2024.', ['Dec. 29, 2024=2024-12-29']],
  ['part of a year', 'By late 2016 Aleppo fell.', ['late 2016=2016+END']],
  [
    'part of a month',
    'At the beginning of March 2022 columns moved.',
    ['the beginning of March 2022=2022-03+START'],
  ],
  ['a hyphened part', 'In mid-1995 shells fell.', ['mid-1995=1995+MID']],
  [
    'decades and centuries',
    'In the late 1980s, as in the 19th century',
    ['the late 1980s=198+END', 'the 19th century=18'],
  ],
  [
    'night of a day',
    'On the night of 4 May 2002 they came.',
    ['the night of 4 May 2002=2002-05-04TNI (TIME)'],
  ],
  [
    'clock and zone',
    'At 04:30 GMT on 7 June 2019 it began.',
    ['04:30 GMT=2019-06-07T04:30Z (TIME)', '7 June 2019=2019-06-07'],
  ],
  ['half a day', 'By 11 p.m. Monday they had left.', ['11 p.m. Monday=2026-04-20T23:00 (TIME)']],
  [
    'small hours of a day',
    'Shelling began in the early hours of Monday and in the small hours of 3 March 2024.',
    [
      'the early hours of Monday=2026-04-20TMO (TIME)',
      'the small hours of 3 March 2024=2024-03-03TMO (TIME)',
    ],
  ],
  ['on a day before a verb of harm', 'The clashes on March 12 killed four.', ['March 12=2026-03-12']],
  ['in a month with a count behind it', 'In October 21 people were killed.', ['October=2025-10']],
  ['hundreds of hours', 'Pilots flew 1200 hours of sorties.', ['1200 hours=PT1200H (DURATION)']],
  ['a day after nothing', 'The following day, police fired tear gas.', ['The following day=XXXX-XX-XX']],
  ['Arabic-Indic digits', 'Dated ٢٠٢٤-١١-٢٧ there', ['٢٠٢٤-١١-٢٧=2024-11-27']],
  [
    'until a month of soon',
    'It has closed the road until the end of August.',
    ['the end of August=2026-08+END'],
  ],
  ['before a day of soon', 'They asked for it before the 10 May visit.', ['the 10 May=2026-05-10']],
  ['until a month long gone', 'They fought until February.', ['February=2026-02']],
  [
    'the same day is no day of a bare year',
    'On 14 April boats met.\n\nA treaty of 1951 binds them. Taiwan saw four the same day.',
    ['14 April=2026-04-14', '1951=1951', 'the same day=2026-04-14'],
  ],
  [
    'days counted in a history',
    'Gao fell in 1591. Ten days later the king fled.',
    ['1591=1591', 'Ten days later=1591-XX-XX'],
  ],
  ['before the common era', 'Sacked in 146 BC', ['146 BC=BC0146']],
  ['Solar Hijri', 'Signed on 17 Hamal 1404 in Kandahar', ['17 Hamal 1404=2025-04-06']],
  ['lunar Hijri', 'Issued on 12 Rabi al-Awwal 1447', ['12 Rabi al-Awwal 1447=2025-09-05']],
  [
    'durations with bounds',
    'It took over three years and nearly 90 days.',
    ['over three years=P3Y+MORE_THAN (DURATION)', 'nearly 90 days=P90D+LESS_THAN (DURATION)'],
  ],
  [
    'sets',
    'Twice a week, every two months, on Fridays',
    ['a week=P1W (SET)', 'every two months=P2M (SET)', 'Fridays=XXXX-WXX-5 (SET)'],
  ],
  ['fiscal years', 'For FY2025 and fiscal 2024', ['FY2025=FY2025', 'fiscal 2024=FY2024']],
  ['a year that goes on into the next', 'In the season of 2023/24 rains failed.', ['2023=2023', '24=2024']],
  [
    'hours with a letter',
    'A curfew from 18h00 to 06h30',
    ['18h00=2026-04-21T18:00 (TIME)', '06h30=2026-04-21T06:30 (TIME)'],
  ],
  ['a zone of several meanings', 'At 09.15 EST it fell.', ['09.15 EST=2026-04-21T09:15 (TIME)']],
  ['every season', 'Every autumn it meets.', ['Every autumn=XXXX-FA (SET)']],
  [
    'the next day is told from the day before',
    'On 13 June 2019 they landed. They left the next day.',
    ['13 June 2019=2019-06-13', 'the next day=2019-06-14'],
  ],
  ['a stop before a numbered line', 'It answers by 20 May.\n5. The Council', ['20 May=2026-05-20']],
  ['halves of a month', 'In the first half of the month', ['the first half of the month=2026-04+START']],
  [
    'a week that most of a month holds',
    'In the last week of March it fell.',
    ['the last week of March=2026-W13'],
  ],
  ['counted from a week', 'It fell a year ago next week.', ['a year ago next week=2025-W18']],
  ['a treaty has a year', 'They declared the truce of 1991 dead.', ['1991=1991']],
  [
    'the lunar month of fasting',
    'During Ramadan it was calm, unlike Ramadan 2024.',
    ['Ramadan=2026-02', 'Ramadan 2024=2024-03'],
  ],
  [
    'a paragraph goes on in the evening that was told',
    'They marched on Sunday.\nTowards 11 pm police fired.\n09:12',
    ['Sunday=2026-04-19', '11 pm=2026-04-19T23:00 (TIME)', '09:12=2026-04-21T09:12 (TIME)'],
  ],
  [
    'the small hours of a night',
    'It happened on the night of 6 to 7 January 2026. At 01:40 it was seen.',
    ['the night of 6 to 7 January 2026=2026-01-06TNI (TIME)', '01:40=2026-01-07T01:40 (TIME)'],
  ],
  [
    'hours without a clock',
    'It fell on Sunday. Two hours later it rose.',
    ['Sunday=2026-04-19', 'Two hours later=PT2H (DURATION)'],
  ],
  ['later than nothing', 'Eighteen months later it rose.', ['Eighteen months later=P18M (DURATION)']],
  ['the dawn of a day', 'At dawn of Sunday they left.', ['dawn of Sunday=2026-04-19TMO (TIME)']],
  [
    'a report that opens with a day just past',
    'On 13 April 2026 two men were listed.\nOne was born in 1979, one in 1981, and both fled in 1999.\nMali was told on 10 March.',
    ['13 April 2026=2026-04-13', '1979=1979', '1981=1981', '1999=1999', '10 March=2026-03-10'],
  ],
  ['a day with its rank alone', 'As of 17th, three had left.', ['17th=2026-04-17']],
])('%s', (_what, text, wanted) => {
  expect(tellDates(text)).toEqual(wanted);
});

test('the winter ahead', () => {
  expect(tellDates('They had to leave by winter.', '2025-11-06')).toEqual(['winter=2025-WI']);
});

test('the days of a lunar month are known but for one', () => {
  expect(readDates('During Ramadan it was calm.')).toMatchObject([
    { dateStart: '2026-02-18', dateEnd: '2026-03-19', edtf: '2026-02-18~/2026-03-19~', precision: 'month' },
  ]);
});

test.each([
  ['On 13 May 2021 Israel struck a tower.', false],
  ['In December 2002 Jakarta signed a pact.', false],
  ['On the evening of 25 April 2022 Moldova woke to blasts.', false],
  ['The May 2008 Beirut clashes', true],
  ['After the 2020 Doha accord', true],
  ['The envoy signed the 20 May 2013 accord.', true],
])('a date before a noun is part of its name only without a preposition of its own: %s', (text, inName) => {
  expect(analyse(text).dates.map((one) => one.inName)).toEqual([inName]);
});

test.each([
  ['an age', 'A 20-year-old and a man aged 45 died.'],
  ['a document', 'Resolution 1701 and Article 370 stand.'],
  ['money', 'It cost $2025 and €1999.'],
  ['a weapon', 'An M1999 and an AK-1947'],
  ['a modal and a verb', 'They may march; Theresa May spoke.'],
  ['a unit of time that ranks', 'For the second time, wait a second.'],
  ['a count', 'About 2000 people, 1500 soldiers and 1900 houses'],
  ['days that do not exist', '31 February 2020? 99/99/9999, 30/02/2021, 2021-13-01'],
  ['a version and an address', 'v2.1.2020-rc, 10.1.2020.4, x/2020/12/31/y'],
  ['a newspaper', 'The Sunday Times wrote'],
  ['days that are names', 'Since Bloody Friday and the Good Friday Agreement'],
  ['a newsletter', 'MORNING BRIEF\nEvening Standard'],
  ['a greeting', 'Good morning. Good evening, Beirut.'],
  ['a man', 'Tariq Ramadan spoke.'],
  ['a rank', 'on 29th Street and in 5th place'],
])('%s is no date', (_what, text) => {
  expect(tellDates(text)).toEqual([]);
});

test.each([
  ['last day', 'on 26 February jets struck', '2026-02-26'],
  ['not yet reached', 'on 26 May jets struck', '2025-05-26'],
  ['looking ahead', 'it will end on 26 February', '2027-02-26'],
  ['weekday before', 'they met on Friday', '2026-04-17'],
  ['weekday after', 'they will meet on Friday', '2026-04-24'],
  ['the day itself', 'they met on Tuesday', '2026-04-21'],
  ['last month by name', 'it fell last June', '2025-06'],
  ['counted back', 'two weeks ago it fell', '2026-04-07'],
  ['this week', 'this week it fell', '2026-W17'],
])('read against the publication day: %s', (_what, text, value) => {
  const [found] = readDates(text);
  expect(found).toMatchObject({ value, anchorKind: 'dct', anchorDate: '2026-04-21' });
});

test.each([
  ['the following day', 'The city fell on 9 April 2003. The following day looting began.', '2003-04-10'],
  ['days later', 'He was shot on 28 June 1914. Ten days later they met.', '1914-07-08'],
  ['that year', 'Huambo fell in 1993. In October of that year it burned.', '1993-10'],
  [
    'a bare month goes on',
    'The siege began in December 1998. In January 1999 and in March it was lifted.',
    '1999-03',
  ],
  [
    'over the turn of the year',
    'On 30 December 1994 tanks rolled in. On 4 January they burned.',
    '1995-01-04',
  ],
])('read against the last date: %s', (_what, text, value) => {
  expect(readDates(text, null).at(-1)).toMatchObject({ value, anchorKind: 'timex' });
});

test('without any anchor nothing is guessed', () => {
  const found = readDates('On Friday, 3 May and last year, the next day, three days later', null);
  expect(
    found.map(({ value, dateStart, dateEnd, edtf }) => [/X|^P/.test(value), dateStart, dateEnd, edtf]),
  ).toEqual(found.map(() => [true, null, null, null]));
});

test.each([
  ['Juba fell on Friday.\n\nWar began in May 2023.\n\nIn September Bor fell.', '2023-05', 'XXXX-09'],
  ['Juba fell last week.\n\nIn May 2023 war began; in July it spread.', '2023-05', '2023-07'],
  ['Juba fell again.\n\nWar began in May 2023.\n\nIn September Bor fell.', '2023-05', '2023-09'],
])('a report of nobody knows when takes no year from its background: %s', (text, first, second) => {
  expect(
    readDates(text, null)
      .slice(-2)
      .map(({ value }) => value),
  ).toEqual([first, second]);
});

test('a published date that is no date is none', () => {
  expect(readDates('It fell yesterday.', 'yesterday')[0]).toMatchObject({
    value: 'XXXX-XX-XX',
    anchorKind: 'none',
  });
});

test('a report and a history read the same words apart', () => {
  const report = 'On Monday rebels struck. In March 2011 the war began. It will end in May.';
  const history =
    'In March 2011 the war began. In 2012 it spread. By 2013 Raqqa had fallen, and in 2014 Mosul. In May Homs was left.';
  expect(readDates(report).at(-1)?.value).toBe('2026-05');
  expect(readDates(history).at(-1)?.value).toBe('2014-05');
});

test.each([
  ['since 2021', '2021/..', '2021-01-01', null, 'since'],
  ['until May 2024', '../2024-05', null, '2024-05-31', 'until'],
  ['between 2007 and 2021', '2007/2021', '2007-01-01', '2021-12-31', 'between'],
  ['from March 2019 to May 2020', '2019-03/2020-05', '2019-03-01', '2020-05-31', 'between'],
  ['by Fall 2025', '2025-23', '2025-09-01', '2025-11-30', 'by'],
  ['during 1994', '1994', '1994-01-01', '1994-12-31', 'during'],
  ['from March 2019', '2019-03/..', '2019-03-01', null, 'since'],
  ["for the toll from March 2019's raid", '2019-03', '2019-03-01', '2019-03-31', null],
  ['before 3 June 2005', '2005-06-03', '2005-06-03', '2005-06-03', 'before'],
])('%s ties without changing the value', (words, edtf, dateStart, dateEnd, link) => {
  expect(readDates(`They fought ${words}.`)[0]).toMatchObject({ edtf, dateStart, dateEnd, link });
});

test('an ambiguous order keeps both readings until the document decides', () => {
  const [open] = readDates('Dated 05/03/2026 there');
  expect(open).toMatchObject({
    value: '2026-03-05',
    edtf: '2026-03-05?',
    dateStart: '2026-03-05',
    dateEnd: '2026-05-03',
    alternatives: ['2026-05-03'],
  });
  const [closed] = readDates('Dated 05/03/2026, then 12/25/2025');
  expect(closed).toMatchObject({ value: '2026-05-03', edtf: '2026-05-03', alternatives: [] });
});

test.each([
  ['Sacked in the fifth century BC.', 'BC04', '-0498-01-01', '-0399-12-31'],
  ['Sacked in the first century BC.', 'BC00', '-0098-01-01', '0000-12-31'],
  ['Sacked in the fifth century.', '04', '0400-01-01', '0499-12-31'],
])('a century begins with the digits of its years: %s', (text, value, dateStart, dateEnd) => {
  expect(readDates(text)[0]).toMatchObject({ value, dateStart, dateEnd });
});

test.each([
  ['It fell in Bahman 1404.', '2026-01-21', '2026-02-19', '2026-01-21/2026-02-19'],
  ['It fell in early Bahman 1404.', '2026-01-21', '2026-01-30', '2026-01-21/2026-01-30~'],
  ['It fell in Ramadan 1404.', '1984-05-31', '1984-06-29', '1984-05-31~/1984-06-29~'],
  ['It fell in early Ramadan 1404.', '1984-05-31', '1984-06-09', '1984-05-31~/1984-06-09~'],
])('a month of another calendar has its own first and last day: %s', (text, dateStart, dateEnd, edtf) => {
  expect(readDates(text)[0]).toMatchObject({ dateStart, dateEnd, edtf });
});

test('a lunar date is uncertain by a day', () => {
  expect(readDates('On 1 Ramadan 1445 it began.')[0]).toMatchObject({
    calendar: 'islamic',
    edtf: '2024-03-11~',
    dateStart: '2024-03-10',
    dateEnd: '2024-03-12',
  });
});

test('names that are dates say so', () => {
  expect(readDates('The 7 October attacks')[0]).toMatchObject({
    value: '2023-10-07',
    anchorKind: 'event-name',
    inName: true,
  });
});

test.each([
  ['On the fifth of this month the council met.', ['the fifth of this month=2026-04-05']],
  ['On the fourth attempt they crossed.', []],
  ['The monitors return after tomorrow.', ['after tomorrow=2026-04-23']],
  ['Shells fell at five in the morning.', ['five in the morning=2026-04-21T05:00 (TIME)']],
  ['Five in the morning shift were hurt.', ['the morning=2026-04-21TMO (TIME)']],
  ['It was hit on the night of 12/13 March.', ['the night of 12/13 March=2026-03-12TNI (TIME)']],
  ['A train left the night of March 3 to March 4.', ['the night of March 3 to March 4=2026-03-03TNI (TIME)']],
  ['In August ’68 the tanks came.', ['August ’68=1968-08']],
  ['It covers 01/07/2024-30/09/2024.', ['01/07/2024=2024-07-01', '30/09/2024=2024-09-30']],
  ['The fire lasted from 9 to 11 p.m.', ['9=2026-04-21T21:00 (TIME)', '11 p.m.=2026-04-21T23:00 (TIME)']],
  ['Half a century passed.', ['Half a century=P50Y (DURATION)']],
])('%s', (text, expected) => {
  expect(tellDates(text)).toEqual(expected);
});

test('the past 24 hours began yesterday', () => {
  const [found] = readDates('In the past 24 hours nine fell.');
  expect([found?.dateStart, found?.dateEnd]).toEqual(['2026-04-20', '2026-04-21']);
});
