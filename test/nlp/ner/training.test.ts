import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bestLabels } from '../../../src/nlp/ner/best-labels.ts';
import { LABELS, labelOf, NAME_TYPES, spansOf } from '../../../src/nlp/ner/labels.ts';
import { COUNTRY, DEMONYM, OFFICE } from '../../../src/nlp/ner/lexicon.ts';
import { calibrate } from '../../../src/train/ner/calibrate.ts';
import { type CrfSettings, type Examples, trainCrf } from '../../../src/train/ner/crf.ts';
import { type GoldRow, mayTrain } from '../../../src/train/ner/gold-rows.ts';
import { goldTypes } from '../../../src/train/ner/gold-types.ts';
import { writtenOtherwise } from '../../../src/train/ner/labelled-text.ts';
import { segmenter } from '../../../src/train/ner/segment-text.ts';
import { trainDoc } from '../../../src/train/ner/train-docs.ts';

const SETTINGS: CrfSettings = { epochs: 8, rate: 0.3, hidden: 0, dropped: 0, decay: 0, seed: 3 };
const UNIT_PER = labelOf(0, 3);

/** Feature 0 stands at every token, feature 1 at names. */
function toy(): Examples {
  const labels = Uint8Array.from({ length: 60 }, (_, i) => (i % 3 === 1 ? UNIT_PER : 0));
  const rows = [...labels].flatMap((label) => (label === 0 ? [0] : [0, 1]));
  let end = 0;
  const ends = Int32Array.from(labels, (label) => {
    end += label === 0 ? 1 : 2;
    return end;
  });
  const sentences = Array.from({ length: 20 }, (_, i) => ({ first: 3 * i, last: 3 * i + 3, weight: 1 }));
  return { rows: Int32Array.from(rows), ends, identity: new Uint8Array(60), labels, sentences };
}

test('learns what a feature tells, and the same twice', () => {
  const once = trainCrf(toy(), 2, SETTINGS);
  const again = trainCrf(toy(), 2, SETTINGS);
  expect(again).toEqual(once);
  const plain = once.table.subarray(0, LABELS);
  const name = plain.map((weight, l) => weight + (once.table[LABELS + l] as number));
  const scores = Float64Array.from([...plain, ...name, ...plain]);
  expect([...bestLabels(scores, once.pairs)]).toEqual([0, UNIT_PER, 0]);
});

test('a model that is too sure is brought down to what was seen', () => {
  const judged = Array.from({ length: 400 }, (_, i) => ({ probability: 0.99, right: i % 4 !== 0 }));
  const [slope, offset] = calibrate([
    ...judged,
    { probability: 0.5, right: true },
    { probability: 0.5, right: false },
  ]);
  const p = 1 / (1 + Math.exp(-(slope * Math.log(99) + offset)));
  expect(p).toBeCloseTo(0.75, 2);
});

const LISTS = new Map([
  ['sudan', COUNTRY],
  ['sudanese', DEMONYM],
  ['minister', OFFICE],
  ['general', OFFICE],
]);
const TYPES = goldTypes(LISTS);

function row(text: string, corpus: string, entities: readonly (readonly [string, string])[]): GoldRow {
  return {
    id: `${corpus}:${text.length}`,
    corpus,
    license: 'MIT',
    text,
    entities: entities.map(([words, type], i) => {
      const start = text.indexOf(words);
      return { id: `T${i}`, start, end: start + words.length, text: words, type };
    }),
  };
}

const READ: readonly (readonly [string, string, string, string, string])[] = [
  [
    're3d/x',
    'Foreign Minister Amina Saleh spoke.',
    'Foreign Minister Amina Saleh',
    'Person',
    'PER Amina Saleh',
  ],
  ['re-docred', 'General Amina Saleh spoke.', 'General Amina Saleh', 'PER', 'PER General Amina Saleh'],
  ['re3d/x', 'Sudan denied it.', 'Sudan', 'Organisation', 'GPE Sudan'],
  ['re-docred', 'A Sudanese officer spoke.', 'Sudanese', 'LOC', 'NORP Sudanese'],
  ['re-docred', 'They crossed the White River.', 'White River', 'LOC', 'LOC White River'],
  ['re-docred', 'The Battle of Zur went on.', 'Battle of Zur', 'MISC', 'EVENT Battle of Zur'],
  ['re-docred', 'The Zur Accord failed.', 'Zur Accord', 'MISC', 'LAW Zur Accord'],
  [
    'crossner-politics',
    "Voters of the Unity Party's list won.",
    "the Unity Party's",
    'politicalparty',
    'ORG Unity Party',
  ],
];

const segment = segmenter(fileURLToPath(new URL('../../../pipelines', import.meta.url)));

test.each(READ)('%s: %s', (corpus, text, words, type, expected) => {
  const { segments, labels } = trainDoc(row(text, corpus, [[words, type]]), segment, TYPES);
  const found = spansOf(labels).map(({ first, last, type: t }) => {
    const start = segments.tokens[first]?.start ?? 0;
    return `${NAME_TYPES[t]} ${text.slice(start, segments.tokens[last - 1]?.end ?? 0)}`;
  });
  expect(found).toEqual([expected]);
});

test('rows for non-commercial use only are not learnt from', () => {
  const rows = ['CC-BY-NC-3.0', 'CC-BY-SA-3.0', 'OGL-3.0'].map((license) => ({
    ...row('x', 're3d/x', []),
    license,
  }));
  expect(rows.map(mayTrain)).toEqual([false, true, true]);
});

test('copies of sentences keep one label for each word', () => {
  const text = 'Amina Saleh went to Zur on the White River with her men. '.repeat(40);
  const doc = trainDoc(row(text, 're-docred', [['Amina Saleh', 'PER']]), segment, TYPES);
  const copies = writtenOtherwise(doc, new Set(['on', 'the']), segment);
  expect(copies.length).toBeGreaterThan(0);
  for (const { tokens, labels, sentences } of copies) {
    expect(labels.length).toBe(tokens.length);
    expect(sentences).toEqual([{ first: 0, last: tokens.length }]);
  }
});
