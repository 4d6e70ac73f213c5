import { expect, test } from 'vitest';
import { changes, cleanText } from './clean-with.ts';

test.each([
  [
    'a blank line in a sentence',
    'The column of the army had\n\nreached the bridge at noon.',
    'The column of the army had reached the bridge at noon.',
  ],
  [
    'a word broken at the margin',
    'The peace agree-\nment of Juba failed.',
    'The peace agreement of Juba failed.',
  ],
  ['a hyphen of the word’s own', 'A Moscow-\nbacked group left.', 'A Moscow-backed group left.'],
  [
    'the other spelling decides',
    'A low-lands fort fell. The low-\nlands burned. Then lowlands',
    'A low-lands fort fell. The low-lands burned. Then lowlands',
  ],
  [
    'a soft hyphen',
    'The peace agree\u00adment and the agree\u00ad\nment.',
    'The peace agreement and the agreement.',
  ],
  [
    'the tail of a word told twice',
    'They spoke of a new de-escalation.\n\nlation, but nobody came.',
    'They spoke of a new de-escalation, but nobody came.',
  ],
  ['Windows line ends', 'One.\r\n\r\nTwo.', 'One.\n\nTwo.'],
  ['ligatures and odd spaces', 'Of\ufb01cers\u00a0of the \u200bstaff', 'Officers of the staff'],
  [
    'mojibake, with curled quotes left curled',
    'The â€œgreen lineâ€\u009d of l’humanitÃ©',
    'The “green line” of l’humanité',
  ],
])('mends %s', (_, text, expected) => {
  expect(cleanText(text).view.text).toBe(expected);
});

const WRAPPED = `The governor of the province said on Monday that the road to the
capital was open again, and that lorries with flour had passed the
two checkpoints. Nobody could confirm it.
A second convoy was expected on Friday, he added, but the men of the
militia had not been seen for a week and their post was empty.`;

test('hard-wrapped lines become paragraphs', () => {
  expect(cleanText(WRAPPED).view.text.split('\n\n')).toEqual([
    'The governor of the province said on Monday that the road to the capital was open again, and that lorries with flour had passed the two checkpoints. Nobody could confirm it.',
    'A second convoy was expected on Friday, he added, but the men of the militia had not been seen for a week and their post was empty.',
  ]);
});

test.each([
  ['paragraphs on lines of their own', 'The road is open.\nThe bridge is not.'],
  ['a heading before a small letter', 'Background\nal-Qaeda was founded in Peshawar.'],
  ['dialogue', 'He said,\n“We will stay.”'],
  ['a table', 'Killed\n12\nwounded\n30'],
  ['a list after a colon', 'They asked for:\nwater\nbread'],
  ['two names', 'Goma\nBukavu'],
  ['a careless writer', 'The bridge fell\nwe all saw it.\nnobody came.\nthe road is cut.'],
])('joins nothing in %s', (_, text) => {
  expect(changes(cleanText(text))).toEqual([]);
  expect(cleanText(text).view.text).toBe(text.replaceAll('\n', '\n\n'));
});

const brokenAt = (word: string): string => {
  const cut = word.indexOf('|');
  const raw = `The army of the province said that ${word.slice(0, cut)}-\n${word.slice(cut + 1)} was shelled again on Friday.`;
  return /that (\S+) was/.exec(cleanText(raw).view.text)?.[1] ?? '';
};

test.each([
  'cross|border',
  'anti|aircraft',
  'pro|government',
  'ex|president',
  'mid|July',
  'semi|autonomous',
  'multi|ethnic',
  'UN|backed',
  'Saudi|led',
  'al|Shabaab',
  'war|torn',
  'long|range',
  'so|called',
  'hard|line',
  'de|escalation',
  'Nagorno|Karabakh',
])('keeps the hyphen of %s', (word) => {
  expect(brokenAt(word)).toBe(word.replace('|', '-'));
});

test.each([
  'govern|ment',
  'insur|gents',
  'Afghan|istan',
  'law|makers',
  'spokes|man',
  'para|military',
  'guer|rillas',
  'out|post',
  'check|point',
  'bat|talion',
  'cease|less',
  'war|lord',
  'air|strikes',
  'pre|sident',
  'semi|nar',
  'de|stroyed',
])('joins %s', (word) => {
  expect(brokenAt(word)).toBe(word.replace('|', ''));
});
