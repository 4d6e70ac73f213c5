import { statSync } from 'node:fs';
import { SetupError } from '../core/errors.ts';

/** Prints why findings are there: one row of a dataset, or all that an article gives. */
export async function explain(target: string, id: string | null): Promise<number> {
  const folder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (folder && id === null)
    throw new SetupError('E_USAGE', 'which row? An id is needed with a folder', {
      where: target,
      hint: 'ids stand in the first column: grep them in data/events.jsonl',
    });
  if (folder && id !== null) return (await import('./explain-row.ts')).explainRow(target, id);
  return (await import('./explain-article.ts')).explainArticle(target);
}
