import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import { NO_META } from '../../src/core/bare.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import { toRaw } from '../../src/core/text-view.ts';

/** Every name of the three articles: where it stands (code points) and what it must be linked to. */
const TABLE = JSON.parse(readFileSync(new URL('names.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly (readonly [number, number, string])[]>
>;
const { pipeline } = buildAssembly(readDefinition('conflict-news'));

function read(id: string): Doc<LayerName> {
  const raw = readFileSync(new URL(`../../../shared/corpus/${id}.txt`, import.meta.url), 'utf8');
  const outcome = pipeline.run({ id, path: id, mediaType: 'text/plain', raw, sha256: '', given: NO_META });
  if (outcome.kind !== 'done') throw new Error(outcome.message);
  return outcome.doc;
}

/** The ids of the names that hold a span; the smallest name first. */
function linksAt(doc: Doc<LayerName>, start: number, end: number): readonly (string | null)[] {
  return doc.entities.mentions
    .filter(({ form }) => form !== 'pronoun')
    .map((mention) => ({ mention, ...toRaw(doc.cleaned.view, mention) }))
    .filter((one) => one.start <= start && one.end >= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ mention }) => doc.entities.entities[mention.entity ?? -1]?.id ?? null);
}

describe.each(Object.keys(TABLE))('article %s', (id) => {
  const doc = read(id);
  const units = [0];
  for (const letter of doc.source.raw) units.push((units.at(-1) ?? 0) + letter.length);
  const rows = TABLE[id] ?? [];

  test('every name of gold stands in the table', () => {
    const gold = JSON.parse(
      readFileSync(new URL(`../../corpus/gold/${id}.json`, import.meta.url), 'utf8'),
    ) as {
      readonly entities: readonly { readonly start: number; readonly end: number }[];
    };
    expect(rows.map(([start, end]) => [start, end])).toEqual(
      gold.entities.map(({ start, end }) => [start, end]),
    );
  });

  test.each(rows)('%i-%i is %s', (start, end, entity) => {
    expect(linksAt(doc, units[start] ?? 0, units[end] ?? 0)).toContain(entity);
  });
});
