import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readModel } from '../../../src/nlp/model-file.ts';
import { documentContext } from '../../../src/nlp/ner/document-context.ts';
import { addFeatures, featureSink } from '../../../src/nlp/ner/features.ts';
import { SUMS, summing, writeScores } from '../../../src/nlp/ner/label-sums.ts';
import { LABELS } from '../../../src/nlp/ner/labels.ts';
import { nameModel } from '../../../src/nlp/ner/name-model.ts';
import { nameText } from '../../../src/nlp/ner/name-text.ts';
import { scorer } from '../../../src/nlp/ner/scorer.ts';

const model = nameModel(readModel(join(import.meta.dirname, '../../../pipelines/models/ner.bin')));

const SENTENCES = [
  'Gunmen attacked Gao on Monday .',
  'GAO WAS ATTACKED , SAYS ARMY .',
  'Gao , said Colonel Moussa Traoré of the Army of Mali , was quiet on Monday .',
  'gao was attacked on monday .',
  'Monday',
];

test('what is remembered of words changes no score', () => {
  const tokens = SENTENCES.flatMap((line) =>
    line.split(' ').map((text, i) => ({ text, tag: i % 2 === 0 ? 'NNP' : 'VBD' })),
  );
  const sizes = SENTENCES.map((line) => line.split(' ').length);
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  const sentences = sizes.map((size, i) => ({ first: (ends[i] as number) - size, last: ends[i] as number }));
  const text = nameText(tokens, sentences, { classes: null }, model.lexicon, new Map());
  const context = documentContext(text, tokens);
  const read = scorer(model);
  const sum = summing(model);
  for (const sentence of [...sentences, ...sentences]) {
    const expected = new Float64Array((sentence.last - sentence.first) * LABELS);
    for (let i = sentence.first; i < sentence.last; i++) {
      const sink = featureSink();
      const sums = new Int32Array(SUMS);
      addFeatures(sink, text, context, sentence, i);
      sum(sink, sums, 0);
      writeScores(sums, model.scale, expected, (i - sentence.first) * LABELS);
    }
    expect(read(text, context, sentence)).toEqual(expected);
  }
});
