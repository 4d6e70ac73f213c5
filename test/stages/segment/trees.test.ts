import { describe, expect, test } from 'vitest';
import { arcsOf, segmentText } from './segment-text.ts';

describe('who does what to whom', () => {
  test.each([
    [
      'Government troops attacked the village on Monday.',
      ['nsubj(attacked, troops)', 'obj(attacked, village)', 'root(ROOT, attacked)'],
    ],
    [
      'The convoy was ambushed by gunmen near Gao.',
      ['nsubj:pass(ambushed, convoy)', 'obl:agent(ambushed, gunmen)', 'case(gunmen, by)'],
    ],
    [
      'The president said that the rebels had violated the ceasefire.',
      [
        'ccomp(said, violated)',
        'nsubj(said, president)',
        'nsubj(violated, rebels)',
        'obj(violated, ceasefire)',
      ],
    ],
    [
      'The minister, who visited Juba last week, resigned.',
      ['nsubj(resigned, minister)', 'nsubj(visited, who)', 'acl:relcl(minister, visited)'],
    ],
    ['Ethiopia’s army captured the town.', ['nmod:poss(army, Ethiopia)', 'nsubj(captured, army)']],
    ['The minister did not resign.', ['advmod(resign, not)', 'aux(resign, did)', 'nsubj(resign, minister)']],
    ['Militants tried to seize the base.', ['xcomp(tried, seize)', 'mark(seize, to)', 'obj(seize, base)']],
    [
      'Police arrested protesters and journalists.',
      ['obj(arrested, protesters)', 'conj(protesters, journalists)'],
    ],
    ['Rebels seize airport', ['nsubj(seize, Rebels)', 'obj(seize, airport)']],
  ])('%s', (text, expected) => {
    expect(arcsOf(text)).toEqual(expect.arrayContaining(expected));
  });
});

test.each([
  ['The fighters were killed and buried.', 'the fighter be kill and bury .'],
  ['Women and children fled the shelling.', 'woman and child flee the shelling .'],
  ['Sudan’s generals don’t talk.', "Sudan 's general do not talk ."],
  [
    'They staged a raid and raped, robbed and fined villagers.',
    'they stage a raid and rape , rob and fine villager .',
  ],
  ['A cease-fire held; the co-operation stopped.', 'a cease - ceasefire hold ; the cooperation stop .'],
  ['It bombed cities, carrying heavier weapons.', 'it bomb city , carry heavy weapon .'],
])('lemmas: %s', (text, expected) => {
  const { tokens } = segmentText(text);
  expect(tokens.map((token) => token.lemma).join(' ')).toBe(expected);
});

test('ten thousand words without a stop are cut into trees', () => {
  const text = `The army shelled ${'a village and '.repeat(3000)}a town.`;
  const { tokens, sentences } = segmentText(text);
  expect(tokens.filter((token) => token.head === -1)).toHaveLength(sentences.length);
  expect(sentences.filter(({ first, last }) => last - first > 300)).toEqual([]);
  expect(sentences.map(({ first }) => first)).toEqual([0, ...sentences.slice(0, -1).map(({ last }) => last)]);
});

test('a list without a stop is cut behind a comma', () => {
  const { tokens, sentences } = segmentText(`Troops hold ${'Sloviansk, Izium and Lyman, '.repeat(100)}`);
  expect(new Set(sentences.map(({ last }) => tokens[last - 1]?.text))).toEqual(new Set([',']));
});
