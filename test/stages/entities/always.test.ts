import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTokenTrie } from '../../../src/nlp/token-trie.ts';
import { scanWords } from '../../../src/nlp/words.ts';
import { checkExamples } from '../../../src/stages/entities/examples.ts';
import { knowledge, read } from './read.ts';

test('the entity packs are sound', () => {
  expect(checkExamples({ knowledge })).toEqual([]);
});

const phrase = fc.constantFrom(
  'Kyiv',
  'the Taliban',
  "Sudan's army",
  'President',
  'Salva Kiir',
  '__proto__',
  'constructor',
  'of',
  'in',
  '(RSF)',
  'said',
  'they',
  'its',
  '–',
  ',',
  '.',
  '\n\n',
  'U.S.',
  'al-',
  '’s',
  'TTP',
  'Ministry of',
  'Ŝ',
  '😀',
  'toString',
);

test('mentions stand in the text in order, point to what exists and say the same again', () => {
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 25 }), (parts) => {
      const text = parts.join(' ');
      const found = read(text);
      expect(read(text)).toEqual(found);
      found.forEach((one, i) => {
        expect(one.start).toBeLessThan(one.end);
        expect(one.end).toBeLessThanOrEqual(text.length);
        expect(one.text.trim()).toBe(one.text);
        const before = found[i - 1];
        if (before)
          expect(before.start < one.start || (before.start === one.start && before.end >= one.end)).toBe(
            true,
          );
        if (one.antecedent !== null) expect(found[one.antecedent]?.entity).toBe(one.entity);
        if (one.form === 'pronoun') expect(one.antecedent).not.toBeNull();
      });
    }),
    { numRuns: 150 },
  );
});

test('words cover no space and follow each other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      let at = 0;
      for (const word of scanWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(at);
        expect(word.end).toBeGreaterThan(word.start);
        at = word.end;
      }
    }),
  );
});

test('the trie finds what was put in, shortest first, also under names of object members', () => {
  const trie = makeTokenTrie<string>();
  for (const name of ['a', 'a b', 'constructor', '__proto__ x']) trie.add(name.split(' '), name);
  const found: string[] = [];
  const words = ['a', 'b', 'constructor', '__proto__', 'x'];
  for (let i = 0; i < words.length; i++)
    trie.match(
      (k) => words[k] ?? null,
      i,
      (_, values) => found.push(...values),
    );
  expect(found).toEqual(['a', 'a b', 'constructor', '__proto__ x']);
});

test('a hundred thousand capitalised words in a row are read', () => {
  const text = 'Kasa Moro Lini '.repeat(33_333);
  expect(scanWords(text)).toHaveLength(99_999);
});
