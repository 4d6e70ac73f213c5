import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/io/dataset/read-rows.ts';
import { readBrat } from '../../src/io/gold/brat.ts';
import { readLabelStudio } from '../../src/io/gold/label-studio.ts';
import { withFolder } from '../io/read-all.ts';
import { type Tables, tables } from './arbitrary.ts';
import { lost, makeDataset, makeExport } from './make-dataset.ts';
import { cut, readAnn, readConll } from './readers.ts';

/** Every span of the tables: document, label, first and last code point, words. */
const spansOf = ({ mentions, events }: Tables): readonly (readonly unknown[])[] =>
  [
    ...mentions.map((row) => [row.doc_id, row.type, row.start, row.end, row.text]),
    ...events.map((row) => [row.doc_id, row.type, row.trigger_start, row.trigger_end, row.trigger]),
  ].sort(byText);
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const jsonl = (path: string): readonly never[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as never);

/** Checks an export of each of many datasets. */
const always = (
  to: string,
  check: (tables: Tables, folder: string, left: Readonly<Record<string, number>>) => void,
): Promise<void> =>
  withFolder(async (folder) => {
    let n = 0;
    fc.assert(
      fc.property(tables, (rows) => {
        const out = makeDataset(join(folder, String(n++)), rows);
        const left = lost(makeExport(out, to));
        check(rows, join(out, 'export', to), left);
        rmSync(out, { recursive: true });
      }),
      { numRuns: 25 },
    );
  });

interface Region {
  readonly id: string;
  readonly type: string;
  readonly from_id?: string;
  readonly to_id?: string;
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly labels: string[];
  };
}

test('Label Studio: offsets slice the text of the task by code points to the words of the row', () =>
  always('label-studio', (rows, folder) => {
    const tasks = json<
      readonly {
        readonly data: Row;
        readonly predictions: readonly { readonly result: readonly Region[] }[];
      }[]
    >(join(folder, 'tasks.json'));
    const found = tasks.flatMap(({ data, predictions: [prediction] }) =>
      (prediction?.result ?? [])
        .filter(({ type }) => type === 'labels')
        .map(({ value: { start, end, text, labels } }) => {
          expect(cut(data.text, start, end)).toBe(text);
          return [data.doc_id, labels[0], start, end, text];
        }),
    );
    expect(found.sort(byText)).toEqual(spansOf(rows));
    const drawn = tasks.flatMap(({ predictions: [one] }) =>
      (one?.result ?? []).filter(({ type }) => type === 'relation').map((link) => [link.from_id, link.to_id]),
    );
    const wanted = rows.arguments.filter(({ mention_id }) => mention_id !== null);
    expect(drawn.sort(byText)).toEqual(wanted.map((row) => [row.event_id, row.mention_id]).sort(byText));
  }));

interface ProdigyTask {
  readonly text: string;
  readonly meta: { readonly doc_id: string };
  readonly tokens: readonly { text: string; start: number; end: number; id: number; ws: boolean }[];
  readonly spans: readonly {
    start: number;
    end: number;
    token_start: number;
    token_end: number;
    label: string;
  }[];
}

test('Prodigy: tokens give the text back, and spans begin and end with tokens', () =>
  always('prodigy', (rows, folder) => {
    const tasks: readonly ProdigyTask[] = jsonl(join(folder, 'documents.jsonl'));
    const found = tasks.flatMap(({ text, meta, tokens, spans }) => {
      expect(tokens.map((token) => token.text + (token.ws ? ' ' : '')).join('')).toBe(text);
      for (const [n, token] of tokens.entries()) {
        expect(token.id).toBe(n);
        expect(cut(text, token.start, token.end)).toBe(token.text);
      }
      return spans.map(({ start, end, token_start, token_end, label }) => {
        expect([tokens[token_start]?.start, tokens[token_end]?.end]).toEqual([start, end]);
        return [meta.doc_id, label, start, end, cut(text, start, end)];
      });
    });
    expect(found.sort(byText)).toEqual(spansOf(rows));
  }));

const bare = (words: unknown): string => String(words).replace(/[\s\p{Z}\p{Cc}]+/gu, '');

test('brat: pieces joined by blanks are the words beside them, none goes over a line, triggers have their event', () =>
  always('brat', (rows, folder, left) => {
    const found = rows.documents.flatMap(({ doc_id, text }) => {
      expect(readFileSync(join(folder, `${doc_id}.txt`), 'utf8')).toBe(text);
      const { boxes, events } = readAnn(readFileSync(join(folder, `${doc_id}.ann`), 'utf8'));
      return boxes.map(({ id, label, pieces, said }) => {
        expect(pieces.map(([start, end]) => cut(text, start, end)).join(' ')).toBe(said);
        expect(pieces.every(([start, end], n) => start < end && start > (pieces[n - 1]?.[1] ?? -1))).toBe(
          true,
        );
        expect(events.get(id)).toBe(label === 'ASSAULT' ? label : undefined);
        return [doc_id, label, pieces[0]?.[0], pieces.at(-1)?.[1], bare(said)];
      });
    });
    const seen = spansOf(rows).filter(([, , , , text]) => bare(text) !== '');
    expect(found.map(([doc, label, , , text]) => [doc, label, text]).sort(byText)).toEqual(
      seen.map(([doc, label, , , text]) => [doc, label, bare(text)]).sort(byText),
    );
    expect(left['spans of white space alone'] ?? 0).toBe(spansOf(rows).length - seen.length);
  }));

test('CoNLL: words are all that is no white space; chunks are the outermost names, the others are counted', () =>
  always('conll', (rows, folder, left) => {
    const parts = readConll(readFileSync(join(folder, 'documents.conll'), 'utf8'));
    expect(parts.map(({ head }) => head)).toEqual(
      rows.documents.map(({ doc_id }) => `-DOCSTART- ${doc_id} -X- O`),
    );
    parts.forEach(({ words, chunks }, d) => {
      const { doc_id, text } = rows.documents[d] as Row;
      expect(words.join('')).toBe(bare(text));
      const names = rows.mentions
        .filter((row) => row.doc_id === doc_id && !['nominal', 'pronoun'].includes(String(row.form)))
        .map((row) => `${row.type} ${bare(row.text)}`);
      expect(names).toEqual(expect.arrayContaining([...chunks]));
    });
    const dropped = Object.values(left).reduce((sum, count) => sum + count, 0);
    expect(parts.flatMap(({ chunks }) => chunks).length + dropped).toBe(rows.mentions.length);
  }));

describe('an article', () => {
  const text = '💥 The RSF hit\nEl Fasher. It denied it, Gen. Adam Ali said.';
  const at = (words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return { start, end: start + [...words].length, text: words };
  };
  const trigger = (words: string) => {
    const { start, end } = at(words);
    return { trigger: words, trigger_start: start, trigger_end: end };
  };
  const doc_id = 'doc_a';
  const rows = {
    documents: [
      { doc_id, source_id: 'fasher', source: 'f.txt', status: 'done', text },
      { doc_id: 'doc_b', source_id: 'Fasher', source: 'g.txt', status: 'done', text: 'Calm.' },
      { doc_id: 'doc_c', source_id: 'c', source: 'c.pdf', status: 'quarantined', text: null },
    ],
    entities: [{ entity_id: 'ent_rsf', type: 'ORG', name: 'Rapid Support Forces' }],
    mentions: [
      {
        mention_id: 'men_1',
        doc_id,
        sentence: 0,
        ...at('RSF'),
        type: 'ORG',
        form: 'acronym',
        entity_id: 'ent_rsf',
      },
      { mention_id: 'men_2', doc_id, sentence: 0, ...at('hit\nEl Fasher'), type: 'GPE', form: 'name' },
      { mention_id: 'men_3', doc_id, sentence: 0, ...at('El Fasher'), type: 'GPE', form: 'name' },
      {
        mention_id: 'men_4',
        doc_id,
        sentence: 1,
        ...at('It'),
        type: 'ORG',
        form: 'pronoun',
        entity_id: 'ent_rsf',
      },
      { mention_id: 'men_5', doc_id, sentence: 1, ...at('Adam Ali'), type: 'PER', form: 'name' },
    ],
    events: [
      { event_id: 'evt_1', doc_id, sentence: 0, ...trigger('hit'), type: 'ASSAULT', factuality: 'denied' },
      {
        ...{
          event_id: 'evt_2',
          doc_id,
          sentence: 1,
          ...trigger('denied'),
          type: 'REJECT',
          factuality: 'claimed',
        },
        content_event_ids: ['evt_1'],
      },
    ],
    arguments: [
      { event_id: 'evt_1', doc_id, role: 'actor', position: 0, mention_id: 'men_1', text: 'RSF' },
      { event_id: 'evt_1', doc_id, role: 'actor', position: 1, mention_id: 'men_4', text: 'It' },
      { event_id: 'evt_1', doc_id, role: 'mediator', position: 2, mention_id: 'men_5', text: 'Adam Ali' },
      { event_id: 'evt_1', doc_id, role: 'weapon', position: 3, mention_id: null, text: 'shells' },
    ],
    relations: [
      {
        ...{ relation_id: 'rel_1', doc_id, sentence: 0, type: 'operates_in', factuality: 'asserted' },
        ...{ subject_mention_id: 'men_1', object_mention_id: 'men_3' },
      },
      {
        ...{ relation_id: 'rel_2', doc_id, sentence: 1, type: 'position_held', factuality: 'asserted' },
        ...{ subject_mention_id: 'men_5', object_mention_id: null, object_value: 'general' },
      },
    ],
  };
  const exported = <T>(to: string, over: object, work: (folder: string, left: object) => T): Promise<T> =>
    withFolder(async (folder) => {
      const out = makeDataset(folder, rows);
      const left = lost(makeExport(out, to, over));
      return work(join(out, 'export', to), left);
    });

  test('in brat: what an event is, who did it twice over, what it is the content of, how true it is', () =>
    exported('brat', {}, (folder, left) => {
      expect(readFileSync(join(folder, 'fasher.ann'), 'utf8').split('\n').slice(0, 7)).toEqual([
        'T1\tORG 6 9\tRSF',
        'T2\tGPE 10 13;14 23\thit El Fasher',
        'T3\tASSAULT 10 13\thit',
        'T4\tGPE 14 23\tEl Fasher',
        'T5\tORG 25 27\tIt',
        'T6\tREJECT 28 34\tdenied',
        'T7\tPER 44 52\tAdam Ali',
      ]);
      const ann = readFileSync(join(folder, 'fasher.ann'), 'utf8');
      expect(ann).toContain('E1\tASSAULT:T3 actor:T1 actor2:T5 mediator:T7\nE2\tREJECT:T6 content:E1\n');
      expect(ann).toContain('R1\toperates_in Arg1:T1 Arg2:T4\n');
      expect(ann).toMatch(/^A\d\tFactuality E1 denied$/m);
      expect(ann).toContain('AnnotatorNotes T1\t{"entity":"Rapid Support Forces (ent_rsf)"}');
      expect(left).toEqual({
        'documents without a cleaned text (quarantined)': 1,
        'roles whose words are no span of the export': 1,
        'relations to a value, or to words that are no span of the export': 1,
        'spans over several lines stand in pieces': 1,
      });
    }));

  test('in brat: names of files differ also where case does not count, and one without findings has an empty .ann', () =>
    exported('brat', {}, (folder) => {
      expect(readdirSync(folder).sort()).toEqual(
        [
          'annotation.conf',
          'doc_b.ann',
          'doc_b.txt',
          'documents.csv',
          'export.json',
          'fasher.ann',
          'fasher.txt',
        ].sort(),
      );
      expect(readFileSync(join(folder, 'doc_b.ann'), 'utf8')).toBe('');
      expect(readFileSync(join(folder, 'documents.csv'), 'utf8')).toContain('doc_b,doc_b,Fasher,\r\n');
    }));

  test('in brat: annotation.conf declares every label, role, relation and value that stands in an .ann', () =>
    exported('brat', {}, (folder) => {
      const conf = readFileSync(join(folder, 'annotation.conf'), 'utf8');
      for (const word of [
        '\nORG\n',
        '\nQUANTITY\n',
        '\noperates_in\t',
        '\nASSAULT\t',
        'content*:<EVENT>',
        '|denied|',
      ])
        expect(conf).toContain(word);
    }));

  test('in Label Studio: who made the prediction, and a labelling interface with every label and role', () =>
    exported('label-studio', {}, (folder) => {
      const [task] = json<{ predictions: { model_version: string }[] }[]>(join(folder, 'tasks.json'));
      expect(task?.predictions[0]?.model_version).toBe('dragoman 0.0.0');
      const xml = readFileSync(join(folder, 'labels.xml'), 'utf8');
      for (const word of ['"ASSAULT"', '"ORG"', '"actor"', '"operates_in"', 'pre-wrap', 'value="$text"'])
        expect(xml).toContain(word);
    }));

  test('in CoNLL: names only, the outer of two, no sentence ends after "Gen." where a finding goes on', () =>
    exported('conll', {}, (folder, left) => {
      const lines = readFileSync(join(folder, 'documents.conll'), 'utf8').split('\n');
      expect(lines).toContain('RSF -X- -X- B-ORG');
      expect(lines.slice(lines.indexOf('hit -X- -X- B-GPE')).slice(0, 4)).toEqual([
        'hit -X- -X- B-GPE',
        'El -X- -X- I-GPE',
        'Fasher -X- -X- I-GPE',
        '. -X- -X- O',
      ]);
      expect(lines).toContain('It -X- -X- O');
      const gen = lines.indexOf('Gen -X- -X- O');
      expect(lines.slice(gen, gen + 3)).toEqual(['Gen -X- -X- O', '. -X- -X- O', 'Adam -X- -X- B-PER']);
      expect(left).toMatchObject({
        'mentions that are no names: pronouns and common nouns': 1,
        'spans inside or across another span: a word has one label': 1,
      });
    }));

  test.each(['brat', 'label-studio'])('what stands in %s comes back as gold, to be corrected', (to) =>
    exported(to, {}, (folder) => {
      const path = join(folder, 'tasks.json');
      const tasks = (): object[] =>
        json<{ data: object; predictions: object[] }[]>(path).map(({ data, predictions }) => ({
          data,
          annotations: predictions,
        }));
      const gold = to === 'brat' ? readBrat(folder) : readLabelStudio(tasks(), path);
      const article = gold.find(({ source_id }) => source_id === 'fasher');
      expect(article?.entities.map(({ start, end, text: said, form }) => [start, end, said, form])).toEqual(
        [...rows.mentions]
          .sort((a, b) => a.start - b.start)
          .map(({ start, end, text: said, form }) => [start, end, said, form]),
      );
      expect(article?.events).toMatchObject([
        {
          ...{ type: 'ASSAULT', factuality: 'denied', mode: 'none' },
          ...{ actor: ['Rapid Support Forces (ent_rsf)', 'Rapid Support Forces (ent_rsf)'] },
          arguments: [{ role: 'mediator', text: 'Adam Ali' }],
        },
        { type: 'REJECT', factuality: 'claimed' },
      ]);
      expect(article?.relations).toMatchObject([{ type: 'operates_in', factuality: 'asserted' }]);
    }),
  );

  test('only some layers: roles that lead to others are counted', () =>
    exported('prodigy', { only: 'events,mentions' }, (folder) => {
      const [task] = jsonl(join(folder, 'documents.jsonl')) as unknown as {
        spans: { label: string }[];
        relations: { label: string; head: number; child: number }[];
      }[];
      expect(task?.spans).toHaveLength(7);
      expect(task?.relations.map(({ label }) => label)).toEqual(['actor', 'actor', 'mediator', 'content']);
    }));

  test('only what the author asserts: no event is left, and the relation is', () =>
    exported('prodigy', { assertedOnly: true }, (folder, left) => {
      const [task] = jsonl(join(folder, 'documents.jsonl')) as unknown as {
        spans: object[];
        relations: object[];
      }[];
      expect([task?.spans.length, task?.relations.length]).toEqual([5, 1]);
      expect(left).toMatchObject({ 'events that the author does not assert': 2 });
    }));

  test('a span that does not show its words is left out as damage, and the rest stays', () =>
    withFolder(async (folder) => {
      const [first, ...others] = rows.mentions;
      makeDataset(folder, { ...rows, mentions: [{ ...first, text: 'SAF' } as Row, ...others] });
      const exported = makeExport(folder, 'brat');
      expect(exported.losses).toContainEqual({
        why: 'spans of mentions that do not show their words',
        count: 1,
        first: 'men_1',
        kind: 'broken',
      });
      expect(existsSync(join(folder, 'export/brat/fasher.ann'))).toBe(true);
    }));
});
