import { expect, test } from 'vitest';
import { makeBench } from '../../../src/stages/clauses/bench.ts';
import type { Lexicon } from '../../../src/stages/clauses/lexicon.ts';
import { mendNamedAside } from '../../../src/stages/clauses/mend/mend-named-aside.ts';

/** `word/POS/head/dep`, heads from 1 on, 0 for the root; what comes back is the arcs of the names. */
function mended(notation: string): string {
  const tokens = notation.split(' ').map((cell) => {
    const [text = '', pos = '', head = '0', dep = ''] = cell.split('/');
    return { start: 0, end: 0, text, sentence: 0, lemma: text, pos, tag: pos, head: Number(head) - 1, dep };
  });
  const sentence = { first: 0, last: tokens.length } as Parameters<typeof makeBench>[1];
  const bench = makeBench(tokens, sentence, {} as Lexicon);
  for (let i = 0; i < tokens.length; i++) mendNamedAside(bench, i);
  return bench.tokens
    .filter(({ text }) => /^(Ana|Roe|Mali|Niger)$/.test(text))
    .map(({ text, dep, head }) => `${dep}(${bench.tokens[head]?.text}, ${text})`)
    .join(' ');
}

const LEADER =
  'The/DET/2/det head/NOUN/10/nsubj of/ADP/5/case the/DET/5/det Army/PROPN/2/nmod ,/PUNCT/7/punct';

test.each([
  [
    'a name hung as one more of a list',
    `${LEADER} Ana/PROPN/5/conj Roe/PROPN/7/flat ,/PUNCT/2/punct left/VERB/0/root`,
    'appos(head, Ana) flat(Ana, Roe)',
  ],
  [
    'its rest hung beside it',
    `${LEADER} Ana/PROPN/5/conj Roe/PROPN/5/flat ,/PUNCT/2/punct left/VERB/0/root`,
    'appos(head, Ana) flat(Ana, Roe)',
  ],
  [
    'a name without a comma behind it',
    `${LEADER} Ana/PROPN/5/conj Roe/PROPN/7/flat and/CCONJ/10/cc left/VERB/0/root`,
    'conj(Army, Ana) flat(Ana, Roe)',
  ],
  [
    'one of several that a conjunction ends',
    'envoys/NOUN/8/nsubj of/ADP/3/case Chad/PROPN/1/nmod ,/PUNCT/5/punct Mali/PROPN/3/conj and/CCONJ/7/cc Niger/PROPN/3/conj left/VERB/0/root',
    'conj(Chad, Mali) conj(Chad, Niger)',
  ],
])('%s', (_, notation, expected) => {
  expect(mended(notation)).toBe(expected);
});
