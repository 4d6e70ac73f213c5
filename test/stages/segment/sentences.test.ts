import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../../src/stages/segment/examples.ts';
import { knowledge, segmentText, sentencesOf } from './segment-text.ts';

describe('one sentence', () => {
  test.each([
    'Maj. Gen. Adama Koné (retd.) spoke in Bamako.',
    'Lt. Gen. D.I. Okello and Gov. B. Musa met in Juba.',
    'The U.S. Navy and the U.K. Foreign Office declined to comment.',
    'Resolution No. 2417 was read out on Jan. 5 in Sana’a.',
    'They left at 6 a.m. on Tuesday with food, water, etc. for the camp.',
    'Prices rose 5.5 percent, e.g. in Goma, and fell by approx. 2.3 percent elsewhere.',
    'J. R. Mbeki of Acme Inc. said so.',
    '“Why did they shell the market?” asked a trader in Kharkiv.',
    'Shelling lasted from 7 p.m. (GMT) to midnight.',
    '“Run!” shouted the guard.',
    'The column (see p. 5. It is long) reached Mekelle.',
    'Villagers in St. Anne heard shots … and fled.',
    'See https://example.org/a.b?c=d.e for the list.',
    '1. Withdraw all heavy weapons from the front line.',
    'Rebels seize airport in eastern Congo',
  ])('%s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe('more than one sentence', () => {
  test.each([
    ['The attack began at 5 p.m. The army fled.', ['The attack began at 5 p.m.', 'The army fled.']],
    ['He went to the U.S. He stayed there.', ['He went to the U.S.', 'He stayed there.']],
    ['He said “No.” Then he left.', ['He said “No.”', 'Then he left.']],
    ['“We fought. We won,” he said.', ['“We fought.', 'We won,” he said.']],
    ['"It is over." "Good," she said.', ['"It is over."', '"Good," she said.']],
    ['Was it the junta? No! It was not.', ['Was it the junta?', 'No!', 'It was not.']],
    ['They waited... Nobody came.', ['They waited...', 'Nobody came.']],
    ['He fled. (He was tired.) She stayed.', ['He fled.', '(He was tired.)', 'She stayed.']],
    ['The talks failed.Both sides left.', ['The talks failed.', 'Both sides left.']],
    ['Talks collapse\nThe envoy left Doha.', ['Talks collapse', 'The envoy left Doha.']],
    ['The envoy left\nthe city of Doha.', ['The envoy left\nthe city of Doha.']],
    ['The envoy left.\n\nThe army stayed.', ['The envoy left.', 'The army stayed.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

test('sentences carry the kind, block and paragraph they stand in; removed blocks give none', () => {
  const text = 'Truce holds\nShare this\nThe guns fell silent. Aid arrived.\n- Food\n';
  const { sentences, tokens } = segmentText(text, [
    { kind: 'title', start: 0, end: 12 },
    { kind: 'furniture', start: 12, end: 23, removed: true },
    { kind: 'paragraph', start: 23, end: 58 },
    { kind: 'list', start: 58, end: 65 },
  ]);
  expect(sentences.map((s) => [text.slice(s.start, s.end), s.kind, s.block, s.paragraph])).toEqual([
    ['Truce holds', 'heading', 0, 0],
    ['The guns fell silent.', 'body', 2, 1],
    ['Aid arrived.', 'body', 2, 1],
    ['- Food', 'list', 3, 2],
  ]);
  expect(tokens.map((token) => token.text)).not.toContain('Share');
});

test('every abbreviation of the packs stays whole and inside its sentence', () => {
  expect(checkExamples({ knowledge })).toEqual([]);
});

test.each(['', ' \n\n ', '.', '“', '…'])('odd text %j makes no fault', (text) => {
  expect(sentencesOf(text)).toEqual(text.trim() === '' ? [] : [text]);
});
