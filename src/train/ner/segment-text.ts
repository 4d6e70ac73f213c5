import type { Cleaned, Doc, Segments } from '../../core/doc.ts';
import { identityView } from '../../core/text-view.ts';
import { loadKnowledge } from '../../packs/knowledge.ts';
import { makeSegment } from '../../stages/segment/segment.ts';

/** Cuts plain texts into words and sentences by the very stage that runs before the model is asked. */
export function segmenter(pipelines: string): (text: string) => Segments {
  const knowledge = loadKnowledge(`${pipelines}/packs`, ['english']);
  const stage = makeSegment({}, { knowledge, models: `${pipelines}/models` });
  const context = { note: () => undefined };
  return (text) => stage.run({ cleaned: plain(text) } as unknown as Doc<'cleaned'>, context);
}

function plain(text: string): Cleaned {
  return {
    view: identityView(text),
    edits: [],
    blocks: [],
    citations: [],
    meta: {
      title: null,
      authors: [],
      publisher: null,
      published: null,
      publishedPrecision: null,
      publishedEvidence: null,
      language: 'en',
      machineTranslated: null,
    },
  };
}
