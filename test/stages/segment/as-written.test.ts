import { expect, test } from 'vitest';
import { asWritten } from '../../../src/stages/segment/as-written.ts';
import { segmentText } from './segment-text.ts';

const word = (text: string) => ({
  text,
  start: 0,
  end: text.length,
  wink: 'X',
  winkLemma: text,
  opensSentence: false,
});

test.each([
  ['plain words', 'Troops left .', 'Troops left .', [0, 1, 2]],
  ['pictures', '🚨 Troops left 👨‍👩‍👧 . 🇺🇳', 'Troops left .', [1, 2, 4]],
  ['single quotation marks', '‘ We left , ’ he said', '" We left , " he said', [0, 1, 2, 3, 4, 5, 6]],
  ['double quotation marks', '“ We left , » he said', '" We left , " he said', [0, 1, 2, 3, 4, 5, 6]],
  ['a possessive', 'the rebels ’ camp', 'the rebels ’ camp', [0, 1, 2, 3]],
  ['pictures alone', '🚨 🚨', '🚨 🚨', [0, 1]],
  ['figures and signs are no pictures', '3 # * ©', '3 # *', [0, 1, 2]],
])('%s', (_, text, expected, places) => {
  const plain = asWritten(text.split(' ').map(word));
  expect(plain.words.map((one) => one.text).join(' ')).toBe(expected);
  expect(plain.places).toEqual(places);
});

test('a picture changes no arc between words, and hangs from the root', () => {
  const arcs = (text: string): readonly string[] => {
    const { tokens } = segmentText(text);
    return tokens.flatMap((token) =>
      /\p{L}/u.test(token.text) ? [`${token.dep} ${token.text} < ${tokens[token.head]?.text ?? 'ROOT'}`] : [],
    );
  };
  const plain = 'Gunmen attacked a convoy near Gao on Friday.';
  expect(arcs(`🚨 ${plain.replace(' near', ' 🇲🇱 near')}`)).toEqual(arcs(plain));
});
