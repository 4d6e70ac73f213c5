import { join } from 'node:path';
import type { Doc } from '../../../src/core/doc.ts';
import type { Entity, Mention } from '../../../src/core/layers/entities.ts';
import { identityView } from '../../../src/core/text-view.ts';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeEntities } from '../../../src/stages/entities/entities.ts';
import { makeSegment } from '../../../src/stages/segment/segment.ts';

const PIPELINES = join(import.meta.dirname, '../../../pipelines');
export const PACKS = [
  'english',
  'world',
  'south-asia',
  'middle-east',
  'africa',
  'europe-caucasus',
  'asia-pacific',
  'americas',
];
export const knowledge = loadKnowledge(join(PIPELINES, 'packs'), PACKS);
export const models = join(PIPELINES, 'models');
const segment = makeSegment({}, { knowledge, models });
const stage = makeEntities({}, { knowledge, models });
/** The same stage where no model is installed: packs and rules alone. */
const bare = makeEntities({}, { knowledge, models: join(PIPELINES, 'none') });
const context = { note() {} };

export interface Found extends Mention {
  readonly text: string;
  readonly to: Entity | null;
}

export function read(text: string, published: string | null = null, from: 'all' | 'bare' = 'all'): Found[] {
  const doc = segmented(text, published);
  const { mentions, entities } = (from === 'all' ? stage : bare).run(doc, context);
  return mentions.map((mention) => ({
    ...mention,
    text: text.slice(mention.start, mention.end),
    to: mention.entity === null ? null : (entities[mention.entity] ?? null),
  }));
}

function segmented(text: string, published: string | null): Doc<'cleaned' | 'segments'> {
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published,
    publishedEvidence: null,
    url: null,
    language: null,
  };
  const meta = { ...given, publishedPrecision: null, machineTranslated: null };
  const cleaned = { view: identityView(text), edits: [], blocks: [], citations: [], meta };
  const source = { id: 't', path: 't', mediaType: 'text/plain', raw: text, sha256: '', given };
  const doc = { source, cleaned };
  return { ...doc, segments: segment.run(doc, context) };
}

/** The mention with these words; fails loudly with all that was found. */
export function mentionOf(found: readonly Found[], text: string): Found {
  const one = found.find((mention) => mention.text === text);
  if (one === undefined)
    throw new Error(
      `no "${text}" among ${found.map((mention) => `${mention.text}/${mention.type}`).join(', ')}`,
    );
  return one;
}
