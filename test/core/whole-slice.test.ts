import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeSlice, withoutHalves } from '../../src/core/whole-slice.ts';

test.each([
  ['plain words', 'abcdef', 1, 4, 'bcd'],
  ['a border inside a pair at the start', 'a💥bc', 2, 4, '💥b'],
  ['and at the end', 'a💥bc', 0, 2, 'a'],
  ['from the first letter', '💥b', 0, 3, '💥b'],
  ['over the end', 'ab', 0, 9, 'ab'],
])('%s', (_, text, start, end, expected) => {
  expect(wholeSlice(text, start, end)).toBe(expected);
});

test('what is cut from well-formed text is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, a, b) => {
      expect(wholeSlice(text, Math.min(a, b), Math.max(a, b)).isWellFormed()).toBe(true);
    }),
  );
});

test.each([
  ['both ends', '\udc69 left \ud83d', ' left '],
  ['whole pairs stay', '👩 left 👧', '👩 left 👧'],
  ['nothing but a half', '\ud83d', ''],
])('words without halves: %s', (_what, words, whole) => {
  expect(withoutHalves(words)).toBe(whole);
  expect(withoutHalves(words).isWellFormed()).toBe(true);
});
