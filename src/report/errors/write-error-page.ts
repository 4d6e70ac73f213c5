import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { readRows } from '../../io/dataset/read-rows.ts';
import { errorPage } from './error-page.ts';
import { ERROR_ROW, type ErrorRow } from './error-row.schema.ts';

/** What an evaluation leaves behind, ready to be looked at. */
export interface Errors {
  readonly errors: readonly ErrorRow[];
  readonly signature: string;
}

/**
 * Reads the folder that `eval --out` wrote.
 * @throws SetupError E_NO_EVAL, E_ERRORS with the line
 */
export function readErrors(folder: string): Errors {
  const path = join(folder, 'errors.jsonl');
  if (!existsSync(path))
    throw new SetupError('E_NO_EVAL', 'there are no errors here', {
      where: path,
      hint: 'give a dataset and --gold, or the folder that `dragoman eval … --out` wrote',
    });
  const errors = [...readRows(path)].map((row, at) => parse(row, `${path}:${at + 1}`));
  return { errors, signature: signatureOf(folder) };
}

/** Writes the page; gives the number of errors in it. */
export function writeErrorPage({ errors, signature }: Errors, page: string): number {
  writeFileSync(page, errorPage(errors, { title: 'Errors against gold', signature }));
  return errors.length;
}

function parse(row: unknown, where: string): ErrorRow {
  const { data, fault } = checkShape(ERROR_ROW, row);
  if (fault === null) return data;
  throw new SetupError('E_ERRORS', fault.message, {
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
