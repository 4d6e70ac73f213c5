import { join } from 'node:path';
import { moveFile } from '../io/dataset/disk.ts';
import { withLock } from '../io/dataset/run-folder.ts';
import { readShardRecord, recordPath } from '../io/dataset/shard-file.ts';
import { clearAbandoned, shardsFolder } from '../io/dataset/work-folder.ts';
import { type GoOnOptions, goOn } from './go-on.ts';
import type { RunResult } from './run.ts';
import { readPlan } from './shards/plan.ts';

export interface RetryOptions extends GoOnOptions {
  readonly out: string;
}

/**
 * Does quarantined documents again. Their shards are set aside and made anew; what was done in them is taken over.
 * A retry that is cut off goes on with the next run.
 */
export async function retry(options: RetryOptions): Promise<RunResult> {
  const started = new Date();
  const { out } = options;
  const plan = readPlan(out);
  return withLock(out, async () => {
    clearAbandoned(out);
    for (const { id } of plan.shards)
      if ((readShardRecord(out, id)?.quarantined ?? 0) > 0)
        moveFile(recordPath(out, id), join(shardsFolder(out), `${id}.retired.json`));
    return goOn(plan, options, started);
  });
}
