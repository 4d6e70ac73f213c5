import type { Mark } from './marks.ts';
import type { Work } from './work.ts';

/** A footnote, the works it cites, and where its mark stands. */
export interface Note {
  /** Index of its block. */
  readonly part: number;
  /** Null in a list of works without numbers. */
  readonly number: number | null;
  /** Offset of its first word after the number. */
  readonly start: number;
  readonly works: readonly Work[];
  readonly mark: Mark | null;
}
