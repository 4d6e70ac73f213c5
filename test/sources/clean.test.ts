import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDefinition } from '../../src/assembly/build.ts';
import { cleanerWith, cleanText, undo } from '../stages/clean/clean-with.ts';

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

interface Mojibake {
  readonly expect: 'pass' | 'fail';
  readonly label: string;
  readonly original: string;
  readonly fixed: string;
  /** Before quotation marks are made straight, which we do not do. */
  readonly fixed_encoding: string;
}

/** Our own marks: quotation marks stay curled, white space is the layout's, and a comma is followed by a space. */
const level = (text: string): string =>
  text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/, ?/g, ', ')
    .replace(/" /g, '"')
    .replace(/\s+/g, ' ')
    .trim();

test('mojibake: every case that the port is expected to mend, and every good text that it must leave alone', () => {
  const cases = rows<Mojibake>('cleaning/ftfy-cases.jsonl').filter((row) => row.expect === 'pass');
  const wrong = cases.filter(({ original, fixed, fixed_encoding }) => {
    const found = level(cleanText(original).view.text);
    return found !== level(fixed) && found !== level(fixed_encoding);
  });
  expect(cases).toHaveLength(151);
  expect(wrong.map((row) => row.label)).toEqual([]);
});

test('lines broken in books: at least nine in ten are joined, or left apart, as they should be', () => {
  const cases = rows<{ raw: string; clean: string }>('cleaning/linebreak-cases.jsonl');
  const right = cases.filter((row) => cleanText(row.raw).view.text.trim() === row.clean.trim());
  expect(right.length / cases.length).toBeGreaterThanOrEqual(0.9);
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

test('the detector of garbles that no rule lists is quiet on correct text', () => {
  const clean = cleanerWith(readDefinition('conflict-news').packs);
  const texts = SETS.flatMap((set) => rows<{ text: string }>(`${set}.jsonl`).map(({ text }) => text));
  const suspected = texts.flatMap((text) =>
    clean(text).edits.filter((edit) => edit.rule.startsWith('suspect/')),
  );
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  expect(words).toBeGreaterThan(100_000);
  expect((1000 * suspected.length) / words).toBeLessThan(0.1);
});
