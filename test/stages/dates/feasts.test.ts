import { expect, test } from 'vitest';
import { readDates, tellDates } from './read-dates.ts';

// Days as church and state calendars have them.
test.each([
  ['Easter 1916', '1916-04-23'],
  ['Easter Monday 2010', '2010-04-05'],
  ['Easter 2038', '2038-04-25'],
  ['Good Friday 1998', '1998-04-10'],
  ['Orthodox Easter 2016', '2016-05-01'],
  ['Orthodox Easter 2025', '2025-04-20'],
  ['Thanksgiving 2019', '2019-11-28'],
  ['Nowruz 2024', '2024-03-20'],
  ['Nowruz 2025', '2025-03-21'],
])('%s', (words, value) => {
  expect(tellDates(`Fighting paused at ${words}.`)).toEqual([`${words}=${value}`]);
});

test.each([
  ['Eid al-Fitr 2020', '2020-05-24'],
  ['Eid al-Adha 2023', '2023-06-28'],
  ['Ashura 2021', '2021-08-19'],
])('%s within a day of the calendars, and the EDTF says so', (words, day) => {
  const [found] = readDates(`Shells fell on ${words}.`);
  const off = Math.abs(Date.parse(found?.value ?? '') - Date.parse(day)) / 86_400_000;
  expect(off).toBeLessThanOrEqual(1);
  expect(found?.edtf).toContain('~');
});

// Nothing finer than the words: months ago are a month, years ago a year, an untold count no day at all.
test.each([
  ['Rebels took the town two months ago.', 'two months ago=2026-02'],
  ['The pact was signed six years ago.', 'six years ago=2020'],
  ['A truce failed a few days ago.', 'a few days ago=XXXX-XX-XX'],
  ['They met on 22/03.', '22/03=2026-03-22'],
  ['Aid stopped in 2017 April.', '2017 April=2017-04'],
  ['The last Easter was bloody.', 'last Easter=2026-04-05'],
  ['They will meet on Friday the 15th.', 'Friday the 15th=2026-05-15'],
])('%s', (text, told) => {
  expect(tellDates(text).map((one) => one.replace(/^The /, ''))).toEqual([expect.stringContaining(told)]);
});

test.each([
  'The Easter Rising was crushed.',
  'They hold 2/3 of the land.',
  'In 2017 May ruled.',
  'a now-defunct unit',
])('%s: no feast, fraction or month', (text) => {
  expect(tellDates(text).filter((one) => !one.startsWith('2017='))).toEqual([]);
});
