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
  [
    'a message broken at a fixed width',
    'The column of the army had crossed the bridge at Juba when the\nWhite Army fired. The men then turned back to the village of Yei\nwith nine dead.',
    'The column of the army had crossed the bridge at Juba when the White Army fired. The men then turned back to the village of Yei with nine dead.',
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
  [
    'a hyphen that waits for its other half',
    'The depot held short-\nand medium-range missiles; the maps are pre-\nand post-war ones.',
    'The depot held short- and medium-range missiles; the maps are pre- and post-war ones.',
  ],
  [
    'a word that ends like a conjunction',
    'A thous-\nand men and the may-\nor of Tumaco left.',
    'A thousand men and the mayor of Tumaco left.',
  ],
  ['a door-to-door hyphen', 'They searched Mocoa door-\nto-door.', 'They searched Mocoa door-to-door.'],
  ['years', 'In 2019-\n2021 it rained.', 'In 2019-2021 it rained.'],
  ['a number after letters', 'The COVID-\n19 wave and a T-\n72 tank.', 'The COVID-19 wave and a T-72 tank.'],
  ['numbers in words', 'Some twenty-\nfive men fled.', 'Some twenty-five men fled.'],
  [
    'a word broken at a margin that is gone',
    'The humani- tarian convoy reached the govern- ment lines.',
    'The humanitarian convoy reached the government lines.',
  ],
  [
    'spaces where printers set two letters as one',
    'The fi rst offi cer of the fl eet spoke of a con fl ict and of con fi rmed losses.',
    'The first officer of the fleet spoke of a conflict and of confirmed losses.',
  ],
  [
    'a list wrapped at a margin',
    'The report asks the government\nof the Philippines to:\n\n• free all those who were held\n  without charge since May;\n• pay for the houses that burned\n  in Marawi;\n• let reporters in.',
    'The report asks the government of the Philippines to:\n\n• free all those who were held without charge since May;\n\n• pay for the houses that burned in Marawi;\n\n• let reporters in.',
  ],
  [
    'the large first letter of a chapter',
    'T\nhe army of Chad left Bol on the lake on Friday.\n\nA\nmong the dead was a nurse from the town of Fada.',
    'The army of Chad left Bol on the lake on Friday.\n\nAmong the dead was a nurse from the town of Fada.',
  ],
  ['a letter and its accent', 'Se\u0301gou and Me\u0301naka', 'Ségou and Ménaka'],
  [
    'hyphens of other programs',
    'El\u2011Fasher and the truce\u2010bound aid',
    'El-Fasher and the truce-bound aid',
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
  [
    'verses',
    'I went to the well of the village at dawn,\nand the well had no rope;\nI went to the church of the village at dusk,\nand the bell had no tongue.\nWho took the rope,\nwho took the tongue?',
  ],
  ['a word of one letter', 'A\nvideo of the shelling of Jijiga was filmed in 2020.'],
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
  'Short- and medium-range missiles, pre- or post-war maps, Arab- and Nuba-led bands.',
  'The men- tired and hungry- left Goma.',
  'He came in- and out of the room.',
  'The staff member off duty fell off the cliff top; a sheriff saw it.',
])('leaves hyphens that wait, and dashes typed as hyphens: %s', (text) => {
  expect(changes(cleanText(text))).toEqual([]);
});

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

test.each([
  [
    'a word with a misread pair',
    'The govemment of the hills has left kiIled men.',
    'The government of the hills has left killed men.',
  ],
  ['figures', 'It fell on l2 May 2O18 with 1O men.', 'It fell on 12 May 2018 with 10 men.'],
  ['one letter for two', 'Here tlie bridge fell.', 'Here the bridge fell.'],
  [
    'names and types',
    'Ioan drove 50l of fuel from Il-76 to the M1O and McIntyre.',
    'Ioan drove 50l of fuel from Il-76 to the M1O and McIntyre.',
  ],
  ['an odd word where no scanner was', 'The govemment left.', 'The govemment left.'],
])('what a scanner misread: %s', (_, raw, expected) => {
  expect(cleanText(raw).view.text).toBe(expected);
});
