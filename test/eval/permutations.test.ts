import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Found } from '../../src/eval/found.ts';
import { type DocumentScore, scoreDocument } from '../../src/eval/score-document.ts';
import { event, goldEvent, makeFound, makeGold, mention, name } from './made.ts';

// Names within names, names that overlap, the same trigger twice with different types, dates side by side.
const gold = makeGold({
  complete: ['mentions', 'dates', 'relations', 'events'],
  entities: [
    name(0, 30, 'ORG', 'university'),
    name(14, 30, 'GPE', 'state'),
    name(14, 18, 'GPE', 'city'),
    name(40, 44, 'PER', 'a'),
    name(44, 48, 'PER', 'a'),
  ],
  dates: [
    { start: 50, end: 55, text: 'x', type: 'DATE', value: '2024-05-05' },
    { start: 55, end: 60, text: 'x', type: 'DATE', value: '2024-05-06' },
  ],
  relations: [{ type: 'head_of', subject: 'a', object: 'university', value: null }],
  events: [
    goldEvent(61, 66, { actor: ['a'], recipient: ['city'] }),
    goldEvent(61, 66, { type: 'COERCE', actor: ['a'], factuality: 'claimed' }),
    goldEvent(70, 75, { factuality: 'denied' }),
  ],
});

const date = (start: number, end: number, value: string) => ({
  id: `dat_${start}`,
  rule: 'r',
  start,
  end,
  text: 'x',
  type: 'DATE',
  value,
  interval: [value, value] as const,
  kind: 'relative',
});
const filler = (role: string, start: number, end: number) => ({
  role,
  start,
  end,
  text: 'x',
  entity: `ent_${start}`,
  isName: true,
});
const found = makeFound({
  mentions: [
    mention(0, 30, 'ORG', 'q'),
    mention(0, 18, 'ORG', 'q'),
    mention(14, 30, 'LOC', 'r'),
    mention(14, 18, 'GPE', 'r'),
    mention(16, 42, 'ORG', 's'),
    mention(40, 48, 'PER', 't'),
    mention(44, 48, 'PER', 'u'),
  ],
  dates: [date(50, 60, '2024-05-05'), date(52, 57, '2024-05-06'), date(55, 60, '2024-05-07')],
  relations: ['head_of', 'member_of'].map((type) => ({
    id: `rel_${type}`,
    rule: 'r',
    start: 0,
    end: 48,
    text: 'x',
    type,
    subject: filler('', 40, 48),
    object: filler('', 0, 30),
    value: null,
    factuality: 'asserted' as const,
  })),
  events: [
    event(61, 66, { id: 'evt_a', fillers: [filler('actor', 40, 48), filler('recipient', 14, 18)] }),
    event(60, 66, { id: 'evt_b', factuality: 'claimed' }),
    event(61, 66, { id: 'evt_c', type: 'COERCE' }),
    event(70, 75, { id: 'evt_d' }),
    event(72, 78, { id: 'evt_e', factuality: 'denied' }),
  ],
});

const written = ({ tallies, faults, rights }: DocumentScore): string =>
  JSON.stringify([[...tallies].map(([measure, all]) => [measure, [...all].sort()]), faults, [...rights]]);

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

test('10,000 orders of the findings, one score', () => {
  const expected = written(scoreDocument(gold, found));
  const orders = fc.tuple(
    shuffled(found.mentions),
    shuffled(found.dates),
    shuffled(found.relations),
    shuffled(found.events),
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(orders, ([mentions, dates, relations, events]) => {
      const other: Found = { ...found, mentions, dates, relations, events };
      seen.add([...mentions, ...dates, ...relations, ...events].map(({ id }) => id).join());
      return written(scoreDocument(gold, other)) === expected;
    }),
    { numRuns: 10_000 },
  );
  expect(seen.size).toBeGreaterThan(9_900);
});

test('the order of gold does not matter either', () => {
  const expected = scoreDocument(gold, found).tallies;
  fc.assert(
    fc.property(shuffled(gold.entities), shuffled(gold.events), (entities, events) => {
      const { tallies } = scoreDocument({ ...gold, entities: [...entities], events: [...events] }, found);
      for (const [measure, all] of expected)
        expect([measure, tallies.get(measure)?.get('')]).toEqual([measure, all.get('')]);
    }),
    { numRuns: 200 },
  );
});
