import type { Counted } from './counted.ts';
import type { Count } from './figure.ts';
import type { Harm } from './with-wounded.ts';

/** A count with what it counts and what happened to them. */
export interface Kinded {
  readonly count: Count;
  readonly counted: Counted | null;
  readonly harm: Harm | null;
  /** The token after all its words. */
  readonly next: number;
}

/** The same with its place, before it is written down. */
export interface Draft extends Kinded {
  readonly start: number;
  readonly end: number;
}
