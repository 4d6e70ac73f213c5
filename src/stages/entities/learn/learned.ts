import type { Chosen } from '../choose.ts';

/** Short names that the document itself introduces: the acronym in parentheses, the surname after the full name. */
export interface Learned {
  readonly keys: readonly string[];
  readonly of: Chosen;
  readonly acronym: boolean;
  /** The text ties it to the name: `alias Izo`. */
  readonly alias?: boolean;
  /** The whole name, which the name model saw elsewhere. */
  readonly whole?: boolean;
}
