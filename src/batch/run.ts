import { namesIn, tryRemove } from '../io/dataset/disk.ts';
import { inspectFolder, withLock } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { temporaryFolder } from '../io/dataset/work-folder.ts';
import { executorFor, jobsFor } from './choose-executor.ts';
import { hashConfiguration } from './fingerprint.ts';
import { mergeShards } from './shards/merge-shards.ts';
import { type Plan, planShards } from './shards/plan-shards.ts';
import { reuseFrom } from './shards/reuse.ts';
import { isCommitted, workShards } from './shards/work-shard.ts';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Name or path of the pipeline. */
  readonly pipeline: string;
  /** Worker processes; null lets the size of the input decide. */
  readonly jobs: number | null;
  readonly fresh: boolean;
  readonly limit: number | null;
  readonly published: string | null;
  /** Let texts of any language pass; default: English only. */
  readonly anyLanguage?: boolean;
  /** Milliseconds; null for a limit that grows with the document. */
  readonly maxDocTime: number | null;
  /** About how many bytes of input make a shard. */
  readonly shardBytes?: number;
  /** Stops the run: what is committed stays, and its reason is thrown. */
  readonly signal?: AbortSignal;
  onProgress(progress: Progress): void;
}

/** How far a run is. */
export interface Progress {
  readonly step: 'plan' | 'work' | 'merge';
  /** Documents of the plan; 0 until there is one. */
  readonly total: number;
  /** Documents whose shards were committed before this run began. */
  readonly before: number;
  /** Documents that this run has done, and of them those that an earlier run had done already. */
  readonly done: number;
  readonly reused: number;
  readonly quarantined: number;
}

export type RunResult =
  | { readonly kind: 'written'; readonly record: RunRecord }
  | { readonly kind: 'nothing-to-do'; readonly record: RunRecord };

/**
 * The main job: articles in, one dataset folder out. It plans shards, does those that are not committed, and merges
 * all of them; a run that was cut off goes on where it stopped.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const started = new Date();
  const { out, signal, onProgress } = options;
  inspectFolder(out);
  return withLock(out, async () => {
    for (const name of namesIn(temporaryFolder(out))) tryRemove(`${temporaryFolder(out)}/${name}`);
    const plan = await planShards(options);
    const pending = plan.shards.filter(({ index }) => !isCommitted(plan, index));
    const state = inspectFolder(out);
    if (state.kind === 'finished' && pending.length === 0)
      return { kind: 'nothing-to-do', record: state.record };
    const bytes = pending.reduce((sum, shard) => sum + shard.bytes, 0);
    const jobs = options.jobs ?? jobsFor(bytes);
    const counts = counter(plan, pending, onProgress);
    if (pending.length > 0) await workPending(options, plan, pending, jobs, bytes, counts);
    counts.tell('merge');
    const record = await mergeShards(out, { started, jobs, ...(signal ? { signal } : {}) });
    return { kind: 'written', record };
  });
}

async function workPending(
  { out, maxDocTime, signal }: RunOptions,
  plan: Plan,
  pending: readonly Plan['shards'][number][],
  jobs: number,
  bytes: number,
  counts: ReturnType<typeof counter>,
): Promise<void> {
  const { '--limit': _, ...finding } = plan.configuration;
  const reuse = reuseFrom(out, hashConfiguration(finding), new Set(plan.shards.map(({ id }) => id)));
  const executor = await executorFor(plan.definition, { jobs, maxDocTime, bytes });
  try {
    await workShards(
      plan,
      pending.map(({ index }) => index),
      executor,
      { reuse, onDocument: counts.document, ...(signal ? { signal } : {}) },
    );
  } finally {
    await executor.close();
  }
}

function counter(plan: Plan, pending: Plan['shards'], onProgress: RunOptions['onProgress']) {
  const left = pending.reduce((sum, { documents }) => sum + documents, 0);
  const counts = { done: 0, reused: 0, quarantined: 0 };
  const tell = (step: Progress['step']): void =>
    onProgress({ step, total: plan.documents, before: plan.documents - left, ...counts });
  tell('work');
  return {
    tell,
    document(status: string, reused: boolean): void {
      counts.done++;
      if (reused) counts.reused++;
      if (status === 'quarantined') counts.quarantined++;
      tell('work');
    },
  };
}
