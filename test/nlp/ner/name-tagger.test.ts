import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segments } from '../../../src/core/layers/segments.ts';
import type { NameTagger } from '../../../src/nlp/ner/name-span.ts';
import { loadNameTagger } from '../../../src/nlp/ner/name-tagger.ts';
import { segmenter } from '../../../src/train/ner/segment-text.ts';

const MODELS = fileURLToPath(new URL('../../../pipelines/models', import.meta.url));
const tagger = loadNameTagger(MODELS) as NameTagger;

const segment = segmenter(fileURLToPath(new URL('../../../pipelines', import.meta.url)));
const cut = (text: string): Segments => segment(text);

function names(text: string): readonly string[] {
  const { tokens, sentences } = cut(text);
  return tagger.tag(tokens, sentences, { classes: null }).map(({ first, last, type }) => {
    const words = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    return `${type} ${words}`;
  });
}

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['Abdel Fattah al-Burhan flew to Port Sudan on Monday.', ['PER Abdel Fattah al-Burhan', 'GPE Port Sudan']],
  ['The Rapid Support Forces shelled the market again.', ['ORG Rapid Support Forces']],
  ['President Gustavo Petro spoke in Bogotá about the truce.', ['PER Gustavo Petro', 'GPE Bogotá']],
  ['Officials in Kyiv and Warsaw denied the report.', ['GPE Kyiv', 'GPE Warsaw']],
  ['Aung Hlaing Tun was arrested near Mandalay.', ['PER Aung Hlaing Tun', 'GPE Mandalay']],
  ['The Ministry of Defence in Yerevan gave no details.', ['ORG Ministry of Defence', 'GPE Yerevan']],
  ['Colombian soldiers left the town before dawn.', ['NORP Colombian']],
  ['Félix Tshisekedi accused Rwanda of arming the rebels.', ['PER Félix Tshisekedi', 'GPE Rwanda']],
  [
    'The United Nations asked Ethiopia and Eritrea for restraint.',
    ['ORG United Nations', 'GPE Ethiopia', 'GPE Eritrea'],
  ],
];

test.each(FOUND)('finds the names: %s', (text, expected) => {
  const found = names(text);
  for (const name of expected) expect(found).toContain(name);
});

const NOTHING = [
  'The militants attacked a checkpoint and fled into the hills.',
  'On Monday nobody was hurt.',
  'Security forces said that the road was open again.',
  'What happened next is not known.',
];

test.each(NOTHING)('finds nothing: %s', (text) => {
  expect(names(text)).toEqual([]);
});

test('a name in capitals is a name', () => {
  expect(names('NIGERIA SAYS TROOPS KILLED FIGHTERS NEAR MAIDUGURI')).toContain('GPE NIGERIA');
});

test('an empty document has no names', () => {
  expect(tagger.tag([], [], { classes: null })).toEqual([]);
  expect(tagger.tag([], [{ first: 0, last: 0 }], { classes: null })).toEqual([]);
});

test('there is no tagger without a model', () => {
  expect(loadNameTagger('/nowhere/at/all')).toBeNull();
});

test('the same words give the same names, whatever was read before', () => {
  const text = 'Ahmed Ould Bah met Fatou Diallo in Nouakchott.\nOuld Bah left Nouakchott on Friday.';
  const before = names(text);
  names('Somebody else went to Oslo.');
  expect(names(text)).toEqual(before);
});

const WORD = fc.oneof(
  fc.constantFrom(
    'Kinshasa',
    'Army',
    'of',
    'the',
    'National',
    'Liberation',
    'said',
    ',',
    '.',
    'AL-SHABAAB',
    'al-Hassan',
    '"',
  ),
  fc.constantFrom('__proto__', 'constructor', 'Ünïcødé', '😀', '2024', '-', '', '\ud800', 'ﷺ', 'İstanbul'),
  fc.string({ maxLength: 12 }),
);

test('names lie within one sentence, in order, apart, with a score from 0 to 1', () => {
  fc.assert(
    fc.property(fc.array(fc.array(WORD, { maxLength: 15 }), { maxLength: 8 }), (lines) => {
      const tokens = lines.flat().map((text) => ({ text, tag: 'NNP' }));
      const firsts = lines.map((_, i) => lines.slice(0, i).flat().length);
      const sentences = lines.map((line, i) => ({
        first: firsts[i] as number,
        last: (firsts[i] as number) + line.length,
      }));
      let end = 0;
      for (const { first, last, score } of tagger.tag(tokens, sentences, { classes: null })) {
        expect(first).toBeGreaterThanOrEqual(end);
        expect(last).toBeGreaterThan(first);
        expect(sentences.some((s) => s.first <= first && last <= s.last)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        end = last;
      }
    }),
    { numRuns: 150 },
  );
});

test('a hundred thousand capitalised words in one sentence are read', () => {
  const tokens = Array.from({ length: 100_000 }, (_, i) => ({ text: `Word${i % 5003}`, tag: 'NNP' }));
  const spans = tagger.tag(tokens, [{ first: 0, last: tokens.length }], { classes: null });
  expect(spans.every(({ first, last }) => first < last && last <= tokens.length)).toBe(true);
});

test('hints may say what a word is', () => {
  const { tokens, sentences } = cut('Fighting went on in Zzyzxal.');
  const classes = new Uint16Array(tokens.length);
  expect(() => tagger.tag(tokens, sentences, { classes })).not.toThrow();
});

test('the card tells the figures of the training run', () => {
  const metrics = JSON.parse(readFileSync(`${MODELS}/ner.metrics.json`, 'utf8')) as {
    readonly bytes: number;
    readonly heldOut: readonly { readonly set: string; readonly map: string; readonly f1: number }[];
  };
  const card = readFileSync(`${MODELS}/ner.md`, 'utf8');
  expect(readFileSync(`${MODELS}/ner.bin`).length).toBe(metrics.bytes);
  expect(metrics.heldOut.length).toBeGreaterThan(0);
  for (const { set, map, f1 } of metrics.heldOut)
    expect(
      card.split('\n').some((line) => line.startsWith(`| ${set} | ${map} |`) && line.endsWith(`| ${f1} |`)),
    ).toBe(true);
});
