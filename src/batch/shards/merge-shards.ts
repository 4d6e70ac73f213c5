import { join } from 'node:path';
import { IncompleteError } from '../../core/errors.ts';
import {
  makeFolder,
  namesIn,
  remove,
  temporaryName,
  tryRemove,
  writeWholeFile,
} from '../../io/dataset/disk.ts';
import type { ShardRecord } from '../../io/dataset/plan-file.schema.ts';
import { withLock } from '../../io/dataset/run-folder.ts';
import type { RunRecord } from '../../io/dataset/run-record.schema.ts';
import { isSound, readShardRecord } from '../../io/dataset/shard-file.ts';
import { makeWorkFolders, shardsFolder, temporaryFolder } from '../../io/dataset/work-folder.ts';
import { pretty, publishDataset } from '../../io/dataset/write-dataset.ts';
import { SCHEMA_VERSION } from '../../records/types/record-types.schema.ts';
import { hashConfiguration, VERSION } from '../fingerprint.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import { breather } from '../merge/merging.ts';
import { noteBook } from '../note-book.ts';
import { inputsOf, type Plan, readPlan } from './plan.ts';

export interface MergeOptions {
  readonly signal?: AbortSignal;
  /** When the run began; now by default. */
  readonly started?: Date;
  /** For `run.json`: how many workers did it; 0 when nobody knows. */
  readonly jobs?: number;
}

/**
 * Makes the dataset from the shards of a plan. The plan says what must be there; every shard is checked by its hash.
 * @throws IncompleteError E_INCOMPLETE with the shards that are missing
 */
export async function mergeShards(out: string, options: MergeOptions = {}): Promise<RunRecord> {
  return withLock(out, async () => {
    const plan = readPlan(out);
    const records = await committed(plan, options.signal);
    makeWorkFolders(out);
    const folder = temporaryName(temporaryFolder(out), 'merge');
    makeFolder(folder);
    try {
      const record = await merge(plan, records, folder, options);
      tidy(plan, records);
      return record;
    } finally {
      tryRemove(folder);
    }
  });
}

async function committed(plan: Plan, signal: AbortSignal | undefined): Promise<readonly ShardRecord[]> {
  const breathe = breather(signal, 8);
  const records: ShardRecord[] = [];
  const missing: number[] = [];
  for (const { index, id } of plan.shards) {
    await breathe();
    const record = readShardRecord(plan.out, id);
    if (record && isSound(plan.out, record)) records.push(record);
    else missing.push(index);
  }
  if (missing.length === 0) return records;
  const names = missing.slice(0, 10).join(', ');
  throw new IncompleteError(
    'E_INCOMPLETE',
    `${missing.length} of ${plan.shards.length} shards are not done: ${names}${missing.length > 10 ? ' …' : ''}`,
    {
      where: plan.out,
      hint: 'do them with dragoman work --shard or dragoman submit, or run again with the same arguments',
    },
  );
}

async function merge(
  plan: Plan,
  records: readonly ShardRecord[],
  folder: string,
  options: MergeOptions,
): Promise<RunRecord> {
  const { out } = plan;
  const target = join(folder, 'new');
  const started = options.started ?? new Date();
  const merged = await mergeDocuments({ out, folder, records, signal: options.signal }, target);
  options.signal?.throwIfAborted();
  const written = publishDataset(out, target, merged.files);
  const notes = noteBook();
  for (const { notes: counts } of records) for (const one of counts) notes.addCount(one);
  const record: RunRecord = {
    ...describe(plan),
    documents: merged.counts,
    rows: Object.fromEntries(merged.files.map(({ path, rows }) => [path.slice(5, -6), rows])),
    notes: notes.list(),
    sums_sha256: written.find(({ path }) => path === 'SHA256SUMS')?.sha256 ?? '',
    started: started.toISOString(),
    seconds: (Date.now() - started.getTime()) / 1000,
    jobs: options.jobs ?? 0,
    peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  // Where run.json stands, the dataset is whole.
  writeWholeFile(join(out, 'run.json'), join(folder, 'run.json'), pretty(record));
  return record;
}

function describe(
  plan: Plan,
): Omit<
  RunRecord,
  'documents' | 'rows' | 'notes' | 'sums_sha256' | 'started' | 'seconds' | 'jobs' | 'peak_memory_mb'
> {
  const { definition, configuration } = plan;
  return {
    program: 'dragoman',
    version: VERSION,
    schema_version: SCHEMA_VERSION,
    node: process.versions.node,
    pipeline: definition.name,
    packs: definition.packs,
    stages: definition.stages.map((stage) => stage.use),
    configuration,
    configuration_hash: hashConfiguration(configuration),
    inputs: [...inputsOf(plan)].flatMap(({ path, bytes, sha256 }) =>
      sha256 === null ? [] : [{ path, bytes, sha256 }],
    ),
    inputs_hash: plan.inputs_hash,
    plan_hash: plan.hash,
  };
}

/** Removes the shards of earlier plans and what broken runs have left. */
function tidy(plan: Plan, records: readonly ShardRecord[]): void {
  const needed = new Set(records.flatMap(({ id, file }) => [`${id}.json`, file]));
  const folder = shardsFolder(plan.out);
  for (const name of namesIn(folder)) if (!needed.has(name)) remove(join(folder, name));
}
