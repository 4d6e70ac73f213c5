import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

const TEXT = `Calm returns to Goma

By Daudi Oloo

GOMA (Radio Okapi) - Traders came back on Monday. Police met Daudi Mutasa there.`;

test('who wrote the text is named nowhere in it', () => {
  const { mentions } = analyse(TEXT).entities;
  const words = mentions.map((one) => TEXT.slice(one.start, one.end));
  expect(words).not.toContain('Daudi Oloo');
  expect(words).toEqual(expect.arrayContaining(['Goma', 'Daudi Mutasa', 'Radio Okapi']));
});
