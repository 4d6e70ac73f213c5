import type { Cleaned } from './layers/cleaned.ts';
import type { SourceMeta } from './layers/source.ts';
import { identityView } from './text-view.ts';

/** What is known of an article that nobody says anything about. */
export const NO_META: SourceMeta = {
  title: null,
  authors: [],
  publisher: null,
  published: null,
  publishedEvidence: null,
  url: null,
  language: null,
};

/** The cleaned layer of a text that needs no cleaning: every letter stands as it arrived. */
export function bareText(text: string, published: string | null = null): Cleaned {
  const { url: _, ...known } = NO_META;
  const meta = {
    ...known,
    published,
    publishedPrecision: published === null ? null : ('day' as const),
    machineTranslated: null,
  };
  return { view: identityView(text), edits: [], blocks: [], citations: [], meta };
}
