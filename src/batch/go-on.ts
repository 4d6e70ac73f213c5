import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectFolder } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { executorFor, jobsFor } from './choose-executor.ts';
import { hashConfiguration } from './fingerprint.ts';
import { breather } from './merge/merging.ts';
import { mergeShards } from './shards/merge-shards.ts';
import type { Plan, PlannedShard } from './shards/plan.ts';
import { reuseFrom } from './shards/reuse.ts';
import { isCommitted, workShards } from './shards/work-shard.ts';

export interface GoOnOptions {
  /** Worker processes; null lets the size of the input decide. */
  readonly jobs: number | null;
  /** Milliseconds; null for a limit that grows with the document. */
  readonly maxDocTime: number | null;
  /** Stops the run: what is committed stays, and its reason is thrown. */
  readonly signal?: AbortSignal;
  onProgress(progress: Progress): void;
}

/** The dataset's record, and whether this run wrote it or found it standing. */
export type RunResult =
  | { readonly kind: 'written'; readonly record: RunRecord }
  | { readonly kind: 'nothing-to-do'; readonly record: RunRecord };

/** How far a run is. */
export interface Progress {
  readonly step: 'work' | 'merge';
  /** Documents of the plan. */
  readonly total: number;
  /** Documents whose shards were committed before. */
  readonly before: number;
  /** Documents that are through since then, and of them those that no stage had to look at. */
  readonly done: number;
  readonly spared: number;
  readonly quarantined: number;
}

/** Does the shards of a plan that are not committed, and merges all of them. */
export async function goOn(plan: Plan, options: GoOnOptions, started: Date): Promise<RunResult> {
  const { signal } = options;
  const pending = await pendingOf(plan, signal);
  const state = inspectFolder(plan.out);
  if (state.kind === 'finished' && pending.length === 0 && hasAllFiles(plan.out))
    return { kind: 'nothing-to-do', record: state.record };
  const jobs = options.jobs ?? jobsFor(bytesOf(pending));
  const counts = counter(plan, pending, options);
  if (pending.length > 0) await workPending(plan, pending, jobs, options, counts);
  counts.tell('merge');
  const record = await mergeShards(plan.out, { started, jobs, ...(signal ? { signal } : {}) });
  return { kind: 'written', record };
}

/** Whether every file that was written is there; what is in them is proved by `validate`. */
function hasAllFiles(out: string): boolean {
  const sums = join(out, 'SHA256SUMS');
  if (!existsSync(sums)) return false;
  const paths = readFileSync(sums, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [line.slice(66)]));
  return paths.every((path) => existsSync(join(out, path)));
}

/** The shards whose rows do not stand as they were committed. */
async function pendingOf(plan: Plan, signal: AbortSignal | undefined): Promise<readonly PlannedShard[]> {
  const breathe = breather(signal, 8);
  const pending: PlannedShard[] = [];
  for (const shard of plan.shards) {
    await breathe();
    if (!isCommitted(plan, shard.index)) pending.push(shard);
  }
  return pending;
}

function bytesOf(shards: readonly PlannedShard[]): number {
  return shards.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function workPending(
  plan: Plan,
  pending: readonly PlannedShard[],
  jobs: number,
  { maxDocTime, signal }: GoOnOptions,
  counts: ReturnType<typeof counter>,
): Promise<void> {
  const { '--limit': _, ...finding } = plan.configuration;
  const standing = new Set(plan.shards.map(({ id }) => id));
  const reuse = reuseFrom(plan.out, hashConfiguration(finding), standing);
  const executor = await executorFor(plan.definition, { jobs, maxDocTime, bytes: bytesOf(pending) });
  try {
    const indexes = pending.map(({ index }) => index);
    await workShards(plan, indexes, executor, {
      reuse,
      onDocument: counts.document,
      ...(signal ? { signal } : {}),
    });
  } finally {
    await executor.close();
  }
}

function counter(plan: Plan, pending: readonly PlannedShard[], { onProgress }: GoOnOptions) {
  const left = pending.reduce((sum, { documents }) => sum + documents, 0);
  const counts = { done: 0, spared: 0, quarantined: 0 };
  const tell = (step: Progress['step']): void =>
    onProgress({ step, total: plan.documents, before: plan.documents - left, ...counts });
  tell('work');
  return {
    tell,
    document(status: string, spared: boolean): void {
      counts.done++;
      if (spared) counts.spared++;
      if (status === 'quarantined') counts.quarantined++;
      tell('work');
    },
  };
}
