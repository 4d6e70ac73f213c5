import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Gold } from '../../src/io/gold/gold.schema.ts';
import { readGold } from '../../src/io/gold/read-gold.ts';
import { readHtml } from '../../src/io/readers/html.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const golds = readGold(fileURLToPath(new URL('gold', CORPUS)));
/** Articles of this repository; the others are kept elsewhere and checked by `npm run test:sources`. */
const ours = golds.filter((gold) => existsSync(new URL(gold.source, CORPUS)));

/** The text that gold offsets count in: a JSONL row's text, the words of a page, or a file after its front matter. */
function textOf(gold: Gold): { bytes: string; text: string } {
  const bytes = readFileSync(new URL(gold.source, CORPUS), 'utf8');
  if (gold.source.endsWith('.html')) return { bytes, text: readHtml(bytes).text };
  if (!gold.source.endsWith('.jsonl')) return { bytes, text: bytes.replace(/^---\n[\s\S]*?\n---\n/, '') };
  const rows = bytes.split('\n').filter(Boolean);
  const row = rows
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .find((r) => r.id === gold.source_id);
  return { bytes: row?.text ?? '', text: row?.text ?? '' };
}

const distinct = (pick: (meta: NonNullable<Gold['meta']>) => string): number =>
  new Set(ours.flatMap(({ meta }) => (meta === null ? [] : [pick(meta)]))).size;

describe('the corpus', () => {
  test('has at least sixty articles with gold, over at least eight theatres and ten genres', () => {
    expect(ours.length).toBeGreaterThanOrEqual(60);
    expect(distinct(({ theatre }) => theatre)).toBeGreaterThanOrEqual(8);
    expect(distinct(({ genre }) => genre)).toBeGreaterThanOrEqual(10);
  });

  test('says of every article whether it is held, and holds between a fifth and a half', () => {
    expect(ours.filter(({ meta }) => meta === null)).toEqual([]);
    const share = ours.filter(({ meta }) => meta?.part === 'held').length / ours.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.5);
  });

  test('has one gold for a document', () => {
    expect(golds.length).toBe(new Set(golds.map((gold) => gold.source_id)).size);
  });
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
      ...gold.quantities,
      ...gold.events.map((event) => event.trigger),
      ...gold.absent,
      ...(gold.cleaning?.defects ?? []),
      ...(gold.cleaning?.keep ?? []),
      ...gold.citations,
    ];
    expect(spans.length).toBeGreaterThan(0);
    for (const span of spans) expect(points.slice(span.start, span.end).join('')).toBe(span.text);
  });

  test('every key is the key of a mention, and of one type', () => {
    const types = new Map(gold.entities.map(({ entity, type }) => [entity, type]));
    const used = [
      ...gold.relations.flatMap((relation) => [relation.subject, relation.object]),
      ...gold.events.flatMap((event) => [...event.actor, ...event.recipient, event.location, event.source]),
      ...gold.identities.map(({ entity }) => entity),
    ].filter((key) => key !== null);
    expect(used.filter((key) => !types.has(key))).toEqual([]);
    expect(gold.entities.filter(({ entity, type }) => types.get(entity) !== type)).toEqual([]);
  });

  test('no name, date or trigger is marked twice', () => {
    const spans = [gold.entities, gold.dates, gold.events.map(({ trigger }) => trigger)];
    for (const layer of spans)
      expect(new Set(layer.map(({ start, end }) => `${start}-${end}`)).size).toBe(layer.length);
  });
});
