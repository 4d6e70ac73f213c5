import type { Doc, LayerName } from '../core/doc.ts';
import type { Cleaned } from '../core/layers/cleaned.ts';
import type { Source } from '../core/layers/source.ts';
import { identityView } from '../core/text-view.ts';
import { precisionOf } from './rows/documents.ts';
import type { FullDoc } from './rows/row-context.ts';

/** A pipeline may leave stages out: what they would have given is empty then. */
export function fillLayers(doc: Partial<Doc<LayerName>> & { readonly source: Source }): FullDoc {
  return {
    cleaned: doc.cleaned ?? uncleaned(doc.source),
    segments: { tokens: [], sentences: [] },
    entities: { entities: [], mentions: [] },
    dates: [],
    quantities: [],
    clauses: [],
    relations: [],
    events: [],
    ...doc,
  };
}

function uncleaned({ raw, given }: Source): Cleaned {
  const meta = { ...given, publishedPrecision: precisionOf(given.published), machineTranslated: null };
  return { view: identityView(raw), edits: [], blocks: [], citations: [], meta };
}
