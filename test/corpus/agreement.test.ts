import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { agreement } from '../../src/eval/agreement.ts';
import { readGold } from '../../src/io/gold/read-gold.ts';
import { agreementTable, annotatedTwice, independentPairs } from './annotations.ts';

const GUIDE = new URL('../../docs/annotation.md', import.meta.url);
const GOLD = fileURLToPath(new URL('../../corpus/gold', import.meta.url));

test('every article of our own was annotated by two readers', () => {
  const twice = new Set(annotatedTwice().map(([{ source_id }]) => source_id));
  const once = readGold(GOLD).filter(({ meta, source_id }) => meta !== null && !twice.has(source_id));
  expect(once.map(({ source_id }) => source_id)).toEqual([]);
});

test('at least forty-eight of them without knowing any other annotation', () => {
  expect(independentPairs().length).toBeGreaterThanOrEqual(48);
});

test('the guide tells how far they agreed', () => {
  expect(readFileSync(GUIDE, 'utf8')).toContain(agreementTable(agreement(independentPairs())));
});
