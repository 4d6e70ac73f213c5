import { expect, test } from 'vitest';
import type { NameTagger } from '../../../src/nlp/ner/name-span.ts';
import { withoutPictures } from '../../../src/nlp/ner/without-pictures.ts';

/** Calls each run of capitalised words a name, as long as the sentence lasts. */
const capitals: NameTagger = {
  tag: (tokens, sentences) =>
    sentences.flatMap(({ first, last }) => {
      const words = tokens.slice(first, last).map(({ text }) => /^\p{Lu}/u.test(text));
      const from = words.indexOf(true);
      if (from < 0) return [];
      const end = words.indexOf(false, from);
      return [{ first: first + from, last: end < 0 ? last : first + end, type: 'PER' as const, score: 1 }];
    }),
};

test.each([
  ['none', 'Ana Roe left . Bo Ude came .', ['Ana Roe', 'Bo Ude']],
  ['around sentences', '🚨 Ana Roe left . 🇲🇱 Bo Ude came . 🙂', ['Ana Roe', 'Bo Ude']],
  ['beside a name', 'Ana Roe 🙂 left . Bo Ude came .', ['Ana Roe', 'Bo Ude']],
  ['alone', '🙂 🙂 . Bo Ude came .', ['Bo Ude']],
])('pictures %s change no name', (_, text, expected) => {
  const tokens = text.split(' ').map((word) => ({ text: word, tag: 'NNP' }));
  const stop = tokens.findIndex((token) => token.text === '.') + 1;
  const sentences = [
    { first: 0, last: stop },
    { first: stop, last: tokens.length },
  ];
  const found = withoutPictures(capitals).tag(tokens, sentences, { classes: null });
  const words = found.map(({ first, last }) =>
    tokens
      .slice(first, last)
      .map((token) => token.text)
      .join(' '),
  );
  expect(words).toEqual(expected);
});
