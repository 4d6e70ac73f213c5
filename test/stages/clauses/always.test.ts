import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, docOf } from './hand-made.ts';

const WORDS = [
  'army/NN',
  'attacked=attack/VBD',
  'attack/NN',
  'said=say/VBD',
  'Kyiv/NNP',
  'of/IN',
  'to/TO',
  'not/RB',
  'will/MD',
  'who/WP',
  'according/VBG',
  'was=be/VBD',
  'accused=accuse/VBN',
  'sheltering=shelter/VBG',
  'and/CC',
  ',/,',
  '“/``',
  "”/''",
  'risk/NN',
  'likely/JJ',
  'if/IN',
  'no/DT',
  'talks=talk/NNS',
  'held=hold/VBD',
  'that/IN',
  'reports=report/NNS',
  'true/JJ',
  './.',
];
const DEPS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'conj',
  'cc',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'mark',
  'case',
  'fixed',
  'aux',
  'aux:pass',
  'cop',
  'advmod',
  'det',
  'appos',
  'punct',
  'compound',
  'amod',
  'csubj',
  'dep',
];

/** Trees that no parser should make: heads anywhere in the sentence, loops included. */
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.nat(30), fc.constantFrom(...DEPS)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((tokens) =>
    tokens.map(([word, head, dep]) => `${word}/${head % (tokens.length + 1)}/${dep}`).join(' '),
  );

test('any tree gives clauses whose indices and spans hold, and whose parents end', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (notations) => {
      const doc = docOf(notations);
      const { tokens } = doc.segments;
      const length = doc.cleaned.view.text.length;
      const clauses = clausesOf(doc);
      for (const clause of clauses) {
        expect(tokens[clause.predicate]?.sentence).toBe(clause.sentence);
        expect(clause.start).toBeLessThan(clause.end);
        for (const { head, span } of clause.args) {
          expect(tokens[head]?.sentence).toBe(clause.sentence);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(length);
        }
        let steps = 0;
        for (let at = clause.parent; at !== null && steps <= clauses.length; steps++)
          at = clauses[at]?.parent ?? null;
        expect(steps).toBeLessThanOrEqual(clauses.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the same document gives the same clauses', () => {
  fc.assert(
    fc.property(sentence, (notation) => {
      expect(clausesOf(docOf([notation]))).toEqual(clausesOf(docOf([notation])));
    }),
    { numRuns: 50 },
  );
});

test('a text may open with any word: nothing stands before it, and nothing behind its last', () => {
  const cut =
    'that/IN/3/mark troops=troop/NNS/3/nsubj looted=loot/VBD/6/advcl ,/,/6/punct officials=official/NNS/6/nsubj said=say/VBD/0/root';
  expect(clausesOf(docOf([cut])).length).toBeGreaterThan(0);
});
