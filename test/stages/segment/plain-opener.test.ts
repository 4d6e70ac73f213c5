import { expect, test } from 'vitest';
import { capitalNames } from '../../../src/stages/segment/capital-names.ts';
import { plainOpener } from '../../../src/stages/segment/plain-opener.ts';

const CLASSES = [
  { pos: 'PROPN', tag: 'NNP' },
  { pos: 'NOUN', tag: 'NNS' },
  { pos: 'PUNCT', tag: '``' },
  { pos: 'VERB', tag: 'VBD' },
];
const NAME = 0;
const PLURAL = 1;
const word = (text: string) => ({
  text,
  start: 0,
  end: text.length,
  wink: 'PROPN',
  winkLemma: text,
  opensSentence: false,
});

test.each([
  ['a plural that the lists know', ['Missiles', 'hit'], [NAME, 3], [PLURAL, 3]],
  ['behind an opening quotation mark', ['"', 'Missiles', 'hit'], [2, NAME, 3], [2, PLURAL, 3]],
  ['a name that goes on', ['Missiles', 'Council'], [NAME, NAME], [NAME, NAME]],
  ['a name that the lists do not know', ['Kalvorans', 'hit'], [NAME, 3], [NAME, 3]],
  ['no plural', ['Athens', 'hit'], [NAME, 3], [NAME, 3]],
  ['capitals', ['MISSILES', 'hit'], [NAME, 3], [NAME, 3]],
  ['not at the opening', ['the', 'Missiles'], [3, NAME], [3, NAME]],
  ['nothing', [], [], []],
])('%s', (_, words, tags, expected) => {
  expect([...plainOpener(words.map(word), Uint8Array.from(tags), CLASSES)]).toEqual(expected);
});

const ASK = [{ pos: 'PRON', tag: 'WP' }, ...CLASSES];

test.each([
  ['a body among small letters', ['killed', 'forty', ',', 'WHO', 'says'], 3, true],
  ['a question', ['Who', 'says', 'so', 'in', 'Gao'], 0, false],
  ['a text in capitals', ['WHO', 'SAYS', 'SO'], 0, false],
])('question words in capitals: %s', (_, words, at, isName) => {
  const tags = Uint8Array.from(words, (text) => (/^who$/i.test(text) ? 0 : 4));
  expect(capitalNames(words.map(word), tags, ASK)[at]).toBe(isName ? 1 : 0);
});
