import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDraw } from '../../../src/train/parser/made/draw.ts';
import { makeSentences } from '../../../src/train/parser/made/make-sentences.ts';
import { flatten } from '../../../src/train/parser/made/phrase.ts';
import { madeSentence } from '../../../src/train/parser/made/sentences.ts';
import { makeDice } from '../../../src/train/perceptron.ts';

const NAMES = { PER: ['Jane Roe'], ORG: ['ECOWAS', 'Boko Haram'], GPE: ['Mali', 'Burkina Faso'] };
const sentence = (seed: number) => flatten(madeSentence(makeDraw(makeDice(seed), NAMES)));
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('a made sentence', () => {
  test('has one root, and every head is another word of it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const words = sentence(seed);
        expect(words.filter(({ head }) => head < 0)).toHaveLength(1);
        words.forEach(({ head }, i) => {
          expect(head).toBeLessThan(words.length);
          expect(head).not.toBe(i);
        });
      }),
    );
  });

  test('has no crossing arcs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const arcs = sentence(seed).flatMap(({ head }, i) =>
          head < 0 ? [] : [[Math.min(head, i), Math.max(head, i)] as const],
        );
        for (const [a, b] of arcs) expect(arcs.filter(([c, d]) => a < c && c < b && b < d)).toEqual([]);
      }),
    );
  });

  test('never has two signs side by side', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const words = sentence(seed);
        expect(words.filter(({ pos }, i) => pos === 'PUNCT' && words[i + 1]?.pos === 'PUNCT')).toEqual([]);
      }),
    );
  });
});

test('the same dice makes the same sentences', () => {
  const [once, again] = [makeSentences('pipelines', 5), makeSentences('pipelines', 5)];
  expect(once).toEqual(again);
  for (const { text, words } of once)
    for (const { form, start, end } of words) expect(text.slice(start, end)).toBe(form);
});
