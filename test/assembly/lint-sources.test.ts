import { expect, test } from 'vitest';
import { sourceFaults } from '../../src/assembly/lint/lint-sources.ts';
import { ENTITIES } from '../../src/packs/entities.schema.ts';
import type { PackCard } from '../../src/packs/kinds.schema.ts';
import type { Knowledge, PackRow } from '../../src/packs/knowledge.ts';
import { PACK_SOURCE } from '../../src/packs/pack-source.schema.ts';
import { assembly } from '../pipeline.ts';

const KNOWN = { id: 'known', name: 'what was known', use: 'written', asOf: '2024-06' };
const BOOK = { id: 'book', name: 'a yearbook', use: 'written', asOf: '2020' };
const MAN = { id: 'ent_test_man', type: 'PER', name: 'Orval Tembridge' };
const term = (from: string | null, to: string | null): object => ({ sector: 'GOV', from, to });

/** What is said of one row in a pack with these sources. */
function lint(row: object, sources: readonly unknown[] = [KNOWN, BOOK]): readonly string[] {
  const card: PackCard = {
    name: 'own',
    about: 'a test',
    licence: 'CC0-1.0',
    sources: sources.map((one) => PACK_SOURCE.parse(one)),
  };
  const rows = [{ pack: 'own', where: 'own/entities.jsonl:1', row: ENTITIES.schema.parse(row) }];
  const knowledge: Knowledge = {
    cards: [card],
    rows: <T>() => rows as unknown as PackRow<T>[],
  };
  return sourceFaults(knowledge);
}

test.each([
  ['no source of its own', MAN],
  ['a source that the pack states', { ...MAN, source: 'book' }],
  ['an office that has no end', { ...MAN, sectors: [term('2019', null)] }],
  ['a day within the last month that is known', { ...MAN, sectors: [term('2019', '2024-06-30')] }],
])('sound: %s', (_what, row) => {
  expect(lint(row)).toEqual([]);
});

test.each([
  [
    'a source that nobody states',
    { ...MAN, source: 'hearsay' },
    'own/entities.jsonl:1: ent_test_man: its source "hearsay" is not among those of pack.yaml: known, book',
  ],
  [
    'an end that lies ahead',
    { ...MAN, sectors: [term('2019', '2024-07-01')] },
    'own/entities.jsonl:1: ent_test_man: 2024-07-01 lies ahead of its source, which is as of 2024-06; leave it out',
  ],
  [
    'a day after the row’s own source',
    { ...MAN, source: 'book', validTo: '2021-02' },
    'own/entities.jsonl:1: ent_test_man: 2021-02 lies ahead of its source, which is as of 2020; leave it out',
  ],
])('named with its line: %s', (_what, row, said) => {
  expect(lint(row)).toEqual([said]);
});

test('a pack that states a source twice is named', () => {
  expect(lint(MAN, [KNOWN, KNOWN])).toEqual(['own/pack.yaml: source "known" is stated twice']);
});

test('a sentence does for a small pack, and claims nothing of days', () => {
  expect(lint({ ...MAN, sectors: [term('2019', '2031')] }, ['written by hand'])).toEqual([]);
});

test.each([
  ['no use', { id: 'known', name: 'what was known' }],
  ['an unknown use', { ...KNOWN, use: 'guessed' }],
  ['a column too many', { ...KNOWN, url: 'x' }],
  ['no date', { ...KNOWN, asOf: 'lately' }],
])('refused: %s', (_what, source) => {
  expect(PACK_SOURCE.safeParse(source).success).toBe(false);
});

test('the packs that come along state where their names come from', () => {
  const { cards } = assembly().knowledge;
  const named = cards.filter(({ name }) =>
    assembly()
      .knowledge.rows(ENTITIES)
      .some(({ pack }) => pack === name),
  );
  expect(named.length).toBeGreaterThan(6);
  for (const { sources } of named)
    expect(sources.map((one) => (typeof one === 'string' ? one : one.use))).toEqual(
      expect.arrayContaining(['written', 'checked']),
    );
  expect(sourceFaults(assembly().knowledge)).toEqual([]);
});
