import { join } from 'node:path';
import { readRows } from '../io/dataset/read-rows.ts';

/** How many inputs could not be done, and in how many nothing was found. */
export interface Health {
  readonly inputs: number;
  readonly quarantined: number;
  readonly empty: number;
}

const TABLES = ['mentions', 'dates', 'events'] as const;

export function healthOf(out: string): Health {
  const full = new Set<unknown>();
  for (const table of TABLES)
    for (const row of readRows(join(out, 'data', `${table}.jsonl`))) full.add(row.doc_id);
  const health = { inputs: 0, quarantined: 0, empty: 0 };
  for (const row of readRows(join(out, 'data', 'documents.jsonl'))) {
    health.inputs++;
    if (row.status === 'quarantined') health.quarantined++;
    else if (row.status === 'done' && !full.has(row.doc_id)) health.empty++;
  }
  return health;
}
