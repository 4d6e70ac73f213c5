import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanText, undo } from '../stages/clean/clean-with.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8');
const rows = <T>(path: string): readonly T[] =>
  read(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const gold = (id: string): string => read(`cleaning/gold/${id}.clean.txt`).replace(/\n$/, '');

test.each(['000', '003', '004'])(
  '%s comes out as the gold text, and its edits give it back as it arrived',
  (id) => {
    const cleaned = cleanText(read(`corpus/${id}.txt`));
    expect(cleaned.view.text).toBe(gold(id));
    expect(undo(cleaned)).toBe(read(`corpus/${id}.txt`));
    expect(cleaned.meta.machineTranslated).toBe(id === '004' ? true : null);
  },
);

interface GoldEdit {
  readonly start: number;
  readonly end: number;
}

/** Where no edit of ours stands, the text is as it was: so each gold edit must be covered, and leave the gold words. */
test.each(['000', '003', '004'])('%s: every edit of the gold is made', (id) => {
  const raw = read(`corpus/${id}.txt`);
  const edits = JSON.parse(read(`cleaning/gold/${id}.edits.json`)) as readonly GoldEdit[];
  const ours = cleanText(raw).edits.filter((edit) => edit.status === 'applied');
  for (const { start, end } of edits)
    expect(ours.some((edit) => edit.raw.start < end && edit.raw.end > start)).toBe(true);
});

test.each(['000', '003', '004'])('the gold text of %s is left as it is', (id) => {
  const text = gold(id);
  expect(cleanText(text).view.text).toBe(text);
});

interface GoldWork {
  readonly author: string;
  readonly title: string;
  readonly container?: string | null;
  readonly date?: string;
  readonly url?: string;
  readonly shortFormOf?: number;
}

test('003: metadata with evidence, and every citation with its works and anchor', () => {
  const meta = JSON.parse(read('cleaning/gold/003.meta.json')) as {
    title: string;
    publisher: string;
    published: string;
    authors: { name: string }[];
    headings: string[];
    citations: { n: number; anchorAfter: string; works: GoldWork[] }[];
  };
  const cleaned = cleanText(read('corpus/003.txt'));
  expect(cleaned.meta).toMatchObject({
    title: meta.title,
    publisher: meta.publisher,
    published: meta.published,
    publishedPrecision: 'day',
    publishedEvidence: 'April 21, 2026',
    authors: meta.authors.map((author) => author.name),
  });
  const headings = cleaned.blocks.filter((block) => block.kind === 'heading');
  expect(headings.map(({ raw }) => cleaned.view.raw.slice(raw.start, raw.end))).toEqual(meta.headings);
  const expected = meta.citations.flatMap((note) => note.works.map((work) => ({ note, work })));
  const first = (n: number): number => expected.findIndex(({ note }) => note.n === n);
  expect(cleaned.citations).toHaveLength(expected.length);
  cleaned.citations.forEach((citation, i) => {
    const { note, work } = expected[i]!;
    expect(citation).toMatchObject({
      number: note.n,
      authors: [work.author],
      title: work.title,
      container: work.container ?? null,
      published: work.date ?? null,
      url: work.url ?? null,
      shortFormOf: work.shortFormOf === undefined ? null : first(work.shortFormOf),
    });
    expect(cleaned.view.text.slice(0, citation.anchor ?? 0).endsWith(note.anchorAfter)).toBe(true);
  });
});

test('all examples of the first rule table hold', () => {
  const { rules } = JSON.parse(read('cleaning/rules.json')) as {
    rules: { id: string; pos: [string, string][]; neg: string[] }[];
  };
  const wrong = rules.flatMap(({ id, pos, neg }) =>
    [...pos, ...neg.map((text) => [text, text] as const)]
      .filter(([text, expected]) => cleanText(text).view.text !== expected)
      .map(([text]) => `${id}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test('hyphens at line ends: at least as good as a word list', () => {
  const breaks = rows<{ lang: string; context: string; clean: string }>(
    'cleaning/hyphen-breaks.jsonl',
  ).filter((row) => row.lang === 'en');
  const right = breaks.filter((row) => cleanText(row.context).view.text.includes(row.clean));
  expect(right.length / breaks.length).toBeGreaterThanOrEqual(0.965);
});

test('mojibake: no good text is touched', () => {
  const cases = rows<{ suite: string; original: string; fixed: string }>('cleaning/ftfy-cases.jsonl');
  const level = (text: string): string =>
    text.replace(/\s+/g, ' ').trim().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const wrong = cases
    .filter((row) => row.suite === 'negative')
    .filter((row) => level(cleanText(row.original).view.text) !== level(row.fixed));
  expect(wrong.map((row) => row.original)).toEqual([]);
});

const SETS = [
  'temporal/te3.dev',
  'temporal/wikiwars.dev',
  'temporal/meantime.dev',
  'datasets/dev/gum-news',
  'datasets/dev/redocred',
  'datasets/dev/crossner-politics',
  'events/plover-sentences',
  'events/satp-reports',
];

test.each(SETS)('correct text is left alone: %s', (set) => {
  for (const { text } of rows<{ text: string }>(`${set}.jsonl`)) {
    const { edits, blocks } = cleanText(text);
    expect(blocks.filter((block) => block.text === null)).toEqual([]);
    const touched = edits.filter(
      (edit) =>
        edit.status === 'applied' && /\p{L}{2}/u.test(edit.before) && edit.rule !== 'english/prefix-hyphen',
    );
    expect(touched).toEqual([]);
  }
});
