import type { SourceMeta } from '../../core/doc.ts';
import { RejectError } from '../../core/errors.ts';
import { NO_META } from '../incoming.ts';

export function readHtml(_text: string): { readonly text: string; readonly meta: SourceMeta } {
  throw new RejectError('E_HTML', 'later', NO_META.title ?? 'later');
}
