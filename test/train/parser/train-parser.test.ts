import { expect, test } from 'vitest';
import { makeTagger } from '../../../src/nlp/tagger.ts';
import { PARSER_SETTINGS } from '../../../src/train/parser/learn-parser.ts';
import { trainParser } from '../../../src/train/parser/train-parser.ts';
import { tagClasses, taggedSentences, trainTagger } from '../../../src/train/tagger/train-tagger.ts';
import type { BankSentence } from '../../../src/train/treebank.ts';

const PLAIN = [
  ['rebels', 'NOUN', 'NNS', 1, 'nsubj'],
  ['attacked', 'VERB', 'VBD', -1, 'root'],
  ['towns', 'NOUN', 'NNS', 1, 'obj'],
] as const;

const bank: readonly BankSentence[] = [
  {
    doc: 'a',
    genre: 'news',
    text: 'rebels attacked towns',
    words: PLAIN.map(([form, pos, tag, head, dep]) => ({
      form,
      lemma: form,
      pos,
      tag,
      head,
      dep,
      start: 0,
      end: 0,
    })),
    wink: PLAIN.map(([, pos]) => pos),
  },
];
const small = { rounds: 3, bits: 12, seeds: [1, 2], unit: 0.1 };
const classes = tagClasses(bank);
const sentences = taggedSentences(classes, bank);

test('what was learnt is found again', () => {
  const tagger = makeTagger(classes, trainTagger(classes, sentences, small));
  expect([...tagger.tag(sentences[0]!.words)].map((k) => classes[k]?.tag)).toEqual(['NNS', 'VBD', 'NNS']);
});

test('training twice gives the same weights', () => {
  const settings = { ...PARSER_SETTINGS, rounds: 2, bits: 12, labelBits: 10, seeds: [3, 4] };
  const once = trainTagger(classes, sentences, small);
  expect(trainTagger(classes, sentences, small)).toEqual(once);
  const tags = sentences.map(({ gold }) => gold);
  expect(trainParser(bank, tags, settings)).toEqual(trainParser(bank, tags, settings));
});
