import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNumbering } from '../../src/nlp/numbering.ts';

test('keys have the number of their first meeting, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer().filter((key) => key !== 0)), (keys) => {
      const numbering = makeNumbering();
      const expected = new Map<number, number>();
      for (const key of keys) {
        if (!expected.has(key)) expected.set(key, expected.size + 1);
        expect(numbering.numberOf(key)).toBe(expected.get(key));
      }
      expect(numbering.keys).toEqual([0, ...expected.keys()]);
    }),
  );
});

test('more keys than there was room for', () => {
  const numbering = makeNumbering();
  const keys = Array.from({ length: 50_000 }, (_, i) => Math.imul(i + 1, 0x01000193));
  const numbers = keys.map(numbering.numberOf);
  expect(keys.map(numbering.numberOf)).toEqual(numbers);
  expect(numbers).toEqual(keys.map((_, i) => i + 1));
});
