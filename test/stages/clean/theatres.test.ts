import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-with.ts';
import { GENUINE, THEATRES } from './theatres.ts';

describe.each(THEATRES)('$name', ({ text, garbles }) => {
  test('correct words are left alone, and nothing is suspected', () => {
    expect(cleanText(text).edits).toEqual([]);
  });

  test.each(garbles)('“%s” comes back from “%s”', (words, garble) => {
    expect(text).toContain(words);
    expect(cleanText(text.replace(words, garble)).view.text).toBe(text);
  });

  test('all garbles that can stand together come back together', () => {
    const broken = garbles.reduce((now, [words, garble]) => now.replace(words, garble), text);
    expect(cleanText(broken).view.text).toBe(text);
  });
});

test.each(GENUINE)('left alone: %s', (_, text) => {
  const { view, edits } = cleanText(text);
  expect(view.text).toBe(text);
  expect(edits.filter((edit) => edit.status === 'suggested')).toEqual([]);
});
