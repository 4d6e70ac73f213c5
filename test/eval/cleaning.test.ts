import { expect, test } from 'vitest';
import { cleanToRaw } from '../../src/eval/clean-map.ts';
import { counts, score } from './made.ts';

// 0–4 head, 5–14 "Bata hit ", 14–20 "Ba- nu", 21–32 "Bata shoes."
const RAW = 'HEAD\nBata hit Ban-\nnu. Bata shoes.';
const at = (words: string, from = 0) => {
  const start = RAW.indexOf(words, from);
  return { start, end: start + words.length, text: words };
};
const edit = (words: string, after: string, from = 0) => {
  const { start, end } = at(words, from);
  return { id: `edt_${start}`, rule: `rule/${start}`, start, end, after };
};
const gold = (over: object = {}) => ({
  complete: ['cleaning'],
  cleaning: {
    defects: [
      { ...at('HEAD'), kind: 'running-head', want: '' },
      { ...at('Bata'), kind: 'garble', want: 'TTP', or: ['the TTP'] },
      { ...at('-\n'), kind: 'hyphen', want: '' },
    ],
    keep: [{ ...at('Bata shoes'), why: 'a brand' }],
    ...over,
  },
});
const clean = (...edits: ReturnType<typeof edit>[]) => score(gold(), { raw: [...RAW], edits });

const HEAD = edit('HEAD\n', '');
const TTP = edit('Bata', 'TTP');
const HYPHEN = edit('-\n', '');

test.each<[string, ReturnType<typeof edit>[], number[], number[]]>([
  ['everything mended', [HEAD, TTP, HYPHEN], [3, 0, 0], [1, 0, 0]],
  ['in another accepted form', [HEAD, edit('Bata', 'the TTP'), HYPHEN], [3, 0, 0], [1, 0, 0]],
  ['by a wider edit', [HEAD, edit('Bata hit Ban-\nnu', 'TTP hit Bannu')], [3, 0, 0], [1, 0, 0]],
  ['nothing', [], [0, 0, 3], [1, 0, 0]],
  ['to the wrong words', [HEAD, edit('Bata', 'BLA'), HYPHEN], [2, 0, 1], [1, 0, 0]],
  [
    'a line break for a space is no change',
    [HEAD, TTP, HYPHEN, edit('\nBata', ' Bata')].slice(0, 3),
    [3, 0, 0],
    [1, 0, 0],
  ],
  ['correct text changed', [HEAD, TTP, HYPHEN, edit('Bata', 'TTP', 20)], [3, 1, 0], [0, 1, 1]],
  [
    'a word put in beside correct text',
    [HEAD, TTP, HYPHEN, { ...edit('Bata', 'the ', 20), end: RAW.indexOf('Bata', 20) }],
    [3, 1, 0],
    [1, 0, 0],
  ],
  ['correct text removed', [HEAD, TTP, HYPHEN, edit(' Bata shoes.', '', 19)], [3, 1, 0], [0, 1, 1]],
])('%s', (_, edits, defects, untouched) => {
  const one = clean(...edits);
  expect([counts(one, 'cleaning.defects'), counts(one, 'cleaning.untouched')]).toEqual([defects, untouched]);
});

test('words of the whole, and of the page around the article', () => {
  expect(counts(clean(HEAD, TTP, HYPHEN), 'cleaning.words')).toEqual([5, 0, 0]);
  // Kept: HEAD; Bata for TTP; "Ban" and "nu" for Bannu.
  expect(counts(clean(), 'cleaning.words')).toEqual([3, 4, 2]);
  expect([counts(clean(HEAD), 'cleaning.boilerplate'), counts(clean(), 'cleaning.boilerplate')]).toEqual([
    [1, 0, 0],
    [0, 1, 1],
  ]);
});

test('errors name the rule that mended wrongly, or that nobody tried', () => {
  const faults = clean(edit('Bata', 'BLA')).faults.map(({ class: kind, predicted }) => [
    kind,
    predicted?.rule ?? null,
  ]);
  expect(faults).toEqual([
    ['kept-boilerplate', null],
    ['wrongly-mended', 'rule/5'],
    ['not-mended', null],
  ]);
});

test('a stretch of the clean text leads back to the raw text', () => {
  const toRaw = cleanToRaw(
    [
      { start: 0, end: 5, after: '' },
      { start: 5, end: 9, after: 'the TTP' },
    ],
    RAW.length,
  );
  expect(toRaw({ start: 0, end: 7 })).toEqual({ start: 5, end: 9 });
  expect(toRaw({ start: 4, end: 11 })).toEqual({ start: 5, end: 13 });
  expect(toRaw({ start: 8, end: 11 })).toEqual({ start: 10, end: 13 });
});
