import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { checkExamples as checkEvents } from '../../../src/stages/events/examples.ts';
import { checkExamples as checkRelations } from '../../../src/stages/relations/examples.ts';

const knowledge = loadKnowledge(resolve(import.meta.dirname, '../../../pipelines/packs'), ['english']);

test('every row of relations and events has words, examples and classes that exist', () => {
  expect(checkRelations({ knowledge })).toEqual([]);
  expect(checkEvents({ knowledge })).toEqual([]);
});
