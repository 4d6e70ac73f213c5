import { createHash } from 'node:crypto';
import { NO_META } from './bare.ts';
import { cleanUnicode } from './clean-unicode.ts';
import type { Source, SourceMeta } from './layers/source.ts';

/** What may be known of a text at hand. `id` is what its rows are called by; default `text`. */
export interface KnownOfText extends Partial<SourceMeta> {
  readonly id?: string;
}

/** An article from a text that stands in memory; `published` is the day that "yesterday" is read against. */
export function sourceOf(text: string, { id = 'text', ...known }: KnownOfText = {}): Source {
  const raw = cleanUnicode(text);
  const sha256 = createHash('sha256').update(raw, 'utf8').digest('hex');
  return { id, path: id, mediaType: 'text/plain', raw, sha256, given: { ...NO_META, ...known } };
}
