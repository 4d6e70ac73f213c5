import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/eval/diff/changes.ts';
import { compareRuns } from '../../../src/eval/diff/compare-runs.ts';
import { writeDiff } from '../../../src/eval/diff/write-diff.ts';
import { type MadeDocument, type MadeMention, type MadeRun, withRuns } from './make-run.ts';

const TEXT = 'M23 attacked Goma. The governor of North Kivu fled to Bukavu on Monday.';

const withMentions = (...mentions: readonly MadeMention[]): MadeRun => ({
  documents: [{ id: 'kivu', text: TEXT, mentions }],
});

function changesOf(a: MadeRun, b: MadeRun): readonly Change[] {
  const changes: Change[] = [];
  withRuns([a, b], (before = '', after = '') => compareRuns(before, after, (one) => changes.push(one)));
  return changes;
}

const said = ({ change, table, label, words, columns }: Change): string =>
  `${change} ${table} ${label} ${words}${columns.length > 0 ? ` (${columns.join(', ')})` : ''}`;

test.each<[string, MadeRun, MadeRun, readonly string[]]>([
  ['nothing', withMentions(['M23', 'ORG']), withMentions(['M23', 'ORG']), []],
  [
    'a mention more',
    withMentions(['M23', 'ORG']),
    withMentions(['M23', 'ORG'], ['Goma', 'GPE']),
    ['added mentions GPE Goma'],
  ],
  [
    'a mention less',
    withMentions(['M23', 'ORG'], ['Goma', 'GPE']),
    withMentions(['Goma', 'GPE']),
    ['removed mentions ORG M23'],
  ],
  [
    'another identity, by id',
    withMentions(['Goma', 'GPE', 'ent_goma']),
    withMentions(['Goma', 'GPE', 'ent_goma_cod']),
    ['changed mentions GPE Goma (entity_id)'],
  ],
  [
    'another type, by overlap',
    withMentions(['North Kivu', 'LOC']),
    withMentions(['North Kivu', 'GPE']),
    ['changed mentions GPE North Kivu (type)'],
  ],
  [
    'another border, by overlap',
    withMentions(['Kivu', 'GPE']),
    withMentions(['North Kivu', 'GPE']),
    ['changed mentions GPE North Kivu (raw_start, text)'],
  ],
  [
    'of two that overlap, the one of the same type is the same',
    withMentions(['The governor of North Kivu', 'PER'], ['North Kivu', 'GPE']),
    withMentions(['governor of North Kivu', 'PER'], ['Kivu', 'GPE']),
    [
      'changed mentions PER governor of North Kivu (raw_start, text)',
      'changed mentions GPE Kivu (raw_start, text)',
    ],
  ],
])('%s', (_, a, b, expected) => {
  expect(changesOf(a, b).map(said).sort()).toEqual([...expected].sort());
});

test('an article that was edited is the same article: findings are told by their words', () => {
  const b: MadeRun = {
    documents: [
      {
        id: 'kivu',
        text: `Update. ${TEXT}`,
        mentions: [
          ['M23', 'ORG'],
          ['Bukavu', 'GPE'],
        ],
      },
    ],
  };
  const a = withMentions(['M23', 'ORG'], ['Goma', 'GPE']);
  expect(changesOf(a, b).map(said)).toEqual([
    'changed documents done kivu (text)',
    'removed mentions GPE Goma',
    'added mentions GPE Bukavu',
  ]);
});

test('roles of an event are a part of it; ids that follow from other rows are none', () => {
  const run = (actor: string, dateId: string): MadeRun => ({
    documents: [
      {
        id: 'kivu',
        text: TEXT,
        events: [
          {
            event_id: 'evt_a',
            type: 'ASSAULT',
            trigger: 'attacked',
            trigger_start: 4,
            trigger_end: 12,
            raw_start: 0,
            raw_end: 17,
            start: 0,
            end: 17,
            evidence: 'M23 attacked Goma',
            date_id: dateId,
          },
        ],
        arguments: [{ event_id: 'evt_a', role: 'actor', position: 0, text: actor }],
      },
    ],
  });
  expect(changesOf(run('M23', 'dat_a'), run('M23', 'dat_b'))).toEqual([]);
  const [change] = changesOf(run('M23', 'dat_a'), run('Goma', 'dat_a'));
  expect(change).toMatchObject({ columns: ['arguments'], before: { arguments: ['actor: M23'] } });
  expect(change?.context).toBe('⟦M23 attacked Goma⟧. The governor of North Kivu fled to Bukavu on Monday.');
});

test('documents of one run only, quarantine and time are told apart from findings', () => {
  const a: MadeRun = {
    documents: [
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'Two.' },
    ],
    quarantine: [
      { source_id: 'x', doc_id: 'doc_x', code: 'E_OLD', message: 'old' },
      { source_id: 'y', doc_id: 'doc_y', code: 'E_EMPTY', message: 'empty' },
    ],
    seconds: 2,
    configuration: { code: '1', pack: 'p' },
  };
  const b: MadeRun = {
    documents: [
      { id: 'b', text: 'Two.' },
      { id: 'c', text: 'Three.', mentions: [['Three', 'ORG']] },
    ],
    quarantine: [
      { source_id: 'x', doc_id: 'doc_x', code: 'E_NEW', message: 'new' },
      { source_id: 'z', doc_id: 'doc_z', code: 'E_EMPTY', message: 'empty' },
    ],
    seconds: 4,
    configuration: { code: '2', pack: 'p' },
  };
  const diff = withRuns([a, b], (before = '', after = '') => compareRuns(before, after));
  expect(diff.documents).toEqual({ both: 1, only_a: 1, only_b: 1, examples_a: ['a'], examples_b: ['c'] });
  expect(diff.counts.filter(({ table }) => table === 'mentions')).toEqual([]);
  expect(diff.quarantine.come.map(({ source_id }) => source_id)).toEqual(['z']);
  expect(diff.quarantine.gone.map(({ source_id }) => source_id)).toEqual(['y']);
  expect(diff.quarantine.other_reason.map(({ code }) => code)).toEqual(['E_NEW']);
  expect([diff.a.seconds, diff.b.seconds, diff.configuration, diff.different]).toEqual([
    2,
    4,
    ['code'],
    true,
  ]);
});

test('time alone is no difference', () => {
  const diff = withRuns(
    [
      { documents: [], seconds: 1 },
      { documents: [], seconds: 9 },
    ],
    (a = '', b = '') => compareRuns(a, b),
  );
  expect(diff.different).toBe(false);
});

test('entities over the whole run are compared by id, whatever their counts', () => {
  const entity = (id: string, name: string, n: number) => ({
    entity_id: id,
    type: 'GPE',
    name,
    n_mentions: n,
  });
  const a: MadeRun = { documents: [], entities: [entity('ent_a', 'Goma', 1), entity('ent_b', 'Beni', 1)] };
  const b: MadeRun = { documents: [], entities: [entity('ent_b', 'Beni', 7), entity('ent_c', 'Bunia', 1)] };
  expect(changesOf(a, b).map(said)).toEqual(['removed entities GPE Goma', 'added entities GPE Bunia']);
});

test('rows that do not stand in the order of the documents are refused, not lost', () => {
  const run: MadeRun = {
    documents: [
      { id: 'a', text: 'Goma.' },
      { id: 'b', text: 'Beni.', mentions: [['Beni', 'GPE']] },
    ],
  };
  withRuns([run, run], (a = '', b = '') => {
    appendFileSync(
      join(b, 'data/mentions.jsonl'),
      `${JSON.stringify({ mention_id: 'men_z', doc_id: 'doc_a' })}\n`,
    );
    expect(() => compareRuns(a, b)).toThrow(/do not stand in the order/);
  });
});

const document = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}$/),
  text: fc.constant(TEXT),
  mentions: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('M23', 'Goma', 'North Kivu', 'Kivu', 'Bukavu'),
      fc.constantFrom('ORG', 'GPE', 'LOC'),
    ),
    { selector: ([words, type]) => `${words} ${type}` },
  ),
}) as fc.Arbitrary<MadeDocument>;
const madeRun = fc
  .uniqueArray(document, { selector: ({ id }) => id, maxLength: 5 })
  .map((documents): MadeRun => ({ documents }));

test('a run is the same as itself, and what comes one way goes the other', () => {
  fc.assert(
    fc.property(madeRun, madeRun, (a, b) => {
      withRuns([a, b, a], (first = '', second = '', twin = '') => {
        expect(compareRuns(first, twin).different).toBe(false);
        const count = (x: string, y: string, change: string): number => {
          let n = 0;
          compareRuns(x, y, (one) => {
            n += one.change === change ? 1 : 0;
          });
          return n;
        };
        expect(count(first, second, 'added')).toBe(count(second, first, 'removed'));
        expect(count(first, second, 'changed')).toBe(count(second, first, 'changed'));
      });
    }),
    { numRuns: 60 },
  );
});

test('every difference is written, and the same seed draws the same sheet', () => {
  const many = (n: number): MadeRun => ({
    documents: Array.from({ length: n }, (_, i) => ({
      id: `d${i}`,
      text: TEXT,
      mentions: i % 2 ? [['Goma', 'GPE']] : [['M23', 'ORG']],
    })),
  });
  const other: MadeRun = {
    documents: many(40).documents.map((one) => ({ ...one, mentions: [['Bukavu', 'GPE']] })),
  };
  withRuns([many(40), other, { documents: [] }], (a = '', b = '', out = '') => {
    const sheets = [1, 1, 2].map((seed) => {
      const diff = writeDiff(a, b, { out, sample: 5, seed, sheet: 'csv' });
      expect(readFileSync(join(out, 'diff.jsonl'), 'utf8').trim().split('\n')).toHaveLength(80);
      expect(diff.changed_sources).toBe(40);
      return readFileSync(join(out, 'review.csv'), 'utf8');
    });
    expect(sheets[0]?.trim().split('\r\n')).toHaveLength(6);
    expect(sheets[1]).toBe(sheets[0]);
    expect(sheets[2]).not.toBe(sheets[0]);
  });
});

test('names that overlap are paired, whatever nests in what, and none twice', () => {
  const spans = fc.uniqueArray(
    fc.constantFrom('The governor of North Kivu', 'governor', 'North Kivu', 'Kivu', 'North', 'of North Kivu'),
  );
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const run = (words: readonly string[], type: string): MadeRun =>
        withMentions(...words.map((one): MadeMention => [one, type]));
      const changes = changesOf(run(a, 'PER'), run(b, 'ORG'));
      const count = (kind: string): number => changes.filter(({ change }) => change === kind).length;
      expect(count('changed') + count('removed')).toBe(a.length);
      expect(count('changed') + count('added')).toBe(b.length);
      const ids = changes
        .flatMap(({ before_id, after_id }) => [before_id, after_id])
        .filter((id) => id !== null);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});
