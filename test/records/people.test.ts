import { expect, test } from 'vitest';
import { countPeople } from '../../src/records/rows/event-people.ts';
import { arg, event, makeDoc, mention, quantity } from './make-doc.ts';

const TEXT = 'The clash left 5 soldiers and 19 rebels dead, 3 of them officers.';

function killed(parts: readonly { words: string; low: number; high?: number | null; of?: number }[]) {
  const doc = makeDoc(TEXT, {
    entities: { entities: [], mentions: [mention(TEXT, 'soldiers', null), mention(TEXT, 'rebels', null)] },
    quantities: parts.map(({ words, low, high, of }) =>
      quantity(TEXT, words, low, { high: high === undefined ? low : high, of: of ?? null }),
    ),
    events: [
      event(TEXT, TEXT, 'clash', {
        args: parts.map(({ words }, i) => arg(TEXT, 'killed', words, { quantity: i })),
      }),
    ],
  });
  return countPeople(doc, doc.events[0]!, 'killed');
}

test('one person who is not counted is one more of the list', () => {
  const text = 'Gunmen killed the mayor and two guards.';
  const args = [arg(text, 'killed', 'the mayor'), arg(text, 'killed', 'two guards', { quantity: 0 })];
  const quantities = [quantity(text, 'two guards', 2, { high: 2 })];
  const doc = makeDoc(text, { quantities, events: [event(text, text, 'killed', { args })] });
  expect(countPeople(doc, doc.events[0]!, 'killed')).toEqual({ low: 3, high: 3 });
});

test.each([
  [
    'two sides add up',
    [
      { words: '5', low: 5, of: 0 },
      { words: '19', low: 19, of: 1 },
    ],
    { low: 24, high: 24 },
  ],
  [
    'a part of the total does not',
    [
      { words: '19', low: 19 },
      { words: '3', low: 3 },
    ],
    { low: 19, high: 19 },
  ],
  [
    'one side twice does not',
    [
      { words: '19', low: 19, of: 1 },
      { words: '3', low: 3, of: 1 },
    ],
    { low: 19, high: 19 },
  ],
  [
    'a list of two adds up',
    [
      { words: '5 soldiers', low: 5 },
      { words: '19 rebels', low: 19 },
    ],
    { low: 24, high: 24 },
  ],
  [
    'a list with an open end stays open',
    [
      { words: '5 soldiers', low: 5 },
      { words: '19 rebels', low: 19, high: null },
    ],
    { low: 24, high: null },
  ],
  [
    'at least so many, a part of them known',
    [
      { words: '19', low: 19, high: null },
      { words: '3', low: 3 },
    ],
    { low: 19, high: null },
  ],
  ['a range stays one', [{ words: '19', low: 15, high: 19 }], { low: 15, high: 19 }],
  ['nobody is not zero', [], { low: null, high: null }],
])('%s', (_, parts, expected) => {
  expect(killed(parts)).toEqual(expected);
});
