import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleQuotes } from '../../src/core/single-quotes.ts';

test.each([
  ['a quotation', '‘ We will stay , ’ he said .', [0, 5]],
  ['a word at arm’s length', 'a ‘ special ’ operation', [1, 3]],
  ['a possessive within a quotation', '‘ The rebels ’ camp fell . ’', [0, 7]],
  ['a quotation that ends on an s', '‘ They left us ’ .', [0, 4]],
  ['a possessive alone', 'the rebels ’ camp', []],
  ['a quotation that goes on', '‘ We will stay .', [0]],
  ['a quotation that ends here', 'They went home . ’', [4]],
  ['a letter of a name', 'Mullah ‘ Abd al-Rahman left .', []],
  ['double marks', '“ We will stay , ” he said .', []],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect([...singleQuotes(text.split(' ').filter(Boolean))].sort((a, b) => a - b)).toEqual(expected);
});

test('only single quotation marks are ever among them', () => {
  const word = fc.constantFrom('‘', '’', '“', ',', '.', 'rebels', 'army', "'", '');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      for (const i of singleQuotes(words)) expect(['‘', '’']).toContain(words[i]);
    }),
  );
});
