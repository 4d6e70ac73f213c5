import { expect, test } from 'vitest';
import { addTallies, compareGold, f1 } from '../../src/eval/compare-gold.ts';
import { GOLD, type Gold } from '../../src/eval/gold.schema.ts';
import type { RunRows } from '../../src/eval/run-rows.ts';

// "Mali shelled Kidal on 5 May." 0-4 Mali, 5-12 shelled, 13-18 Kidal, 22-27 5 May
const gold: Gold = GOLD.parse({
  schema: 1,
  source_id: 'x',
  source: 'x.txt',
  partial: false,
  sha256: '0'.repeat(64),
  entities: [
    { start: 0, end: 4, text: 'Mali', type: 'GPE', entity: 'mali' },
    { start: 13, end: 18, text: 'Kidal', type: 'GPE', entity: 'kidal' },
  ],
  dates: [{ start: 22, end: 27, text: '5 May', type: 'DATE', value: '2024-05-05' }],
  relations: [],
  events: [
    {
      type: 'ASSAULT',
      mode: null,
      trigger: { start: 5, end: 12, text: 'shelled' },
      actor: ['mali'],
      recipient: ['kidal'],
      location: null,
      date: '2024-05-05',
      factuality: 'asserted',
      source: null,
      killed: null,
      optional: false,
    },
  ],
  absent: [],
});

const span = (raw_start: number, raw_end: number) => ({ raw_start, raw_end });
const mention = (at: [number, number], type: string, form = 'name') => ({
  ...span(...at),
  mention_id: `m${at[0]}`,
  type,
  form,
  raw_text: 'x',
  rule: 'r',
});
const event = (over: object = {}) => ({
  ...span(0, 28),
  event_id: 'e',
  type: 'ASSAULT',
  trigger: 'shelled',
  trigger_start: 5,
  start: 0,
  factuality: 'asserted',
  date_start: '2024-05-05',
  killed_low: null,
  rule: 'r',
  ...over,
});
const rows = (over: Partial<RunRows> = {}): RunRows => ({
  mentions: [mention([0, 4], 'GPE'), mention([13, 18], 'GPE')],
  dates: [{ ...span(22, 27), text: '5 May', type: 'DATE', value: '2024-05-05', rule: 'r' }],
  events: [event()],
  rawTrigger: () => span(5, 12),
  argumentSpans: (_, role) => (role === 'actor' ? [span(0, 4)] : role === 'recipient' ? [span(13, 18)] : []),
  ...over,
});
const tally = (name: string, over?: Partial<RunRows>) =>
  compareGold(gold, rows(over)).find((measure) => measure.name === name)?.tally;

test('rows that say what gold says have no misses and no extras', () => {
  const measures = compareGold(gold, rows());
  expect(measures.map((measure) => measure.name)).toContain('event factuality');
  for (const measure of measures) expect([measure.name, measure.errors]).toEqual([measure.name, []]);
  expect(f1(addTallies(measures.map((measure) => measure.tally)))).toBe(1);
});

test.each<[string, string, Partial<RunRows>, [number, number, number]]>([
  ['a missing name', 'names', { mentions: [mention([0, 4], 'GPE')] }, [1, 1, 0]],
  ['a wrong type', 'names', { mentions: [mention([0, 4], 'ORG'), mention([13, 18], 'GPE')] }, [1, 1, 1]],
  ['a pronoun is no name', 'names', { mentions: [mention([0, 4], 'GPE', 'pronoun')] }, [0, 2, 0]],
  [
    'a wrong value',
    'date values',
    { dates: [{ ...span(22, 27), text: '', type: 'DATE', value: '2025-05-05', rule: '' }] },
    [0, 1, 1],
  ],
  ['a wrong type of event', 'events', { events: [event({ type: 'AID' })] }, [0, 1, 0]],
  ['a wrong role', 'event roles', { argumentSpans: () => [] }, [0, 1, 0]],
  [
    'what was denied, taken for true',
    'event factuality',
    { events: [event({ factuality: 'denied' })] },
    [0, 1, 0],
  ],
])('%s', (_, name, over, [hit, missed, extra]) => {
  expect(tally(name, over)).toEqual({ hit, missed, extra });
});
