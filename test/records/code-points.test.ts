import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from '../../src/records/code-points.ts';

const astral = fc.string({ unit: 'grapheme', maxLength: 40 });

test('cutting gives the words that slicing by letters gives back', () => {
  fc.assert(
    fc.property(astral, fc.nat(60), fc.nat(60), (text, a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const cut = codePoints(text).cut(span);
      expect([...text].slice(cut.start, cut.end).join('')).toBe(cut.words);
      expect(cut.words.isWellFormed()).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['plain letters', 'dead in Izium', 'Izium', 8, 13],
  ['after two pictures', '📷 Kharkiv shelled 💥 — 12 dead in Izium', 'Izium', 33, 38],
  ['a picture itself', 'a 💥 b', '💥', 2, 3],
  ['letters beyond the basic plane', '𐤀𐤁 and 𐤂', '𐤂', 7, 8],
])('%s', (_, text, words, start, end) => {
  const at = text.indexOf(words);
  expect(codePoints(text).cut({ start: at, end: at + words.length })).toEqual({ start, end, words });
});

test('a border inside a pair moves outwards, and what lies outside is cut off', () => {
  expect(codePoints('a💥b').cut({ start: 2, end: 2 })).toEqual({ start: 1, end: 2, words: '💥' });
  expect(codePoints('a💥b').cut({ start: 2, end: 99 })).toEqual({ start: 1, end: 3, words: '💥b' });
  expect(codePoints('ab').cut({ start: -5, end: 1 })).toEqual({ start: 0, end: 1, words: 'a' });
});
