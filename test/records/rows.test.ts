import { expect, test } from 'vitest';
import type { Timex } from '../../src/core/layers/timex.ts';
import { documentRows } from '../../src/records/document-rows.ts';
import { rowContext } from '../../src/records/rows/row-context.ts';
import { columnsOf, RECORD_TYPES } from '../../src/records/types/record-types.schema.ts';
import { arg, entity, event, makeDoc, mention, quantity, STATED, span, timex } from './make-doc.ts';

const TEXT = '💥 On 3 May 2024 Sudan shelled Nyala, killing 12 people. Chad threatened to attack Sudan.';
const RAW = TEXT.replace('Sudan shelled', 'Sudna shelled');

function full(changes: Partial<Timex> = {}) {
  const doc = makeDoc(
    RAW,
    {
      entities: {
        entities: [
          entity('ent_sdn', 'Sudan', {
            country: 'SDN',
            placePrecision: 'country',
            latitude: 15,
            longitude: 30,
          }),
          entity('ent_nyala', 'Nyala', {
            country: 'SDN',
            placePrecision: 'city',
            latitude: 12.05,
            longitude: 24.88,
          }),
          entity('ent_tcd', 'Chad', { country: 'TCD' }),
        ],
        mentions: [
          mention(TEXT, 'Sudan', 0),
          mention(TEXT, 'Nyala', 1),
          mention(TEXT, 'Chad', 2),
          mention(TEXT, 'Sudan.', 0),
        ],
      },
      dates: [timex(TEXT, '3 May 2024', '2024-05-03', changes)],
      quantities: [quantity(TEXT, '12 people', 12)],
      events: [
        event(TEXT, 'Sudan shelled Nyala, killing 12 people', 'shelled', {
          mode: 'heavy-weapons',
          args: [
            arg(TEXT, 'actor', 'Sudan', { mention: 0 }),
            arg(TEXT, 'location', 'Nyala', { mention: 1 }),
            arg(TEXT, 'location', 'Sudan', { mention: 0 }),
            arg(TEXT, 'date', '3 May 2024', { date: 0 }),
            arg(TEXT, 'killed', '12 people', { quantity: 0 }),
          ],
        }),
        event(TEXT, 'Chad threatened to attack Sudan', 'threatened', {
          type: 'THREATEN',
          args: [arg(TEXT, 'actor', 'Chad', { mention: 2 })],
        }),
        event(TEXT, 'attack Sudan', 'attack', {
          embeddedIn: 1,
          factuality: { ...STATED, status: 'hypothetical' },
          args: [
            arg(TEXT, 'actor', 'Chad', { mention: 2 }),
            arg(TEXT, 'recipient', 'Sudan.', { mention: 3 }),
          ],
        }),
      ],
      relations: [
        {
          ...span(TEXT, 'Sudan shelled Nyala'),
          sentence: 0,
          type: 'located_in',
          wikidataProperty: 'P17',
          subject: 1,
          object: 0,
          objectValue: null,
          qualifier: null,
          construction: 'verbal',
          factuality: { ...STATED, sourceKind: 'claim', source: 2 },
          clause: null,
          rule: 'test/relation',
          score: null,
        },
      ],
    },
    { edits: [{ at: span(RAW, 'Sudna'), to: 'Sudan', rule: 'test/spelling' }], published: '2025-06-01' },
  );
  const { tables } = documentRows(rowContext(doc, 'doc_test'));
  return (name: string) => (tables.get(name as never) ?? []) as Record<string, unknown>[];
}

test('every table has its columns, in the order of its schema, and every row is valid', () => {
  const rows = full();
  for (const type of RECORD_TYPES)
    for (const row of rows(type.name)) {
      expect(type.schema.safeParse(row).error?.issues ?? []).toEqual([]);
      expect(Object.keys(row)).toEqual(columnsOf(type));
    }
  expect(rows('events')).toHaveLength(3);
});

test('offsets count letters, and slicing gives the words in both texts', () => {
  const clean = [...TEXT];
  const raw = [...RAW];
  for (const row of full()('mentions')) {
    expect(clean.slice(row.start as number, row.end as number).join('')).toBe(row.text);
    expect(raw.slice(row.raw_start as number, row.raw_end as number).join('')).toBe(row.raw_text);
  }
  expect(full()('mentions')[0]).toMatchObject({ text: 'Sudan', raw_text: 'Sudna', start: 16 });
});

test('an event carries parties, the finest place, the day and the dead', () => {
  const [shelling] = full()('events');
  expect(shelling).toMatchObject({
    type: 'ASSAULT',
    quad: 4,
    trigger: 'shelled',
    actor_ids: ['ent_sdn'],
    recipient_id: null,
    location_id: 'ent_nyala',
    latitude: 12.05,
    place_precision: 'city',
    date_start: '2024-05-03',
    date_end: '2024-05-03',
    date_precision: 'day',
    killed_low: 12,
    killed_high: 12,
    injured_low: null,
    factuality: 'asserted',
    historical: true,
  });
});

test('the content of a threat is a row of its own that says so', () => {
  const [, threat, attack] = full()('events');
  expect(attack).toMatchObject({
    factuality: 'threatened',
    embedded_in: threat?.event_id,
    recipient_id: 'ent_sdn',
  });
  expect(threat).toMatchObject({ factuality: 'asserted', content_event_ids: [attack?.event_id] });
});

test('a relation names its source', () => {
  expect(full()('relations')).toMatchObject([
    { subject_id: 'ent_nyala', object_id: 'ent_sdn', factuality: 'claimed', source_id: 'ent_tcd' },
  ]);
});

test('arguments stand in the order of the event and point to what fills them', () => {
  const rows = full();
  const [shelling] = rows('events');
  const parts = rows('arguments').filter((row) => row.event_id === shelling?.event_id);
  expect(parts.map((row) => [row.position, row.role, row.text])).toEqual([
    [0, 'actor', 'Sudan'],
    [1, 'location', 'Nyala'],
    [2, 'location', 'Sudan'],
    [3, 'date', '3 May 2024'],
    [4, 'killed', '12 people'],
  ]);
  expect(parts[3]?.date_id).toBe(rows('dates')[0]?.date_id);
});

test.each([
  ['on the day', {}, '2024-05-03', '2024-05-03'],
  ['since: open end', { link: 'since' }, '2024-05-03', null],
  ['until: open beginning', { link: 'until' }, null, '2024-05-03'],
  ['before: open beginning', { link: 'before' }, null, '2024-05-03'],
  ['after: open end', { link: 'after' }, '2024-05-03', null],
  ['a day that no calendar has', { dateStart: '2024-02-30', dateEnd: null }, null, null],
] as const)('the time of the event: %s', (_, changes, start, end) => {
  expect(full(changes)('events')[0]).toMatchObject({ date_start: start, date_end: end });
});

test('a finding without words fails its document with a reason', () => {
  const text = 'nothing here';
  const doc = makeDoc(text, {
    entities: { entities: [], mentions: [{ ...mention(text, 'here', null), start: 3, end: 3 }] },
  });
  expect(() => documentRows(rowContext(doc, 'doc_test'))).toThrow(/no words/);
});
