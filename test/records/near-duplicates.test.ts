import { expect, test } from 'vitest';
import type { Bundle } from '../../src/records/bundle.ts';
import { nearDuplicates } from '../../src/records/run/near-duplicates.ts';
import { signatureOf } from '../../src/records/run/signature.ts';

const WORDS = Array.from({ length: 300 }, (_, i) => `word${(i * 7919) % 1000}`);
const TEXT = WORDS.join(' ');
const bundle = (docId: string, text: string, published: string | null = null): Bundle => ({
  sourceId: docId,
  docId,
  status: 'done',
  lines: new Map(),
  sightings: [],
  events: [],
  signature: signatureOf(text),
  published,
  quarantine: [],
  notes: [],
});

function copies(...bundles: Bundle[]) {
  const found = nearDuplicates();
  for (const one of bundles) found.add(one);
  return [...found.originals()];
}

test.each([
  ['with another first line', `Updated at noon. ${TEXT}`],
  ['with other marks and capitals', TEXT.toUpperCase().replaceAll(' ', ', ')],
  ['with one word changed', TEXT.replace('word1 ', 'changed ')],
])('a copy %s points to the earlier article', (_, text) => {
  expect(copies(bundle('doc_b', text, '2024-05-04'), bundle('doc_a', TEXT, '2024-05-03'))).toEqual([
    ['doc_b', 'doc_a'],
  ]);
});

test.each([
  ['half of it is new', [...WORDS.slice(0, 150), ...WORDS.slice(150).map((word) => `${word}x`)].join(' ')],
  ['the same words in another order', WORDS.toReversed().join(' ')],
])('no copy: %s', (_, text) => {
  expect(copies(bundle('doc_a', TEXT), bundle('doc_b', text))).toEqual([]);
});

test('short texts are never called copies', () => {
  expect(signatureOf('One killed in Sanaa on Monday.')).toBeNull();
});
