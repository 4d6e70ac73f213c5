import { expect, test } from 'vitest';
import { LEVELS, wordClasses } from '../../src/nlp/word-classes.ts';

test.each([
  ['case', 'Kandahar', 'KANDAHAR'],
  ['diacritics', 'Bogotá', 'Bogota'],
  ['figures', 'G7', 'g8'],
  ['a compound that nobody lists', 'Zzqx-backed', 'backed'],
])('%s makes no difference', (_, a, b) => {
  expect(wordClasses(a)).toEqual(wordClasses(b));
  expect(wordClasses(a)).toHaveLength(LEVELS);
});

test.each([['Zzqxvv'], ['—'], [''], ['__proto__'], ['Zzqx-']])('%j has no class', (word) => {
  expect(wordClasses(word)).toEqual(Array.from({ length: LEVELS }, () => 0));
});

test.each([
  ['airstrike', 'shelling', 'ambassador'],
  ['Kandahar', 'Mogadishu', 'Tuesday'],
  ['envoy', 'ambassador', 'mortar'],
])('%s is used like %s rather than like %s', (a, b, other) => {
  const shared = (x: string, y: string): number =>
    wordClasses(x).filter((one, level) => one === wordClasses(y)[level]).length;
  expect(shared(a, b)).toBeGreaterThan(shared(a, other));
});

test('no class of one level is a class of another', () => {
  const levels = ['war', 'Kabul', 'minister', 'signed'].map(wordClasses);
  const byLevel = Array.from({ length: LEVELS }, (_, level) => new Set(levels.map((one) => one[level])));
  const all = byLevel.flatMap((one) => [...one]);
  expect(new Set(all).size).toBe(all.length);
});
