import { join } from 'node:path';

/** Where a table of a dataset stands. */
export function tablePath(out: string, table: string): string {
  return join(out, 'data', `${table}.jsonl`);
}
