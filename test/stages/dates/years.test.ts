import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

const PUBLISHED = '2026-04-21';

function told(raw: string): readonly string[] {
  const { dates, cleaned } = analyse(raw, PUBLISHED);
  return dates.map(({ start, end, value }) => `${cleaned.view.text.slice(start, end)}=${value}`);
}

// Which year a day or month without one belongs to, and which day a pointer counts from: by the trees of the whole pipeline.
test.each([
  [
    'present after past',
    'The first trial was broken off in October, and a new trial starts on 14 May.',
    ['October=2025-10', '14 May=2026-05-14'],
  ],
  ['a passive of now', 'Flights to Beni are suspended until July.', ['July=2026-07']],
  ['what went on until a month of the past', 'Rebels held the mine until December.', ['December=2025-12']],
  [
    'an earlier year that is told of goes on',
    'Militants seized the town in August 2014. Troops took it back in October.',
    ['August 2014=2014-08', 'October=2014-10'],
  ],
  [
    'a year that only compares does not',
    'Analysts expect a split, as in 2004. A car bomb hit the capital in October.',
    ['2004=2004', 'October=2025-10'],
  ],
  [
    'a year of somebody, told beside the story, does not',
    'The envoy demanded the release of a teacher, who was detained by the army in October 2020. The rebels left on 3 April.',
    ['October 2020=2020-10', '3 April=2026-04-03'],
  ],
  [
    'the limit of a stretch is not where the story is',
    'Police say that 224 people have been held since Thursday. Speaking a day earlier, the minister had ruled out talks.',
    ['Thursday=2026-04-16', 'a day earlier=2026-04-20'],
  ],
  [
    'days are not counted from an old month of another paragraph',
    'Envoys met on Sunday.\n\nThe truce expired in October 2022.\n\nRiyadh was silent. Three days earlier it had received a delegation.',
    ['Sunday=2026-04-19', 'October 2022=2022-10', 'Three days earlier=2026-04-16'],
  ],
])('%s', (_what, text, wanted) => {
  expect(told(text)).toEqual(wanted);
});
