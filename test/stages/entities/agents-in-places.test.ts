import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

test.each<[string, string, string | null]>([
  ['Police in Kabul said so.', 'Police', 'AFG'],
  ['Lawmakers in Kenya welcomed the deal.', 'Lawmakers', 'KEN'],
  // armed people may be from anywhere
  ['Soldiers in Kenya welcomed the deal.', 'Soldiers', null],
  ['Protesters on Monday met in Kenya.', 'Protesters', null],
])('%s', (text, words, country) => {
  const { mentions, entities } = analyse(text).entities;
  const found = mentions.find((one) => text.slice(one.start, one.end) === words);
  expect(entities[found?.entity ?? -1]?.country).toBe(country);
});
