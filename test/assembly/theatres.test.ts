import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PIPELINES } from '../../src/assembly/build.ts';
import { loadPlaceIndex } from '../../src/nlp/places/place-index.ts';
import { nameKey } from '../../src/nlp/words.ts';
import { makeLexicon } from '../../src/stages/entities/lexicon.ts';
import { assembly } from '../pipeline.ts';

interface Theatre {
  readonly conflict: string;
  readonly names: readonly string[];
}

const file = join(import.meta.dirname, '../fixtures/theatres.yaml');
const theatres = parse(readFileSync(file, 'utf8')) as readonly Theatre[];
const lexicon = makeLexicon(assembly().knowledge);
const gazetteer = loadPlaceIndex(join(PIPELINES, 'models'));

test('there are theatres', () => {
  expect(theatres.length).toBeGreaterThanOrEqual(60);
});

test.each(theatres.map(({ conflict, names }) => [conflict, names] as const))('%s', (_conflict, names) => {
  const unknown = names.filter((name) => {
    const key = nameKey(name);
    return !lexicon.byKey.has(key) && (gazetteer?.lookup(key) ?? []).length === 0;
  });
  expect(unknown).toEqual([]);
});
