import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText, wordsOf } from './segment-text.ts';

test.each([
  ['Sudan’s army', 'Sudan ’s army'],
  ["Sudan's army", "Sudan 's army"],
  ['the soldiers’ wives', 'the soldiers ’ wives'],
  ["they don't, can’t and cannot", "they do n't , ca n’t and can not"],
  ['a Houthi-controlled port', 'a Houthi - controlled port'],
  ['anti-government rallies', 'anti-government rallies'],
  ['the Armenia–Azerbaijan border, 2019–2020', 'the Armenia – Azerbaijan border , 2019 – 2020'],
  ['on 2024-03-07', 'on 2024-03-07'],
  ['$5m and 10km', '$ 5 m and 10 km'],
  ['Maj. Gen. Koné (retd.)', 'Maj. Gen. Koné ( retd. )'],
  ['Erdoğan met Dvořák in Łódź; Şırnak', 'Erdoğan met Dvořák in Łódź ; Şırnak'],
  ['The army moved in. I’m sure', 'The army moved in . I ’m sure'],
  ['T-72 tanks and F-16s', 'T-72 tanks and F-16s'],
  ['(see www.example.org).', '( see www.example.org ) .'],
  ['He said “No.”', 'He said “ No . ”'],
])('%s', (text, expected) => {
  expect(wordsOf(text)).toBe(expected);
});

const scrap = fc.constantFrom(
  'Gen.',
  'U.S.',
  'don’t',
  '“',
  '”',
  '(',
  ')',
  '. ',
  '\n',
  '\u00a0',
  '\u200b',
  '–',
  'Côte d’Ivoire',
  'الخرطوم',
  'київ',
  'https://a.b/c?d',
  ':)',
  '🙂',
  '5,000',
  ' ',
  'killed',
  'x'.repeat(300),
  '-'.repeat(200),
);

const anyText = fc.oneof(
  fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('for any text', () => {
  test('tokens slice to their words, stand in order, and cover all that is no space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of segmentText(text).tokens) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('sentences share out the tokens, and each is a tree with one root', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences } = segmentText(text);
        let next = 0;
        sentences.forEach(({ first, last }, s) => {
          expect(first).toBe(next);
          next = last;
          const own = tokens.slice(first, last);
          expect(own.filter((token) => token.head === -1).map((token) => token.dep)).toEqual(['root']);
          expect(own.every((token) => token.sentence === s)).toBe(true);
          for (let i = first; i < last; i++) expect(stepsToRoot(tokens, i)).toBeLessThanOrEqual(last - first);
        });
        expect(next).toBe(tokens.length);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  test('the same text gives the same tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(segmentText(text)).toEqual(segmentText(text));
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

function stepsToRoot(tokens: readonly { readonly head: number }[], from: number): number {
  let steps = 0;
  for (let i = from; i >= 0 && steps <= tokens.length; i = tokens[i]?.head ?? -1) steps++;
  return steps;
}
