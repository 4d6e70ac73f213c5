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

/** The country of the body of this name. */
function seatOf(text: string, name: string): string | null {
  const { mentions, entities } = analyse(text).entities;
  const found = mentions.find((one) => text.slice(one.start, one.end) === name && one.type === 'ORG');
  return found === undefined ? 'none' : (entities[found.entity ?? -1]?.country ?? null);
}

test.each<[string, string, string | null]>([
  ['The Danish Bar Association protested.', 'Danish Bar Association', 'DNK'],
  ['The Bar Association of Zambia protested.', 'Bar Association of Zambia', 'ZMB'],
  // two nations, or one that the body only looks at
  ['The Russian-Tajik Friendship League met.', 'Russian-Tajik Friendship League', null],
  ['The Observatory on Zambia met.', 'Observatory on Zambia', 'none'],
  ['The Dovra Bar Association protested.', 'Dovra Bar Association', null],
])('a body belongs to the nation in its name: %s', (text, name, country) => {
  expect(seatOf(text, name)).toBe(country);
});
