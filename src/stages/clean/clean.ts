import type { Cleaned, Doc } from '../../core/doc.ts';
import type { Stage } from '../../core/stage.ts';
import { identityView } from '../../core/text-view.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeClean(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<never, 'cleaned'> {
  return { name: 'clean', needs: [], gives: 'cleaned', run };
}

function run(doc: Doc): Cleaned {
  const { given, raw } = doc.source;
  return {
    view: identityView(raw),
    edits: [],
    blocks: [],
    citations: [],
    meta: {
      title: given.title,
      authors: given.authors,
      publisher: given.publisher,
      published: given.published,
      publishedPrecision: given.published === null ? null : 'day',
      publishedEvidence: given.publishedEvidence,
      language: given.language,
      machineTranslated: null,
    },
  };
}
