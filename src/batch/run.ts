import { refuseBusy, withLock } from '../io/dataset/run-folder.ts';
import { clearAbandoned } from '../io/dataset/work-folder.ts';
import { type GoOnOptions, goOn, type RunResult } from './go-on.ts';
import { type PlanOptions, planPrepared, preparePlan } from './shards/plan-shards.ts';

export type { Progress, RunResult } from './go-on.ts';

/** What `plan` and `work` are told together. */
export interface RunOptions extends PlanOptions, GoOnOptions {}

/** A run in the fewest words: inputs, and the folder of the dataset. All else is as on the command line by default. */
export type RunRequest = Pick<RunOptions, 'inputs' | 'out'> & Partial<RunOptions>;

const DEFAULTS: Omit<RunOptions, 'inputs' | 'out'> = {
  pipeline: 'conflict-news',
  fresh: false,
  limit: null,
  published: null,
  jobs: null,
  maxDocTime: null,
  onProgress: () => {},
};

/**
 * The main job: articles in, one dataset folder out. It plans shards, does those that are not committed, and merges
 * all of them; a run that was cut off goes on where it stopped.
 * @throws SetupError for what the caller can mend; IncompleteError when the same call goes on later
 */
export async function run(request: RunRequest): Promise<RunResult> {
  const started = new Date();
  const options: RunOptions = { ...DEFAULTS, ...request };
  const { out } = options;
  refuseBusy(out);
  const prepared = preparePlan(options);
  return withLock(out, async () => {
    clearAbandoned(out);
    return goOn(await planPrepared(options, prepared), options, started);
  });
}
