import PQueue from 'p-queue';
import type { Shard } from '../../io/dataset/plan-file.schema.ts';
import {
  commitShard,
  isSound,
  readShardRecord,
  type ShardDocument,
  type ShardEntry,
} from '../../io/dataset/shard-file.ts';
import { makeWorkFolders } from '../../io/dataset/work-folder.ts';
import { READ_DEFAULTS } from '../../io/incoming.ts';
import { type UnitReader, unitReader } from '../../io/unit-reader.ts';
import { rejectedBundle } from '../../records/to-bundle.ts';
import type { Executor } from '../executor.ts';
import { hashConfiguration } from '../fingerprint.ts';
import { noteBook } from '../note-book.ts';
import { type PackedDocument, packDocument } from '../pack-document.ts';
import { type Plan, placeOf, readPlan, shardOf } from './plan.ts';
import { readShard, type ShardInput } from './read-shard.ts';
import type { Reuse } from './reuse.ts';

export interface WorkOptions {
  readonly signal?: AbortSignal;
  /** A document is through; `spared` when no stage had to look at it. */
  onDocument?(status: ShardEntry['status'], spared: boolean): void;
  /** A shard is committed. */
  onShard?(shard: Shard): void;
  readonly reuse?: Reuse;
}

/**
 * Does one shard of the plan and commits it; a committed one is left as it is. Two processes that do the same shard
 * write files of their own, and either commit is whole.
 */
export async function workShard(
  out: string,
  index: number,
  executor: Executor,
  options: WorkOptions = {},
): Promise<'committed' | 'was-committed'> {
  const plan = readPlan(out);
  if (isCommitted(plan, index)) return 'was-committed';
  makeWorkFolders(out);
  await workShards(plan, [index], executor, options);
  return 'committed';
}

/** Whether a shard is done, and its rows are those that were committed. */
export function isCommitted(plan: Plan, index: number): boolean {
  const record = readShardRecord(plan.out, plan.shards[index]?.id ?? '');
  return record !== null && isSound(plan.out, record);
}

/** Documents that wait for each that is under way: enough to keep workers busy, few enough to keep memory flat. */
const WAITING = 2;
/** Shards that are open at once. A slow document holds up its own shard only. */
const OPEN = 4;

/** Does shards in order, one document after the other, and commits each shard when its last document is done. */
export async function workShards(
  plan: Plan,
  indexes: Iterable<number>,
  executor: Executor,
  options: WorkOptions,
): Promise<void> {
  const { signal } = options;
  const commits = new Set<Promise<void>>();
  const units = unitReader(placeOf(plan), { ...READ_DEFAULTS, published: plan.published });
  const work = doShards(plan, indexes, executor, { ...options, commits, units }).finally(units.close);
  if (!signal) return work;
  work.catch(() => {});
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  stopped.catch(() => {});
  const stop = (): void => void Promise.allSettled(commits).then(() => reject(signal.reason));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    // One signal stops all runs of a watch: none leaves anything behind with it.
    signal.removeEventListener('abort', stop);
  }
}

interface Doing extends WorkOptions {
  readonly units: UnitReader;
  /** Shards that are being written. */
  readonly commits: Set<Promise<void>>;
}

async function doShards(
  plan: Plan,
  indexes: Iterable<number>,
  executor: Executor,
  options: Doing,
): Promise<void> {
  const queue = new PQueue({ concurrency: executor.width });
  const { '--limit': _, ...finding } = plan.configuration;
  const configurationHash = hashConfiguration(finding);
  const finishing = new Set<Promise<void>>();
  const failure: { error?: unknown } = {};
  for (const index of indexes) {
    options.signal?.throwIfAborted();
    const shard = shardOf(plan, index);
    const slots = await readShard(shard, options.units.open, async (input) => {
      if ('error' in failure) throw failure.error;
      await queue.onSizeLessThan(executor.width * WAITING);
      const document = queue.add(() => documentOf(input, executor, options));
      // Awaited when the shard is full; until then a failure must not count as one that nobody handles.
      document.catch(() => {});
      return { document };
    });
    const finish = finishShard(plan.out, shard, configurationHash, slots, options);
    finish
      .catch((error: unknown) => {
        failure.error = error;
        queue.clear();
      })
      .finally(() => finishing.delete(finish));
    finishing.add(finish);
    while (finishing.size >= OPEN) await Promise.race(finishing);
  }
  await Promise.all(finishing);
}

interface Slot {
  readonly document: Promise<ShardDocument>;
}

async function finishShard(
  out: string,
  shard: Shard,
  configurationHash: string,
  slots: readonly Slot[],
  options: Doing,
): Promise<void> {
  const documents = await Promise.all(slots.map(({ document }) => document));
  const notes = noteBook();
  for (const { entry } of documents) for (const note of entry.notes) notes.add(entry.source_id, note);
  options.signal?.throwIfAborted();
  const commit = commitShard(out, { id: shard.id, configurationHash, notes: notes.list() }, documents);
  const written = commit.then(() => options.onShard?.(shard));
  options.commits.add(written);
  await written.finally(() => options.commits.delete(written));
}

async function documentOf(
  input: ShardInput,
  executor: Executor,
  options: WorkOptions,
): Promise<ShardDocument> {
  options.signal?.throwIfAborted();
  const known = input.kind === 'article' ? options.reuse?.(input.source, input.content) : null;
  const document = known ?? documentFrom(input, await packedOf(input, executor));
  options.onDocument?.(document.entry.status, input.kind !== 'article' || Boolean(known));
  return document;
}

async function packedOf(input: ShardInput, executor: Executor): Promise<PackedDocument> {
  const { source } = input;
  if (input.kind === 'article') return executor.run(source);
  if (input.kind === 'rejected') return packDocument(rejectedBundle(source, input.why));
  return packDocument({ ...rejectedBundle(source, LATER), quarantine: [] });
}

/** Merging says what becomes of it. */
const LATER = { stage: 'read', code: 'E_DUPLICATE_ID', message: 'its id is taken', hint: 'see merging' };

function documentFrom(input: ShardInput, packed: PackedDocument): ShardDocument {
  const { source } = input;
  const notes = input.kind === 'rejected' ? [] : input.notes;
  return {
    entry: {
      source_id: source.id,
      doc_id: packed.docId,
      status: input.kind === 'later' ? 'later' : packed.status === 'done' ? 'done' : 'quarantined',
      path: source.path,
      media_type: source.mediaType,
      sha256: source.sha256,
      given: source.given,
      content: input.kind === 'rejected' ? null : input.content,
      published: packed.published,
      quarantine: packed.quarantine,
      notes: [...notes, ...packed.notes],
      sizes: packed.sizes,
    },
    rows: packed.rows,
    facts: packed.facts,
  };
}
