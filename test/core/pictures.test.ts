import { expect, test } from 'vitest';
import { isPicture, PICTURES } from '../../src/core/pictures.ts';

test.each([
  ['🚨', true],
  ['🇲🇱', true],
  ['👨‍👩‍👧', true],
  ['⚠️', true],
  ['🚨🚨', true],
  ['3', false],
  ['#', false],
  ['Mali', false],
  ['🚨Mali', false],
  ['', false],
])('%s', (word, expected) => {
  expect(isPicture(word)).toBe(expected);
});

test('pictures are found whole, between words without a space too', () => {
  expect('Mali🇲🇱and 👨‍👩‍👧⚠️.'.match(new RegExp(PICTURES, 'gu'))).toEqual(['🇲🇱', '👨‍👩‍👧⚠️']);
});
