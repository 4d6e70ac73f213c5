import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collector } from '../../src/io/dataset/collector.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '\u20ac', '\u{1f600}', '\ud800', '\n') });
const piece = fc.oneof(text, fc.uint8Array());

test('what was given comes out whole and in order, however small the buffer', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 6, max: 40 }), (pieces, size) => {
      const taken: Buffer[] = [];
      const collected = collector(size, (bytes) => taken.push(Buffer.from(bytes)));
      for (const one of pieces) typeof one === 'string' ? collected.text(one) : collected.bytes(one);
      collected.flush();
      const expected = pieces.map((one) => (typeof one === 'string' ? Buffer.from(one, 'utf8') : one));
      expect(Buffer.concat(taken).equals(Buffer.concat(expected))).toBe(true);
      expect(taken.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});

test('pieces that fit are handed on together', () => {
  const taken: string[] = [];
  const collected = collector(30, (bytes) => taken.push(Buffer.from(bytes).toString()));
  for (const one of ['Goma', 'Sake', 'Beni', 'Uvira', 'Bukavu']) collected.text(one);
  collected.flush();
  collected.flush();
  expect(taken.join('')).toBe('GomaSakeBeniUviraBukavu');
  expect(taken.length).toBeLessThan(3);
});
