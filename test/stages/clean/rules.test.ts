import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeClean } from '../../../src/stages/clean/clean.ts';
import { checkExamples } from '../../../src/stages/clean/examples.ts';
import { changes, cleanText, knowledge } from './clean-with.ts';

const PACKS = new URL('../../../pipelines/packs', import.meta.url).pathname;

test('every rule does what its examples say, with all packs and with English alone', () => {
  expect(checkExamples({ knowledge })).toEqual([]);
  expect(checkExamples({ knowledge: loadKnowledge(PACKS, ['english']) })).toEqual([]);
});

const BORDER = 'Pakistan closed Torkham on Monday, and Kabul protested.';

test.each([
  ['the paragraph speaks for it', `${BORDER} Palestinian troops dug in.`, 'Pakistani troops dug in.'],
  ['“a” becomes “an”', `${BORDER} A “Yinba” hotline rang.`, 'An “India-Pakistan” hotline rang.'],
  [
    '“an” becomes “a”',
    'Hanoi saw an invasion of its sovereignty.',
    'Hanoi saw a violation of its sovereignty.',
  ],
  [
    'two passes on one word',
    `${BORDER} Many anti Palestinian groups met.`,
    'Many anti-Pakistani groups met.',
  ],
])('mends when %s', (_, text, expected) => {
  expect(cleanText(text).view.text.endsWith(expected)).toBe(true);
});

test.each([
  ['a word of Gaza in the paragraph', `${BORDER} Palestinian troops dug in near Gaza.`],
  ['Bata, the town', 'Pakistan’s envoy flew to Bata, where militants had struck.'],
  ['Bata, the shoes', 'Militants burnt a Bata shoe shop in Lahore, Pakistan.'],
  ['Aba in Nigeria', 'Gunmen crossed the Aba border of Abia State; Pakistan condoled.'],
  ['Soviet soldiers where they were', 'Soviet troops left Kabul in 1989, and Sudan took note.'],
  ['a real Uzbek army', 'Uzbek troops met Russian ones near Tashkent while Kyiv and Kharkiv burned.'],
  ['a plural possessive before a quote', 'The rebels’ chief left the ‘safe zone’ at noon.'],
  ['two possessives', 'The clerics’ plea and the traders’ strike failed in Bamako.'],
  ['quotes inside quotes', 'She said: “They call it a ‘special zone’ now.”'],
  ['a quote that the next paragraph goes on with', 'The rebels’ envoy replied, ‘We will stay'],
])('leaves alone: %s', (_, text) => {
  expect(changes(cleanText(text))).toEqual([]);
});

test('one sense for the whole document: the heading follows the best-evidenced mention', () => {
  const { view } = cleanText(
    `Who leads Bata now\n\nThe Bata militants of Waziristan took a post in Pakistan, officers said on Monday.`,
  );
  expect(view.text).toContain('Who leads Pakistani Taliban now');
});

test('a veto is kept with its words', () => {
  const { edits } = cleanText(`${BORDER} Palestinian troops dug in near Gaza.`);
  expect(edits).toMatchObject([
    { status: 'vetoed', rule: 'zh/pakistan-military', before: 'Palestinian', evidence: ['Gaza'] },
  ]);
});

test('below the threshold a repair is only suggested', () => {
  const { edits, view } = cleanText('Moscow ordered the fixed-point removal of a commander in Idlib.');
  expect(view.text).toContain('fixed-point removal');
  expect(edits).toMatchObject([{ status: 'suggested', after: 'targeted killing' }]);
});

test.each([
  [
    'reversed marks',
    'Many saw the’ policy of silence ‘as weakness.',
    'Many saw the ‘policy of silence’ as weakness.',
  ],
  ['before a full stop', 'They spoke of’ a war of choice ‘.', 'They spoke of ‘a war of choice’.'],
  ['double marks', 'He praised” a new dawn “in Juba.', 'He praised “a new dawn” in Juba.'],
])('turns quotation marks round: %s', (_, text, expected) => {
  expect(cleanText(text).view.text).toBe(expected);
});

test('a text full of signs is a machine’s translation; one without is not called one', () => {
  const text = '1、Losses\nThe army fled； Bukavu fell.\n2、Outlook\nTalks go on in Luanda.';
  expect(cleanText(text).meta.machineTranslated).toBe(true);
  expect(cleanText(BORDER).meta.machineTranslated).toBeNull();
});

test('a translation’s name spelt a second way is suggested, never changed; a form of it is not', () => {
  const text =
    '1、Losses\nThe army of Kordofan fled； the rebels of Kordofan and the traders in Kordofan stayed.\n' +
    '2、Outlook\nThe roads of Kordufan are closed, say the elders of Kordofani tribes.';
  const { edits, view } = cleanText(text);
  expect(view.text).toContain('roads of Kordufan are');
  expect(edits.filter((edit) => edit.status === 'suggested')).toMatchObject([
    { before: 'Kordufan', after: 'Kordofan', rule: 'suspect/own-spelling' },
  ]);
});

test.each([[{ aply: 0.9 }], [{ apply: 2 }], ['apply']])('refuses the options %j', (options) => {
  expect(() => makeClean(options, { knowledge, models: '' })).toThrow(
    expect.objectContaining({ code: 'E_OPTIONS' }),
  );
});

test('a suggestion is made once, however many triggers stand in its line', () => {
  const text =
    'Goma fell; The army fled.\nPrices rose by 1,5 % or 2,5 million.\nBukavu fell； In the east it burned.';
  const { edits } = cleanText(text);
  const places = edits.map((edit) => `${edit.rule} ${edit.raw.start}`);
  expect(new Set(places).size).toBe(places.length);
  expect(edits.filter((edit) => edit.rule === 'ru/decimal-comma')).toHaveLength(2);
});
