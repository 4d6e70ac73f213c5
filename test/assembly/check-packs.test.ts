import { expect, test } from 'vitest';
import { checkPacks } from '../../src/assembly/check-packs.ts';
import { KINDS } from '../../src/packs/kinds.schema.ts';
import { assembly } from '../pipeline.ts';

test('every kind of knowledge has rows', () => {
  const empty = KINDS.filter((kind) => assembly().knowledge.rows(kind).length === 0).map((kind) => kind.name);
  expect(empty).toEqual([]);
});

test('every example of every row comes out', () => {
  expect(checkPacks(assembly())).toEqual([]);
});
