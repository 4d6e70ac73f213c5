import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRESS } from '../../../src/eval/probe/dress.table.ts';
import { folded } from '../../../src/eval/probe/folded.ts';
import { DRESSES } from '../../../src/eval/probe/probe.schema.ts';

const TEXT =
  'Gen. Lucía Gómez said "we will stay". The river\'s bridge, 40 km away, fell after a bombardment.';
/** Dresses that add signs of their own, or other quotation marks than ours. */
const ADDING: ReadonlySet<string> = new Set(['emoji', 'single-quotes']);

test.each(DRESSES.filter((name) => name !== 'crlf'))('%s changes the writing', (name) => {
  expect(DRESS[name](TEXT)).not.toBe(TEXT);
});

test.each(DRESSES.filter((name) => !ADDING.has(name)))('%s says the same words', (name) => {
  expect(folded(DRESS[name](TEXT))).toBe(folded(TEXT));
});

test('no dress loses a letter, whatever the text', () => {
  const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...DRESSES), (text, name) => {
      expect(letters(DRESS[name](text))).toBe(letters(text));
    }),
  );
});
