import { bareText } from '../../core/bare.ts';
import type { Doc } from '../../core/doc.ts';
import type { Segments } from '../../core/layers/segments.ts';
import { loadKnowledge } from '../../packs/knowledge.ts';
import { makeSegment } from '../../stages/segment/segment.ts';

/** Cuts plain texts into words and sentences by the very stage that runs before the model is asked. */
export function segmenter(pipelines: string): (text: string) => Segments {
  const knowledge = loadKnowledge(`${pipelines}/packs`, ['english']);
  const stage = makeSegment({}, { knowledge, models: `${pipelines}/models` });
  const context = { note: () => undefined };
  return (text) => stage.run({ cleaned: bareText(text) } as unknown as Doc<'cleaned'>, context);
}
