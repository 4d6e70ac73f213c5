import { expect, test } from 'vitest';
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
