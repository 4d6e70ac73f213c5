import { refuseBusy, withLock } from '../io/dataset/run-folder.ts';
import { clearAbandoned } from '../io/dataset/work-folder.ts';
import { type GoOnOptions, goOn, type RunResult } from './go-on.ts';
import { type PlanOptions, planPrepared, preparePlan } from './shards/plan-shards.ts';

export type { Progress, RunResult } from './go-on.ts';

/** What `plan` and `work` are told together. */
export interface RunOptions extends PlanOptions, GoOnOptions {}

/**
 * The main job: articles in, one dataset folder out. It plans shards, does those that are not committed, and merges
 * all of them; a run that was cut off goes on where it stopped.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const started = new Date();
  const { out } = options;
  refuseBusy(out);
  const prepared = preparePlan(options);
  return withLock(out, async () => {
    clearAbandoned(out);
    return goOn(await planPrepared(options, prepared), options, started);
  });
}
