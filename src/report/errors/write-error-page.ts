import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { readRows } from '../../io/dataset/read-rows.ts';
import { errorPage } from './error-page.ts';
import { ERROR_ROW, type ErrorRow } from './error-row.schema.ts';

/**
 * Makes the page of errors from the folder that `eval --out` wrote; gives the number of errors in it.
 * @throws SetupError E_NO_EVAL, E_ERRORS with the line
 */
export function writeErrorPage(folder: string, page: string): number {
  const path = join(folder, 'errors.jsonl');
  if (!existsSync(path))
    throw new SetupError('E_NO_EVAL', 'there are no errors here', {
      where: path,
      hint: 'first run `dragoman eval … --out <folder>`, then give that folder',
    });
  const errors = [...readRows(path)].map((row, at) => parse(row, `${path}:${at + 1}`));
  const title = 'Errors against gold';
  writeFileSync(page, errorPage(errors, { title, signature: signatureOf(folder) }));
  return errors.length;
}

function parse(row: unknown, where: string): ErrorRow {
  const parsed = ERROR_ROW.safeParse(row);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupError('E_ERRORS', `/${issue?.path.join('/')}: ${issue?.message}`, {
    where,
    hint: 'make the folder again with `dragoman eval … --out`',
  });
}

function signatureOf(folder: string): string {
  const path = join(folder, 'metrics.json');
  if (!existsSync(path)) return '';
  const { signature } = JSON.parse(readFileSync(path, 'utf8')) as { signature?: unknown };
  return typeof signature === 'string' ? signature : '';
}
