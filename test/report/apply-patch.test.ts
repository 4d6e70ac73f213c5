import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyPatch } from '../../src/report/gold-patch/apply-patch.ts';

const TEXT = 'The M23 denied it shelled Goma on 5 May 2025.';
const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  text: words,
});
const side = (words: string, label: string | null = null, value: string | null = null) => ({
  ...at(words),
  label,
  value,
  entity: null,
});

const GOLD = {
  schema: 1,
  source_id: 'kivu',
  source: 'articles/kivu.txt',
  partial: false,
  sha256: 'a'.repeat(64),
  entities: [
    { ...at('M23'), type: 'ORG', entity: 'm23' },
    { ...at('Goma'), type: 'GPE', entity: 'goma' },
    { ...at('May'), type: 'PER', entity: 'may' },
  ],
  dates: [{ ...at('5 May 2025'), type: 'DATE', value: '2025-05-05' }],
  quantities: [{ ...at('5'), low: 5, high: 5, kind: 'other' }],
  relations: [],
  events: [
    {
      type: 'ASSAULT',
      mode: null,
      trigger: at('shelled'),
      actor: ['m23'],
      recipient: [],
      location: 'goma',
      date: null,
      factuality: 'asserted',
      source: null,
      killed: null,
      optional: false,
    },
  ],
  absent: [],
  cleaning: { defects: [{ ...at('it'), kind: 'other', want: '' }], keep: [{ ...at('The'), why: 'x' }] },
};
type Gold = typeof GOLD;
type Made = Readonly<Record<string, unknown>>;

/** Applies decisions to the gold above and gives the file as it then stands. */
function apply(decisions: readonly Made[], write = true) {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'));
  try {
    const file = join(folder, 'kivu.json');
    writeFileSync(file, `${JSON.stringify(GOLD, null, 1)}\n`);
    const patch = join(folder, 'patch');
    const whole = decisions.map((one) => ({
      error_id: 'err_a',
      source_id: 'kivu',
      verdict: 'accept',
      note: '',
      gold: null,
      predicted: null,
      ...one,
    }));
    writeFileSync(patch, JSON.stringify({ schema: 1, kind: 'gold-patch', signature: '', decisions: whole }));
    const applied = applyPatch(patch, folder, write);
    const text = readFileSync(file, 'utf8');
    return { applied, text, gold: JSON.parse(text) as Gold };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each<[string, Made, (gold: Gold) => unknown, unknown]>([
  [
    'a border',
    { layer: 'mentions', class: 'boundary', gold: side('M23', 'ORG'), predicted: side('The M23', 'ORG') },
    ({ entities }) => entities[0],
    { ...at('The M23'), type: 'ORG', entity: 'm23' },
  ],
  [
    'a type',
    { layer: 'mentions', class: 'type', gold: side('Goma', 'GPE'), predicted: side('Goma', 'LOC') },
    ({ entities }) => entities[1]?.type,
    'LOC',
  ],
  [
    'a name that gold lacks takes the key of the same words, and its place in the order',
    { layer: 'mentions', class: 'extra', predicted: { ...side('Goma', 'GPE'), start: 2, end: 6 } },
    ({ entities }) => entities.map((row) => [row.start, row.entity]),
    [
      [2, 'goma'],
      [4, 'm23'],
      [26, 'goma'],
      [36, 'may'],
    ],
  ],
  [
    'a name that is none',
    { layer: 'mentions', class: 'missed', gold: side('May', 'PER') },
    ({ entities }) => entities.map(({ text }) => text),
    ['M23', 'Goma'],
  ],
  [
    'a value',
    {
      layer: 'dates',
      class: 'value',
      gold: side('5 May 2025', 'DATE', '2025-05-05'),
      predicted: side('5 May 2025', 'DATE', '2025-05'),
    },
    ({ dates }) => dates[0]?.value,
    '2025-05',
  ],
  [
    'an amount',
    {
      layer: 'quantities',
      class: 'value',
      gold: side('5', 'other', '5'),
      predicted: side('5', 'other', '5..'),
    },
    ({ quantities }) => [quantities[0]?.low, quantities[0]?.high],
    [5, null],
  ],
  [
    'a number that gold lacks',
    { layer: 'quantities', class: 'extra', predicted: side('23', 'items', '20..23') },
    ({ quantities }) => quantities[0],
    { ...at('23'), low: 20, high: 23, kind: 'items' },
  ],
  [
    'factuality',
    {
      layer: 'factuality',
      class: 'false-assertion',
      gold: side('shelled', 'ASSAULT'),
      predicted: side('shelled', 'ASSAULT', 'denied'),
    },
    ({ events }) => events[0]?.factuality,
    'denied',
  ],
  [
    'the type of an event',
    {
      layer: 'events',
      class: 'type',
      gold: side('shelled', 'ASSAULT'),
      predicted: side('shelled', 'THREATEN'),
    },
    ({ events }) => events[0]?.type,
    'THREATEN',
  ],
  [
    'text that is no defect',
    { layer: 'cleaning', class: 'not-mended', gold: side('it', 'other', '') },
    ({ cleaning }) => cleaning.defects,
    [],
  ],
  [
    'text that is one',
    { layer: 'cleaning', class: 'damaged', predicted: side('denied', 'edit', 'rejected') },
    ({ cleaning }) => cleaning.defects[0],
    { ...at('denied'), kind: 'other', want: 'rejected' },
  ],
])('accepting mends %s', (_, decision, pick, expected) => {
  const { applied, gold } = apply([decision]);
  expect(applied.byHand).toEqual([]);
  expect(pick(gold)).toEqual(expected);
});

test.each<[string, Made, RegExp]>([
  [
    'an event that gold lacks',
    { layer: 'events', class: 'extra', predicted: side('denied', 'REJECT') },
    /by hand/,
  ],
  ['a role', { layer: 'arguments', class: 'argument-missed', gold: side('shelled', 'actor') }, /by hand/],
  [
    'a place that has changed',
    { layer: 'mentions', class: 'type', gold: side('shelled', 'GPE'), predicted: side('Goma', 'LOC') },
    /changed here/,
  ],
  [
    'the only mention of somebody who does something',
    { layer: 'mentions', class: 'missed', gold: side('M23', 'ORG') },
    /speak of it/,
  ],
  [
    'what has been added already',
    { layer: 'mentions', class: 'extra', predicted: side('M23', 'ORG') },
    /already/,
  ],
  [
    'a defect that has been added already',
    { layer: 'cleaning', class: 'damaged', predicted: side('it', 'edit', 'she') },
    /already/,
  ],
  [
    'another document',
    { source_id: 'ituri', layer: 'mentions', class: 'missed', gold: side('M23', 'ORG') },
    /no gold file/,
  ],
])('%s is left for a hand, and the file as it was', (_, decision, why) => {
  const { applied, gold } = apply([decision]);
  expect(applied.byHand[0]?.why).toMatch(why);
  expect([gold, applied.files]).toEqual([GOLD, []]);
});

test('what was rejected changes nothing, and neither does a dry run; the indentation stays', () => {
  const drop = { layer: 'mentions', class: 'missed', gold: side('May', 'PER') };
  expect(apply([{ ...drop, verdict: 'reject' }]).gold).toEqual(GOLD);
  const dry = apply([drop], false);
  expect([dry.gold, dry.applied.mended]).toEqual([GOLD, 1]);
  expect(apply([drop]).text).toMatch(/^\{\n "schema"/);
});

test('gold that would no longer be valid is not written', () => {
  const broken = {
    layer: 'mentions',
    class: 'type',
    gold: side('Goma', 'GPE'),
    predicted: side('Goma', 'TOWN'),
  };
  expect(() => apply([broken])).toThrow(/entities/);
});
