import { expect, test } from 'vitest';
import type { Factuality } from '../../src/core/layers/factuality.ts';
import type { EventType, FactualityName } from '../../src/core/vocabulary.ts';
import { deriveFactuality, polarityOf } from '../../src/records/factuality.ts';
import { STATED } from './make-doc.ts';

const cases: [string, Partial<Factuality>, EventType | null, FactualityName][] = [
  ['the text says so', {}, null, 'asserted'],
  ['a plan that the text states', { status: 'planned' }, null, 'asserted'],
  ['an agency reports it', { sourceKind: 'report' }, null, 'claimed'],
  ['a party believes it', { sourceKind: 'belief' }, null, 'claimed'],
  ['was accused of it', { sourceKind: 'unattributed_passive' }, null, 'claimed'],
  ['the content of an accusation', {}, 'ACCUSE', 'claimed'],
  ['the content of a threat', { status: 'planned' }, 'THREATEN', 'threatened'],
  ['a deed that a threat answers', {}, 'THREATEN', 'asserted'],
  ['a deed into which an inquiry is called for', {}, 'REQUEST', 'asserted'],
  [
    'a threat to do it, said by a source',
    { status: 'planned', sourceKind: 'quote' },
    'THREATEN',
    'threatened',
  ],
  ['a deed that a source takes for granted', { sourceKind: 'claim' }, 'REQUEST', 'claimed'],
  ['the content of a promise', { status: 'planned' }, 'AGREE', 'promised'],
  ['the content of a call', { status: 'hypothetical' }, 'REQUEST', 'requested'],
  ['a denial', { sourceKind: 'denial', polarity: 'negative' }, null, 'denied'],
  ['a denied accusation', { sourceKind: 'denial' }, 'ACCUSE', 'denied'],
  ['did not happen', { polarity: 'negative' }, null, 'negated'],
  ['a source says it did not happen', { polarity: 'negative', sourceKind: 'report' }, null, 'negated'],
  ['could happen', { status: 'hypothetical', certainty: 'possible' }, null, 'hypothetical'],
  ['a source says it could happen', { status: 'hypothetical', sourceKind: 'claim' }, null, 'hypothetical'],
  ['happens in general', { status: 'generic' }, null, 'generic'],
];

test.each(cases)('%s', (_, said, outer, expected) => {
  expect(deriveFactuality({ ...STATED, ...said }, outer)).toBe(expected);
});

test.each([
  ['told', {}, 'positive'],
  ['told not to have happened', { polarity: 'negative' }, 'negative'],
  ['denied', { sourceKind: 'denial' }, 'negative'],
  ['claimed', { sourceKind: 'claim' }, 'positive'],
] as [string, Partial<Factuality>, string][])('polarity as the source sees it: %s', (_, said, expected) => {
  expect(polarityOf({ ...STATED, ...said })).toBe(expected);
});
