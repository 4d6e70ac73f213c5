import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** The country of the person of this name; `none` when nobody of the name is found. */
function countryOf(text: string, name: string): string | null {
  const { mentions, entities } = analyse(text).entities;
  const found = mentions.find((one) => text.slice(one.start, one.end) === name && one.type === 'PER');
  return found === undefined ? 'none' : (entities[found.entity ?? -1]?.country ?? null);
}

test.each<[string, string, string | null]>([
  ['Kenyan interior minister Daudi Oloo met the elders.', 'Daudi Oloo', 'KEN'],
  ["Peru's deputy oil minister Ramiro Quilca resigned.", 'Ramiro Quilca', 'PER'],
  // a nation further off, or behind a preposition, says nothing of the person
  ['He flew from Peru with Ramiro Quilca.', 'Ramiro Quilca', null],
  ['The envoy for Chad, Daudi Oloo, resigned.', 'Daudi Oloo', null],
])('%s', (text, name, country) => {
  expect(countryOf(text, name)).toBe(country);
});
