import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { NAME_TYPES, spansOf } from '../../../src/nlp/ner/labels.ts';
import * as L from '../../../src/nlp/ner/lexicon.ts';
import type { GoldRow } from '../../../src/train/ner/gold-rows.ts';
import { goldTypes } from '../../../src/train/ner/gold-types.ts';
import type { PackName } from '../../../src/train/ner/pack-names.ts';
import { addPackPeople } from '../../../src/train/ner/pack-people.ts';
import { namePool, renamed } from '../../../src/train/ner/renamed.ts';
import { segmenter } from '../../../src/train/ner/segment-text.ts';
import { trainDoc } from '../../../src/train/ner/train-docs.ts';

const segment = segmenter(fileURLToPath(new URL('../../../pipelines', import.meta.url)));
const NAMES: readonly PackName[] = [
  { type: 'PER', name: 'Zaw Thura' },
  { type: 'PER', name: 'Umar Bello (bandit)' },
  { type: 'GPE', name: 'Sortony' },
  { type: 'WEAPON', name: 'Kornet' },
];

function doc(text: string, names: readonly (readonly [string, string])[]) {
  const entities = names.flatMap(([name, type], n) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }, i) => ({
      id: `${n}.${i}`,
      start: index,
      end: index + name.length,
      text: name,
      type,
    })),
  );
  const row: GoldRow = { id: 'x', corpus: 're-docred', license: 'MIT', text, entities };
  return trainDoc(row, segment, goldTypes(new Map()));
}

test('copies hold names of the packs, of the same type and with their labels', () => {
  const made = renamed(
    doc('Amina Saleh went home with her men. '.repeat(60), [['Amina Saleh', 'PER']]),
    namePool(NAMES),
    segment,
  );
  expect(made.length).toBeGreaterThan(0);
  for (const { tokens, labels } of made) {
    const words = tokens.map(({ text }) => text);
    expect(words.join(' ')).toBe('Zaw Thura went home with her men .');
    expect(spansOf(labels).map(({ first, last, type }) => [first, last, NAME_TYPES[type]])).toEqual([
      [0, 2, 'PER'],
    ]);
  }
});

test.each([
  ['without names', 'Nobody went home on that day. '.repeat(60), []],
  [
    'with names of types that the packs do not give',
    'The Zurich Award was given on that day. '.repeat(60),
    [['Zurich Award', 'MISC']],
  ],
] as const)('no copies of sentences %s', (_, text, names) => {
  expect(renamed(doc(text, names), namePool(NAMES), segment)).toEqual([]);
});

test('a pool holds surnames as short names, and nothing in brackets', () => {
  const pool = namePool(NAMES);
  expect([...pool]).toEqual([
    ['PER long', ['Zaw Thura']],
    ['PER short', ['Thura']],
    ['GPE short', ['Sortony']],
  ]);
});

test('words of people’s names join the lists, unless they are general words', () => {
  const lists = new Map([['thura', L.COMMON]]);
  addPackPeople(lists, NAMES);
  expect([...lists]).toEqual([
    ['thura', L.COMMON],
    ['Zaw', L.GIVEN_NAME],
    ['Umar', L.GIVEN_NAME],
    ['Bello', L.SURNAME],
  ]);
});
