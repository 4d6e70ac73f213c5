import { describe } from '../gate/check-scores.ts';
import type { Change } from '../gate/compare-series.ts';
import { HEADLINES } from '../measures.table.ts';

export interface LogEntry {
  /** ISO day. */
  readonly day: string;
  readonly reason: string;
  readonly signature: string;
  readonly documents: number;
  /** Against the baseline before; null for the first one, or when they cannot be compared. */
  readonly changes: readonly Change[] | null;
  readonly changed: readonly string[];
}

/** What the log of a baseline says of one acceptance. */
export function logEntry({ day, reason, signature, documents, changes, changed }: LogEntry): string {
  const lines = (changes ?? [])
    .filter(({ measure, slice }) => slice === null && HEADLINES.includes(measure))
    .map((change) => `| ${change.measure} | ${describe(change)} |`);
  return [
    `## ${day}: ${reason.replace(/\s+/g, ' ').trim()}`,
    '',
    `\`${signature}\` (${documents} documents)`,
    '',
    ...(lines.length === 0
      ? ['Not compared with a baseline before.']
      : ['| measure | F1 before → now |', '|---|---|', ...lines]),
    ...(changed.length === 0 ? [] : ['', `Changed: ${changed.join('; ')}`]),
    '',
    '',
  ].join('\n');
}
