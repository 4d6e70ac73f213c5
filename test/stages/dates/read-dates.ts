import { PIPELINES } from '../../../src/assembly/build.ts';
import type { Doc } from '../../../src/core/doc.ts';
import type { Sentence } from '../../../src/core/layers/segments.ts';
import type { Timex } from '../../../src/core/layers/timex.ts';
import { identityView } from '../../../src/core/text-view.ts';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeDates } from '../../../src/stages/dates/dates.ts';

export const knowledge = loadKnowledge(`${PIPELINES}/packs`, ['english']);
const stage = makeDates({}, { knowledge });

/** A Tuesday. */
export const PUBLISHED = '2026-04-21';

/** The time expressions of a text whose lines are its paragraphs; no other stage has read it. */
export function readDates(text: string, published: string | null = PUBLISHED): readonly Timex[] {
  return stage.run(plainDoc(text, published), { note: () => undefined });
}

/** `words=value`, with `+MOD` and `(type)` where they say more than a plain date. */
export function tellDates(text: string, published: string | null = PUBLISHED): readonly string[] {
  return readDates(text, published).map(({ start, end, value, mod, type }) => {
    const words = text.slice(start, end);
    return `${words}=${value}${mod === null ? '' : `+${mod}`}${type === 'DATE' ? '' : ` (${type})`}`;
  });
}

function plainDoc(text: string, published: string | null): Doc<'cleaned' | 'segments' | 'entities'> {
  const meta = {
    title: null,
    authors: [],
    publisher: null,
    published,
    publishedEvidence: null,
    language: null,
    machineTranslated: null,
  };
  return {
    source: {
      id: 'x',
      path: 'x',
      mediaType: 'text/plain',
      raw: text,
      sha256: '',
      given: { ...meta, url: null },
    },
    cleaned: {
      view: identityView(text),
      edits: [],
      blocks: [],
      citations: [],
      meta: { ...meta, publishedPrecision: null },
    },
    segments: { tokens: [], sentences: lines(text) },
    entities: { entities: [], mentions: [] },
  };
}

function lines(text: string): readonly Sentence[] {
  let start = 0;
  return text.split('\n').map((line, i) => {
    const sentence: Sentence = {
      start,
      end: start + line.length,
      first: 0,
      last: 0,
      block: i,
      paragraph: i,
      kind: 'body',
    };
    start += line.length + 1;
    return sentence;
  });
}
