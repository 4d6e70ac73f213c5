import type { Doc, LayerName } from '../../../src/core/doc.ts';
import { assembly } from '../../pipeline.ts';

const { pipeline, knowledge } = assembly();
const last = pipeline.stages.findIndex((stage) => stage.name === 'quantities');

export { knowledge };

/** A text read by the stages up to this one. */
export function analyse(raw: string): Doc<LayerName> {
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published: '2026-04-21',
    publishedEvidence: 'row',
    url: null,
    language: 'en',
  };
  let doc = {
    source: { id: 'x', path: 'x', mediaType: 'text/plain', raw, sha256: '', given },
  } as unknown as Doc<LayerName>;
  for (const stage of pipeline.stages.slice(0, last + 1))
    doc = { ...doc, [stage.gives]: stage.run(doc, { note: () => undefined }) };
  return doc;
}

/** `words: low..high kind unit`, and whose they are. */
export function tellQuantities(text: string): readonly string[] {
  const doc = analyse(text);
  const clean = doc.cleaned.view.text;
  return doc.quantities.map(({ start, end, low, high, kind, unit, of, approximate }) => {
    const mention = of === null ? undefined : doc.entities.mentions[of];
    const whose = mention === undefined ? '' : ` of ${clean.slice(mention.start, mention.end)}`;
    return `${clean.slice(start, end)}: ${approximate ? '~' : ''}${low ?? ''}..${high ?? ''} ${kind} ${unit}${whose}`;
  });
}
