import type { SourceMeta } from '../../core/doc.ts';
import { RejectError } from '../../core/errors.ts';
import { NO_META } from '../incoming.ts';

export async function readPdf(
  _bytes: Uint8Array,
): Promise<{ readonly text: string; readonly meta: SourceMeta }> {
  throw new RejectError('E_PDF', 'later', NO_META.title ?? 'later');
}
