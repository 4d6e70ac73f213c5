import { statSync } from 'node:fs';
import { isSound, readShardRecord, recordPath } from '../../io/dataset/shard-file.ts';
import { readPlan } from './plan.ts';

/** Where one shard of a plan stands. */
export interface ShardState {
  readonly index: number;
  readonly id: string;
  /** `broken` has a record, and its rows are gone or not what was committed: it will be done again. */
  readonly state: 'committed' | 'missing' | 'broken';
  /** Documents of the plan; of a committed shard, those that it holds. */
  readonly documents: number;
  readonly done: number;
  readonly quarantined: number;
  /** When it was committed. */
  readonly committed: Date | null;
}

/**
 * Where each shard stands, as the disk says: from any machine, while others work.
 * @param options.hashes whether rows are read and checked, or their size alone
 */
export function shardStates(out: string, options: { readonly hashes: boolean }): readonly ShardState[] {
  return readPlan(out, false).shards.map(({ index, id, documents }): ShardState => {
    const record = readShardRecord(out, id);
    const none = { index, id, documents, done: 0, quarantined: 0, committed: null };
    if (record === null) return { ...none, state: 'missing' };
    if (!isSound(out, record, options.hashes)) return { ...none, state: 'broken' };
    const { done, quarantined } = record;
    const committed = statSync(recordPath(out, id), { throwIfNoEntry: false })?.mtime ?? null;
    return { index, id, state: 'committed', documents: record.documents, done, quarantined, committed };
  });
}
