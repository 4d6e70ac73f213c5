import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GOLD, type Gold } from '../../src/eval/gold.schema.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const files = readdirSync(new URL('gold/', CORPUS)).sort();
const golds = files.map((file) =>
  GOLD.parse(JSON.parse(readFileSync(new URL(`gold/${file}`, CORPUS), 'utf8'))),
);
/** Articles of this repository; the others are kept elsewhere and checked by `npm run test:sources`. */
const ours = golds.filter((gold) => existsSync(new URL(gold.source, CORPUS)));

/** The text that gold offsets count in: a JSONL row's text, or a file after its front matter. */
function textOf(gold: Gold): { bytes: string; text: string } {
  const bytes = readFileSync(new URL(gold.source, CORPUS), 'utf8');
  if (!gold.source.endsWith('.jsonl')) return { bytes, text: bytes.replace(/^---\n[\s\S]*?\n---\n/, '') };
  const rows = bytes.split('\n').filter(Boolean);
  const row = rows
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .find((r) => r.id === gold.source_id);
  return { bytes: row?.text ?? '', text: row?.text ?? '' };
}

test('there are at least twelve articles of our own with gold, from at least five theatres', () => {
  expect(ours.length).toBeGreaterThanOrEqual(12);
  expect(golds.length).toBe(new Set(golds.map((gold) => gold.source_id)).size);
});

describe.each(ours.map((gold) => [gold.source_id, gold] as const))('%s', (_, gold) => {
  const { bytes, text } = textOf(gold);
  const points = [...text];

  test('belongs to these bytes', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(gold.sha256);
  });

  test('every span slices to its words', () => {
    const spans = [
      ...gold.entities,
      ...gold.dates,
      ...gold.events.map((event) => event.trigger),
      ...gold.absent,
    ];
    expect(spans.length).toBeGreaterThan(0);
    for (const span of spans) expect(points.slice(span.start, span.end).join('')).toBe(span.text);
  });

  test('every key is the key of a mention', () => {
    const keys = new Set(gold.entities.map((entity) => entity.entity));
    const used = [
      ...gold.relations.flatMap((relation) => [relation.subject, relation.object]),
      ...gold.events.flatMap((event) => [...event.actor, ...event.recipient, event.location, event.source]),
    ].filter((key) => key !== null);
    expect(used.filter((key) => !keys.has(key))).toEqual([]);
  });
});
