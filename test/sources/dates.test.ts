import { expect, test } from 'vitest';
import { FOLDER, type Gold, gold, read } from './dates-gold.ts';

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
