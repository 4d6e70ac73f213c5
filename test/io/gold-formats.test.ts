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

  test('roles may be filled by dates, numbers and events', () => {
    const words = 'Mali said raiders killed 12 on Friday.';
    const [gold] = brat(
      [
        'T1\tGPE 0 4\tMali',
        'T2\tACCUSE 5 9\tsaid',
        'T3\tASSAULT 18 24\tkilled',
        'T4\tQUANTITY 25 27\t12',
        'T5\tDATE 31 37\tFriday',
        'E1\tACCUSE:T2 actor:T1 content:E2',
        'E2\tASSAULT:T3 killed:T4 date:T5',
        '#1\tAnnotatorNotes T4\t{"low":12,"high":null,"kind":"killed"}',
        '#2\tAnnotatorNotes T5\t{"value":"2024-05-03TNI"}',
      ].join('\n'),
      words,
    );
    expect(gold?.events).toMatchObject([
      { id: 'T2', actor: ['mali'], embedded_in: null, killed: null, date: null },
      { id: 'T3', embedded_in: 'T2', killed: [12, null], date: '2024-05-03' },
    ]);
  });

  test('dates without a value cost nothing, found or missed', () => {
    const [gold] = brat('T1\tDATE 21 27\tFriday\nT2\tGPE 0 4\tMali\n', text);
    expect(gold?.dates).toMatchObject([{ text: 'Friday', optional: true }]);
  });

  test.each<[string, string, readonly string[]]>([
    ['names alone', 'T1\tGPE 0 4\tMali\n', ['mentions']],
    [
      'names and dates',
      'T1\tGPE 0 4\tMali\nT4\tDATE 21 27\tFriday\n#1\tx T4\t{"value":"2024-05-03"}\n',
      ['mentions', 'dates'],
    ],
    ['events alone', 'T1\tASSAULT 5 11\tstruck\n', []],
  ])('of %s, that is whole', (_, lines, complete) => {
    expect(brat(lines, text)[0]?.complete).toEqual(complete);
  });

  test('annotations without their article are refused', () => {
    const path = mkdtempSync(join(folder, 'no-text-'));
    writeFileSync(join(path, 'x.ann'), 'T1\tGPE 0 4\tMali\n');
    expect(() => readGold(path)).toThrow('the article to these annotations is missing');
  });

  test.each<[string, string]>([
    ['a line of something else', 'T1\tGPE 0 4\tMali\nPER 0 4 Mali\n'],
    ['a span whose words stand elsewhere', 'T1\tGPE 1 5\tMali\n'],
    ['an id given twice', 'T1\tGPE 0 4\tMali\nT1\tGPE 12 17\tKidal\n'],
    ['an event without its trigger', 'T1\tGPE 0 4\tMali\nE1\tASSAULT:T9 actor:T1\n'],
    ['a role that leads nowhere', 'T2\tASSAULT 5 11\tstruck\nE1\tASSAULT:T2 actor:T9\n'],
    [
      'a role that means nothing',
      'T1\tGPE 0 4\tMali\nT2\tASSAULT 5 11\tstruck\nE1\tASSAULT:T2 Attacker:T1\n',
    ],
    [
      'a role with the wrong filler',
      'T4\tDATE 21 27\tFriday\nT2\tASSAULT 5 11\tstruck\nE1\tASSAULT:T2 actor:T4\n',
    ],
    [
      'a relation that means nothing',
      'T1\tGPE 0 4\tMali\nT3\tGPE 12 17\tKidal\nR1\tborderz Arg1:T1 Arg2:T3\n',
    ],
    ['a relation that leads nowhere', 'T1\tGPE 0 4\tMali\nR1\tborders Arg1:T1 Arg2:T9\n'],
    ['a group that leads nowhere', 'T1\tGPE 0 4\tMali\n*\tEquiv T1 T9\n'],
    ['an attribute of nothing', 'T1\tGPE 0 4\tMali\nA1\toptional T9\n'],
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

  test.each<[string, object, string]>([
    ['a row of JSONL', { data: { text, id: 'row-1' } }, 'row-1'],
    ['a file', { data: { text }, file_upload: '0a1b2c3d-kidal.txt' }, 'kidal'],
    ['many tasks of one file', { data: { text }, file_upload: '0a1b2c3d-all.json' }, '7'],
  ])('is the document of %s', (_, more, id) => {
    const [one] = task(region('a', 2, 7, 'Kidal'));
    expect(read([{ ...one, ...more }]).map((gold) => gold.source_id)).toEqual([id]);
  });

  test('a task that nobody annotated is no gold', () => {
    const [one] = task(region('a', 2, 7, 'Kidal'));
    const open = { ...one, id: 8, annotations: [{ was_cancelled: true, result: [] }] };
    expect(read([one, open]).map((gold) => gold.source_id)).toEqual(['7']);
  });

  test.each<[string, unknown]>([
    ['the same document twice', [...task(), ...task()]],
    ['nothing', []],
    ['a region whose words stand elsewhere', task(region('a', 2, 7, 'Gao'))],
    ['a link that leads nowhere', task(region('a', 2, 7, 'Kidal'), same)],
    ['a note that is broken', task({ ...region('a', 2, 7, 'Kidal'), meta: { text: ['{"form":'] } })],
    ['a short export', [{ id: 1, text, label: [] }]],
    ['a region beyond the text', task(region('a', 30, 90, 'x'))],
    ['no JSON', 'id,text\n1,x'],
  ])('refuses %s', (_, tasks) => {
    expect(() => read(tasks)).toThrow(expect.objectContaining({ code: 'E_GOLD' }));
  });
});
