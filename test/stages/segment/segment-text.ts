import type { Segments } from '../../../src/core/layers/segments.ts';
import { identityView } from '../../../src/core/text-view.ts';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeSegment } from '../../../src/stages/segment/segment.ts';

export const knowledge = loadKnowledge('pipelines/packs', ['english']);
const stage = makeSegment({}, { knowledge, models: 'pipelines/models' });

/** Segments a text that cleaning left as it was. */
export function segmentText(text: string, blocks: readonly Block[] = []): Segments {
  const cleaned = {
    view: identityView(text),
    edits: [],
    blocks: blocks.map(({ kind, start, end, removed }) => ({
      kind,
      level: null,
      raw: { start, end },
      text: removed === true ? null : { start, end },
      reason: '',
    })),
    citations: [],
    meta: {
      title: null,
      authors: [],
      publisher: null,
      published: null,
      publishedPrecision: null,
      publishedEvidence: null,
      language: null,
      machineTranslated: null,
    },
  };
  return stage.run({ source: SOURCE, cleaned }, { note: () => undefined });
}

export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'list' | 'furniture';
  readonly start: number;
  readonly end: number;
  readonly removed?: boolean;
}

const SOURCE = {
  id: 't',
  path: 't',
  mediaType: 'text/plain',
  raw: '',
  sha256: '',
  given: {
    title: null,
    authors: [],
    publisher: null,
    published: null,
    publishedEvidence: null,
    url: null,
    language: null,
  },
};

export function sentencesOf(text: string): readonly string[] {
  return segmentText(text).sentences.map(({ start, end }) => text.slice(start, end));
}

export function wordsOf(text: string): string {
  return segmentText(text)
    .tokens.map((token) => token.text)
    .join(' ');
}

/** `subject←verb` and the like: the dependents of each word by relation. */
export function arcsOf(text: string): readonly string[] {
  const { tokens } = segmentText(text);
  return tokens.map((token) => `${token.dep}(${tokens[token.head]?.text ?? 'ROOT'}, ${token.text})`);
}
