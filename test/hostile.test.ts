import { describe, expect, test } from 'vitest';
import { anyLanguage } from '../src/assembly/any-language.ts';
import { buildAssembly, readDefinition } from '../src/assembly/build.ts';
import type { Doc, LayerName } from '../src/core/doc.ts';
import type { Span } from '../src/core/span.ts';
import type { Bundle } from '../src/records/bundle.ts';
import { runLedger } from '../src/records/run/run-tables.ts';
import { toBundle } from '../src/records/to-bundle.ts';

const { pipeline } = buildAssembly(anyLanguage(readDefinition('conflict-news')));
const SIZE = 2500;

const repeated = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length));

function numbered(unit: (i: number) => string): string {
  let text = '';
  for (let i = 0; text.length < SIZE; i++) text += unit(i);
  return text;
}

/** A made-up word for each number. */
function word(i: number): string {
  let letters = '';
  for (let rest = i + 30; rest > 0; rest = Math.floor(rest / 26))
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Texts that nobody writes and everybody meets: broken extractions, tables, attacks on the reader. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', repeated(' ')],
  ['line ends', repeated('\n')],
  ['paragraphs of one letter', repeated('a\n\n')],
  ['one word', repeated('a')],
  ['one word in a script that no tokeniser knows', repeated('война')],
  ['one word of letters with marks', repeated('e\u0301')],
  ['invisible signs', repeated('\u200b\u202e')],
  ['half characters', repeated('\ud800a').toWellFormed()],
  ['digits', repeated('1')],
  ['numbers', repeated('12 ')],
  ['days', numbered((i) => `${1 + (i % 28)} and `)],
  ['dates', repeated('5 May 2024, ')],
  ['slashes', repeated('1/2/')],
  ['losses', repeated('12 killed, ')],
  ['capitals', repeated('A')],
  ['the same name', repeated('Kharkiv ')],
  ['another name each time', numbered((i) => `${word(i * 31)}ar `)],
  ['short names', numbered((i) => `The ${word(i * 7 + 999).toUpperCase()} attacked. `)],
  ['people', numbered((i) => `President John ${word(i)}er spoke. Mr ${word(i)}er left. `)],
  ['one man', repeated('Joseph Kabila said that Kabila attacked Goma. ')],
  ['titles', repeated('Foreign Minister General ')],
  ['pronouns', repeated('he ')],
  ['places', repeated('Goma, North Kivu, ')],
  ['owners', repeated("Sudan's ")],
  ['a list of places', repeated('Aden, Taiz and Marib, ')],
  ['open brackets', repeated('(')],
  ['open brackets with names', repeated('(Aden ')],
  ['square brackets', repeated('[a](b')],
  ['quotation marks', repeated('"')],
  ['apostrophes', `${repeated("'")} said he\n\nand left.`],
  ['quotations that never end', repeated('“He said ')],
  ['quotations over paragraphs', repeated('“It fell, he said. Rebels left.\n\n')],
  ['stops', repeated('.')],
  ['initials', repeated('U.S.')],
  ['dashes', repeated('-')],
  ['one sentence', repeated('Rebels attacked Goma and ')],
  ['coordination', repeated('shelled and ')],
  ['nested phrases', repeated('of the attack ')],
  ['nested contents', repeated('said that he ')],
  ['conditions', repeated('if he ')],
  ['denials', repeated('not ')],
  ['attacks', numbered((i) => `Rebels attacked ${word(i)}ov and killed ${i} people. `)],
  ['the same attack', repeated('Rebels attacked Goma on Monday. ')],
  ['headings', repeated('# Head\n')],
  ['list items', repeated('- Goma fell\n')],
  ['numbered items', numbered((i) => `${i}. Goma fell\n`)],
  ['tables', repeated('| 1 | Goma |\n')],
  ['note marks', repeated('[1]')],
  ['works', numbered((i) => `[${i}] Roe, J. (2020). "Title ${i}". The Paper. http://x.org/${i}\n`)],
  ['addresses', repeated('http://a.b/.')],
  ['tags', repeated('<b>')],
  ['entities of a page', repeated('&amp;')],
  ['wrong bytes', repeated('â€™')],
];

const LAYERS = ['entities', 'dates', 'quantities', 'clauses', 'relations', 'events'] as const;

function findingsOf(doc: Doc<LayerName>, layer: (typeof LAYERS)[number]): readonly Span[] {
  return layer === 'entities' ? doc.entities.mentions : doc[layer];
}

function read(raw: string): { readonly doc: Doc<LayerName>; readonly bundle: Bundle } {
  const none = { title: null, authors: [], publisher: null, url: null, language: null };
  const given = { ...none, published: '2025-01-05', publishedEvidence: 'row' };
  const source = { id: 'x', path: 'x.txt', mediaType: 'text/plain', raw, sha256: '00', given };
  const outcome = pipeline.run(source);
  if (outcome.kind === 'failed') throw outcome.error;
  return { doc: outcome.doc, bundle: toBundle(outcome) };
}

describe.each(HOSTILE)('%s', (_, raw) => {
  const { doc, bundle } = read(raw);
  const { text } = doc.cleaned.view;

  test('every finding has words of the text', () => {
    for (const layer of LAYERS)
      for (const { start, end } of findingsOf(doc, layer)) {
        expect(start, layer).toBeGreaterThanOrEqual(0);
        expect(end, layer).toBeGreaterThan(start);
        expect(end, layer).toBeLessThanOrEqual(text.length);
      }
  });

  test('sentences cover all tokens and none is too long to be read', () => {
    const { tokens, sentences } = doc.segments;
    expect(sentences.map(({ first }) => first)).toEqual(
      [0, ...sentences.map(({ last }) => last)].slice(0, -1),
    );
    expect(sentences.at(-1)?.last ?? 0).toBe(tokens.length);
    expect(sentences.filter(({ first, last }) => last - first > 300)).toEqual([]);
  });

  test('findings are few for each token', () => {
    for (const layer of LAYERS)
      expect(findingsOf(doc, layer).length, layer).toBeLessThanOrEqual(2 * doc.segments.tokens.length);
  });

  test('the document can be recorded', () => {
    expect(bundle.quarantine).toEqual([]);
    const run = runLedger();
    run.add(bundle);
    expect(run.tables().whole.get('quarantine')).toEqual([]);
  });
});
