import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Timex } from '../../src/core/doc.ts';
import { toRaw } from '../../src/core/text-view.ts';

// Gold that is kept beside the project: the hard cases, and the development halves of three corpora.
const FOLDER = new URL('../../../shared/temporal/', import.meta.url);
const { pipeline } = buildAssembly(readDefinition('conflict-news'));

interface Gold {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly (Record<string, string | null> & {
    readonly start: number;
    readonly end: number;
  })[];
}

function gold(name: string): readonly Gold[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Gold);
}

/** What the pipeline finds, in offsets of the text as it arrived. */
function read({ id, text, dct }: Gold): readonly Timex[] {
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published: dct?.slice(0, 10) ?? null,
    publishedEvidence: 'row',
    url: null,
    language: 'en',
  };
  const outcome = pipeline.run({ id, path: id, mediaType: 'text/plain', raw: text, sha256: '', given });
  if (outcome.kind === 'failed') throw outcome.error;
  const { dates, cleaned } = outcome.doc;
  return dates.map((date) => {
    const { start, end } = toRaw(cleaned.view, { start: date.start, end: date.end });
    return { ...date, start, end };
  });
}

test.each(gold('hard.jsonl').map((doc) => [doc.id, doc] as const))('%s', (_id, doc) => {
  const found = read(doc);
  for (const { start, end, type, value, mod, edtf, earliest, latest } of doc.timexes)
    expect(found.find((one) => one.start === start && one.end === end)).toMatchObject({
      type,
      value,
      mod: mod ?? null,
      edtf,
      dateStart: earliest,
      dateEnd: latest,
    });
});

test.each([
  ['te3', 0.86, 0.92],
  ['wikiwars', 0.87, 0.92],
  ['meantime', 0.75, 0.88],
] as const)('%s: value F1 at least %d, relaxed F1 at least %d', async (name, value, relaxed) => {
  const { score } = (await import(new URL('score.mjs', FOLDER).href)) as {
    score: (
      gold: readonly Gold[],
      found: readonly object[],
      options: object,
    ) => { readonly valueF1: number; readonly relaxed: { readonly f1: number } };
  };
  const docs = gold(`${name}.dev.jsonl`);
  const found = docs.map((doc) => ({
    id: doc.id,
    text: doc.text,
    timexes: read(doc).map(({ mod, ...one }) => (mod === null ? one : { ...one, mod })),
  }));
  const result = score(docs, found, { noDateline: name === 'meantime' });
  expect(result.relaxed.f1).toBeGreaterThanOrEqual(relaxed);
  expect(result.valueF1).toBeGreaterThanOrEqual(value);
});
