import type { Row } from '../../io/dataset/read-rows.ts';

/** One finding that is not the same in both runs: a row of `diff.jsonl`. */
export interface Change {
  readonly change: 'added' | 'removed' | 'changed';
  readonly table: string;
  readonly label: string | null;
  readonly source_id: string | null;
  readonly doc_id: string | null;
  readonly before_id: string | null;
  readonly after_id: string | null;
  /** What differs; empty for what was added or removed. */
  readonly columns: readonly string[];
  /** The whole row of run A; of what changed only the columns that differ. */
  readonly before: Row | null;
  readonly after: Row | null;
  readonly words: string;
  /** Where it stands, with some text around. */
  readonly context: string | null;
}
