import { setImmediate } from 'node:timers/promises';
import type { ShardRecord } from '../../io/dataset/plan-file.schema.ts';

/** What every step of merging works with. */
export interface Merging {
  readonly out: string;
  /** For files that are gone when merging is done. */
  readonly folder: string;
  /** The committed shards in the order of the plan. */
  readonly records: readonly ShardRecord[];
  readonly signal: AbortSignal | undefined;
}

/** Lets signals and timers have their turn now and then. @throws the reason, when the run was stopped */
export function breather(signal: AbortSignal | undefined, every = 64): () => Promise<void> {
  let turns = 0;
  return async () => {
    if (++turns % every !== 0) return;
    await setImmediate();
    signal?.throwIfAborted();
  };
}

/** A number as text that sorts like the number. */
export function sortable(number: number): string {
  return number.toString(36).padStart(8, '0');
}
