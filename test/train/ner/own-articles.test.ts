import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownArticles } from '../../../src/train/ner/own-articles.ts';

const CORPUS = join(import.meta.dirname, '../../../corpus');
const rows = ownArticles(CORPUS, Number.POSITIVE_INFINITY);

test('nothing is learnt from an article that is held', () => {
  const parts = rows.map(({ id }) => {
    const file = join(CORPUS, 'gold', `${id.replace('articles:', '')}.json`);
    return (JSON.parse(readFileSync(file, 'utf8')) as { meta: { part: string } }).meta.part;
  });
  expect(parts.length).toBeGreaterThan(10);
  expect(new Set(parts)).toEqual(new Set(['dev']));
});

test('offsets stand for the words of gold', () => {
  for (const { id, entities } of rows) {
    const file = join(CORPUS, 'gold', `${id.replace('articles:', '')}.json`);
    const gold = JSON.parse(readFileSync(file, 'utf8')) as { entities: readonly { text: string }[] };
    expect(entities.map(({ text }) => text)).toEqual(gold.entities.map(({ text }) => text));
  }
});

test('broken texts are left out when asked', () => {
  expect(ownArticles(CORPUS, 1).length).toBeLessThan(rows.length);
});
