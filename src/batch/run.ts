import { namesIn, tryRemove } from '../io/dataset/disk.ts';
import { inspectFolder, withLock } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { temporaryFolder } from '../io/dataset/work-folder.ts';
import { type GoOnOptions, goOn } from './go-on.ts';
import { type PlanOptions, planShards } from './shards/plan-shards.ts';

export type { Progress } from './go-on.ts';

/** What `plan` and `work` are told together. */
export interface RunOptions extends PlanOptions, GoOnOptions {}

export type RunResult =
  | { readonly kind: 'written'; readonly record: RunRecord }
  | { readonly kind: 'nothing-to-do'; readonly record: RunRecord };

/**
 * The main job: articles in, one dataset folder out. It plans shards, does those that are not committed, and merges
 * all of them; a run that was cut off goes on where it stopped.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const started = new Date();
  const { out } = options;
  inspectFolder(out);
  return withLock(out, async () => {
    clearTemporary(out);
    return goOn(await planShards(options), options, started);
  });
}

/** What processes that were ended have left half done. */
export function clearTemporary(out: string): void {
  for (const name of namesIn(temporaryFolder(out))) tryRemove(`${temporaryFolder(out)}/${name}`);
}
