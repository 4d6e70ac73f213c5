import { mkdirSync } from 'node:fs';
import { arrayJobs } from './array-jobs.ts';
import { type JobNames, jobNames } from './job-names.ts';
import { type QueuedTask, type Slurm, slurm, USUAL_LIMITS } from './slurm.ts';
import { arrayScript, mergeScript, type Resources, type ScriptContext } from './slurm-scripts.ts';

/** A planned run as a cluster needs to know it. */
export interface PlannedWork {
  /** Whole path of the dataset's folder. */
  readonly out: string;
  /** Where the paths of the inputs start. */
  readonly cwd: string;
  /** Tells this run from any other, in a few letters. */
  readonly key: string;
  /** Shards that are not committed. */
  readonly missing: readonly number[];
}

export interface SubmitOptions {
  readonly program: readonly string[];
  readonly resources: Resources;
}

export interface Submission {
  readonly arrays: readonly { readonly job: string; readonly tasks: number; readonly shards: string }[];
  readonly merge: string;
  /** Shards that an earlier submission has waiting or running. */
  readonly queued: number;
  readonly logs: string;
}

/** Submits what is neither committed nor in the queue, and a merge for when all of it has ended. */
export function submit(work: PlannedWork, options: SubmitOptions, cluster: Slurm = slurm()): Submission {
  const context = contextOf(work, options);
  const tasks = cluster.queued();
  const live = liveShards(tasks, context.names);
  const missing = work.missing.filter((shard) => !live.has(shard));
  mkdirSync(context.logs, { recursive: true });
  const arrays = arrayJobs(missing, cluster.limits()).map((job) => ({
    job: cluster.submit(arrayScript(job, context)),
    tasks: job.tasks,
    shards: `${job.indices}${job.offset === 0 ? '' : ` + ${job.offset}`}`,
  }));
  for (const { job } of tasks.filter(({ name }) => name === context.names.merge)) cluster.cancel(job);
  const after = [...new Set([...live.values(), ...arrays.map(({ job }) => job)])];
  const merge = cluster.submit(mergeScript(after, context));
  return { arrays, merge, queued: live.size, logs: context.logs };
}

/** The scripts that `submit` would hand over, with Slurm's usual limits where there is no Slurm to ask. */
export function drySubmit(
  work: PlannedWork,
  options: SubmitOptions,
  cluster: Slurm = slurm(),
): readonly string[] {
  const context = contextOf(work, options);
  const jobs = arrayJobs(work.missing, limitsOr(cluster));
  return [
    ...jobs.map((job) => arrayScript(job, context)),
    mergeScript(
      jobs.map((_, i) => `JOB${i + 1}`),
      context,
    ),
  ];
}

function limitsOr(cluster: Slurm) {
  try {
    return cluster.limits();
  } catch {
    return USUAL_LIMITS;
  }
}

function contextOf(work: PlannedWork, { program, resources }: SubmitOptions): ScriptContext {
  const { out, cwd, key } = work;
  return { out, cwd, logs: `${out}.slurm`, names: jobNames(key), program, resources };
}

/** Shards in the queue, each with its job. */
function liveShards(tasks: readonly QueuedTask[], names: JobNames): ReadonlyMap<number, string> {
  const live = new Map<number, string>();
  for (const { job, name, index } of tasks) {
    const offset = names.offsetOf(name);
    if (offset !== null && index !== null) live.set(offset + index, job);
  }
  return live;
}
