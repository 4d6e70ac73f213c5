import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBrat } from '../../src/io/gold/brat.ts';
import type { Gold } from '../../src/io/gold/gold.schema.ts';
import { writeLabelStudio } from '../../src/io/gold/label-studio.ts';
import { readGold } from '../../src/io/gold/read-gold.ts';
import { toStandoff } from '../../src/io/gold/to-standoff.ts';
import { goldEvent, makeGold } from '../eval/made.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '𝔸 Juba: Kiir’s army hit Juba\non 5 May, killing 12. The army of Kiir denied it. 1 Bata.';
const at = (words: string, from = 0) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words, from))].length;
  return { start, end: start + [...words].length, text: words };
};

const full = makeGold({
  source_id: 'full',
  meta: { theatre: 'South Sudan', genre: 'wire', part: 'dev', headline: at('𝔸 Juba') },
  complete: ['mentions', 'events'],
  entities: [
    { ...at('Juba'), type: 'GPE', entity: 'juba' },
    { ...at('Kiir'), type: 'PER', entity: 'kiir' },
    { ...at('Kiir’s army'), type: 'ORG', entity: 'army', form: 'nominal', optional: true },
    { ...at('Juba', 20), type: 'GPE', entity: 'juba' },
  ],
  identities: [{ entity: 'juba', pack_id: 'ent_juba', wikidata_id: 'Q1947' }],
  dates: [
    {
      ...at('5 May'),
      type: 'DATE',
      value: '2024-05-05',
      or: ['XXXX-05-05'],
      interval: ['2024-05-05', '2024-05-05'],
    },
  ],
  quantities: [{ ...at('12'), low: 12, high: null, kind: 'killed', unit: 'person', of: 'juba' }],
  relations: [
    { type: 'position_held', subject: 'kiir', object: null, value: 'president' },
    { type: 'head_of', subject: 'kiir', object: 'army', value: null, factuality: 'asserted' },
  ],
  events: [
    goldEvent(0, 0, {
      id: 'e1',
      trigger: at('hit'),
      actor: ['army'],
      recipient: ['juba'],
      location: 'juba',
      source: 'kiir',
      killed: [12, null],
      mode: 'none',
      arguments: [{ role: 'actor', ...at('Kiir’s army') }],
    }),
    goldEvent(0, 0, { trigger: at('denied'), type: 'REJECT', embedded_in: 'e1', optional: true }),
  ],
  absent: [{ ...at('The army of Kiir'), type: 'PROTEST' }],
  cleaning: {
    defects: [{ ...at('Bata'), kind: 'garble', want: 'TTP', or: ['the TTP'] }],
    keep: [{ ...at('Juba'), why: 'a town' }],
  },
  citations: [{ ...at('1 Bata'), number: 1, authors: ['A', 'B'], title: 'T' }],
});

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
/** Gold of articles that are plain text files of ours. */
const ours: readonly (readonly [string, Gold, string])[] = readGold(join(CORPUS, 'gold')).flatMap((gold) => {
  if (!/^articles\/.*\.txt$/.test(gold.source)) return [];
  const text = readFileSync(join(CORPUS, gold.source), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  return [[gold.source_id, gold, text] as const];
});

describe.each([['everything', full, TEXT] as const, ...ours])('%s', (id, gold, text) => {
  test('comes back from brat as it went', () => {
    const brat = join(folder, `brat-${id}`);
    writeBrat(brat, toStandoff(gold, text));
    expect(readdirSync(brat).sort()).toEqual([
      `${gold.source_id}.ann`,
      `${gold.source_id}.meta.json`,
      `${gold.source_id}.txt`,
    ]);
    expect(readGold(brat)).toEqual([gold]);
  });
  test('comes back from Label Studio as it went', () => {
    const path = join(folder, `${id}.json`);
    writeFileSync(path, writeLabelStudio([toStandoff(gold, text)]));
    expect(readGold(path)).toEqual([gold]);
  });
});

test('it saw articles', () => expect(ours.length).toBeGreaterThanOrEqual(10));

function brat(ann: string, text: string): readonly Gold[] {
  const path = mkdtempSync(join(folder, 'foreign-'));
  writeFileSync(join(path, 'x.txt'), text);
  writeFileSync(join(path, 'x.ann'), ann);
  return readGold(path);
}

describe('brat by other hands', () => {
  const text = 'Mali struck Kidal on Friday. Mali’s army paused.';
  const ann = [
    'T1\tCountry 0 4\tMali',
    'T2\tASSAULT 5 11\tstruck',
    'T3\tCity 12 17\tKidal',
    'T4\tDATE 21 27\tFriday',
    'T5\tGPE 29 33\tMali',
    'T6\tOrganization 29 33;36 40\tMali army',
    'E1\tASSAULT:T2 Actor:T6 Recipient:T3 Actor2:T1',
    'A1\tfactuality E1 claimed',
    'A2\toptional T6',
    'R1\tagency_of Arg1:T6 Arg2:T1',
    '*\tEquiv T1 T5',
    '#1\tAnnotatorNotes T4\t{"value":"2024-05-03"}',
    '#2\tAnnotatorNotes T1\ta thought of mine',
    '',
  ].join('\n');

  test('labels, roles, attributes, pieces and chains are understood', () => {
    const [gold] = brat(ann, text);
    expect(
      gold?.entities.map(({ type, start, end, entity, optional }) => [type, start, end, entity, optional]),
    ).toEqual([
      ['GPE', 0, 4, 'mali', false],
      ['GPE', 12, 17, 'kidal', false],
      ['GPE', 29, 33, 'mali', false],
      ['ORG', 29, 40, 'mali’s army', true],
    ]);
    expect(gold?.dates.map(({ value }) => value)).toEqual(['2024-05-03']);
    expect(gold?.events.map(({ actor, recipient, factuality }) => [actor, recipient, factuality])).toEqual([
      [['mali’s army', 'mali'], ['kidal'], 'claimed'],
    ]);
    expect(gold?.relations.map(({ subject, object }) => [subject, object])).toEqual([
      ['mali’s army', 'mali'],
    ]);
  });

  test.each<[string, string]>([
    ['a label that means nothing', 'T1\tPlanet 0 4\tMali\n'],
    ['a span beyond the text', 'T1\tGPE 40 400\tMali\n'],
    ['a span turned round', 'T1\tGPE 4 0\tMali\n'],
    ['a broken note', 'T1\tGPE 0 4\tMali\n#1\tAnnotatorNotes T1\t{"form":\n'],
    ['a note with an unknown value', 'T1\tGPE 0 4\tMali\n#1\tAnnotatorNotes T1\t{"form":"verb"}\n'],
  ])('refuses %s', (_, lines) => {
    expect(() => brat(lines, text)).toThrow(expect.objectContaining({ code: 'E_GOLD' }));
  });
});

describe('Label Studio by other hands', () => {
  const text = '💩 Kidal was hit. In Kidal, calm.';
  const region = (id: string, start: number, end: number, words: string) => ({
    id,
    type: 'labels',
    from_name: 'label',
    to_name: 'text',
    origin: 'manual',
    value: { start, end, text: words, labels: ['Location'] },
  });
  const read = (tasks: unknown): readonly Gold[] => {
    const path = join(mkdtempSync(join(folder, 'ls-')), 'export.json');
    writeFileSync(path, typeof tasks === 'string' ? tasks : JSON.stringify(tasks));
    return readGold(path);
  };
  const task = (...result: unknown[]) => [
    { id: 7, data: { text }, annotations: [{ result: [] }, { result }, { was_cancelled: true, result: [] }] },
  ];
  const same = { type: 'relation', from_id: 'a', to_id: 'b', direction: 'right', labels: ['same_as'] };

  test.each([
    ['code points', region('a', 2, 7, 'Kidal'), region('b', 20, 25, 'Kidal')],
    ['UTF-16 units', region('a', 3, 8, 'Kidal'), region('b', 21, 26, 'Kidal')],
  ])('offsets in %s', (_, a, b) => {
    const [gold] = read(task(a, b, same));
    expect(gold?.source_id).toBe('7');
    expect(
      gold?.entities.map(({ start, end, text: words, type, entity }) => [start, end, words, type, entity]),
    ).toEqual([
      [2, 7, 'Kidal', 'LOC', 'kidal'],
      [20, 25, 'Kidal', 'LOC', 'kidal'],
    ]);
  });

  test.each<[string, unknown]>([
    ['a short export', [{ id: 1, text, label: [] }]],
    ['a region beyond the text', task(region('a', 30, 90, 'x'))],
    ['no JSON', 'id,text\n1,x'],
  ])('refuses %s', (_, tasks) => {
    expect(() => read(tasks)).toThrow(expect.objectContaining({ code: 'E_GOLD' }));
  });
});
