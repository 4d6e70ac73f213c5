import type { Certainty, Polarity, SourceKind, Status } from '../vocabulary.ts';

/** How true something is said to be, and by whom. */
export interface Factuality {
  readonly polarity: Polarity;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly sourceKind: SourceKind;
  /** Index of the mention that says so; null for the author and for sources that are not named. */
  readonly source: number | null;
  /** The words that show it: `according to`, `could`, `not`. */
  readonly cue: string | null;
}
