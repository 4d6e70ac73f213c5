import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { anyLanguage } from '../../assembly/any-language.ts';
import type { Definition } from '../../assembly/definition.schema.ts';
import { readDefinition } from '../../assembly/read-definition.ts';
import { cutShards } from '../../io/cut-shards.ts';
import {
  closeFile,
  createFile,
  namesIn,
  placeFile,
  remove,
  syncFile,
  temporaryName,
  tryRemove,
  writeBytes,
  writeWholeFile,
} from '../../io/dataset/disk.ts';
import { type HashedFile, hashedFile } from '../../io/dataset/hashed-file.ts';
import type { PlanHead } from '../../io/dataset/plan-file.schema.ts';
import { readRows } from '../../io/dataset/read-rows.ts';
import { inspectFolder, readRecord, withLock } from '../../io/dataset/run-folder.ts';
import { makeWorkFolders, temporaryFolder, workPath } from '../../io/dataset/work-folder.ts';
import { pretty } from '../../io/dataset/write-dataset.ts';
import { findInputs, type InputFile } from '../../io/inputs.ts';
import type { CutShard } from '../../io/open-shard.ts';
import { configurationOf, differences, hash, hashConfiguration } from '../fingerprint.ts';
import {
  inputsPath,
  otherRun,
  type Plan,
  placeOf,
  planPath,
  readHead,
  readPlan,
  shardsPath,
} from './plan.ts';

export { type Plan, readPlan } from './plan.ts';

export interface PlanOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Name or path of the pipeline. */
  readonly pipeline: string;
  /** Let texts of any language pass; default: English only. */
  readonly anyLanguage?: boolean;
  /** Replace whatever run stands there. */
  readonly fresh: boolean;
  /** Documents to take; null for all. */
  readonly limit: number | null;
  /** ISO date for articles that carry none. */
  readonly published: string | null;
  /** About how many bytes of input make a shard. Default 512 KiB: some seconds of work; clusters want minutes. */
  readonly shardBytes?: number;
  readonly signal?: AbortSignal;
}

const SHARD_BYTES = 512 * 1024;

/**
 * Fixes what a run has to do: shards of documents, each with the hash of its content. The same input gives the same
 * plan; shards that an earlier plan had too stay committed.
 * @throws SetupError E_OTHER_RUN when the folder holds a run of another configuration, or of other inputs
 */
export async function planShards(options: PlanOptions): Promise<Plan> {
  const prepared = preparePlan(options);
  return withLock(options.out, () => planPrepared(options, prepared));
}

/** All that can be refused before anything is written. */
export interface Prepared {
  readonly definition: Definition;
  readonly configuration: PlanHead['configuration'];
  readonly files: readonly InputFile[];
}

export function preparePlan(options: PlanOptions): Prepared {
  const { out } = options;
  inspectFolder(out);
  const given = readDefinition(options.pipeline);
  const definition = options.anyLanguage ? anyLanguage(given) : given;
  const files = findInputs(options.inputs, out);
  const configuration = configurationOf(definition, options);
  refuseOther(options, configuration);
  return { definition, configuration, files };
}

/** The rest of planning, by whoever holds the claim on the folder. */
export async function planPrepared(options: PlanOptions, prepared: Prepared): Promise<Plan> {
  const { out } = options;
  const { definition, configuration } = prepared;
  if (options.fresh) clear(out);
  makeWorkFolders(out);
  const files = await withStdin(prepared.files, out, options.signal);
  const head = {
    pipeline: options.pipeline,
    definition,
    configuration,
    base: process.cwd(),
    published: options.published,
    limit: options.limit,
    shard_bytes: options.shardBytes ?? SHARD_BYTES,
  };
  const folder = temporaryName(temporaryFolder(out), 'plan');
  try {
    const drawn = await draw(options, head, files, folder);
    refuseOtherInputs(out, drawn);
    keep(out, drawn);
  } finally {
    tryRemove(folder);
  }
  return readPlan(out, false);
}

/** @throws SetupError E_OTHER_RUN with the parts of the configuration that differ */
function refuseOther({ out, fresh }: PlanOptions, configuration: PlanHead['configuration']): void {
  const before = readHead(out)?.configuration ?? readRecord(out)?.configuration;
  if (fresh || before === undefined) return;
  const changes = differences(before, configuration);
  if (changes.length > 0) throw otherRun(out, changes);
}

/** Removes all that an earlier run has left but its tables, which stand until new ones take their place. */
function clear(out: string): void {
  remove(join(out, 'run.json'));
  for (const name of namesIn(workPath(out))) if (name !== 'lock') remove(workPath(out, name));
}

/** Standard input comes once: it is kept, so that a run that is cut off can go on. */
async function withStdin(
  files: readonly InputFile[],
  out: string,
  signal: AbortSignal | undefined,
): Promise<readonly InputFile[]> {
  if (!files.some(({ path }) => path === '-')) return files;
  const path = placeOf({ out, base: '' })('-');
  const temporary = temporaryName(temporaryFolder(out), 'stdin');
  const fd = createFile(temporary);
  let bytes = 0;
  if (signal) addAbortSignal(signal, process.stdin);
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      writeBytes(fd, temporary, chunk);
      bytes += chunk.length;
    }
    syncFile(fd, temporary);
  } catch (error) {
    tryRemove(temporary);
    signal?.throwIfAborted();
    throw error;
  } finally {
    closeFile(fd);
  }
  placeFile(temporary, path);
  return files.map((file) => (file.path === '-' ? { ...file, bytes } : file));
}

/** A plan that is drawn and not yet in force. */
interface Drawn {
  readonly head: PlanHead;
  readonly shards: string;
  readonly inputs: string;
}

type Given = Pick<
  PlanHead,
  'pipeline' | 'definition' | 'configuration' | 'base' | 'published' | 'limit' | 'shard_bytes'
>;

async function draw(
  { out, signal }: PlanOptions,
  given: Given,
  files: readonly InputFile[],
  folder: string,
): Promise<Drawn> {
  const [shards, inputs] = ['shards', 'inputs'].map((name) => hashedFile(folder, name)) as [
    HashedFile,
    HashedFile,
  ];
  const sum = createHash('sha256');
  const counts = { shards: 0, documents: 0, bytes: 0, inputs: 0 };
  // What is found in a document does not depend on how many are taken.
  const { '--limit': _, ...finding } = given.configuration;
  const seed = hashConfiguration(finding);
  const cut = cutShards(files, {
    shardBytes: given.shard_bytes,
    limit: given.limit,
    place: placeOf({ out, base: given.base }),
    onInput(input) {
      counts.inputs++;
      sum.update(`${input.path}\0${input.sha256}\n`);
      inputs.write(`${JSON.stringify(input)}\n`, 1);
    },
    onBytes: () => signal?.throwIfAborted(),
  });
  try {
    for await (const shard of cut) {
      counts.shards++;
      counts.documents += shard.documents;
      counts.bytes += shard.bytes;
      shards.write(`${JSON.stringify({ id: shardId(seed, shard), ...shard })}\n`, 1);
    }
    const written = shards.close();
    const head = {
      hash: hash(`${hashConfiguration(given.configuration)} ${written.sha256}`),
      ...given,
      ...counts,
      inputs_hash: sum.digest('hex').slice(0, 16),
    };
    return { head, shards: join(folder, written.path), inputs: join(folder, inputs.close().path) };
  } finally {
    shards.abandon();
    inputs.abandon();
  }
}

/** Configuration and content: another of either is another shard. */
function shardId(seed: string, { units }: CutShard): string {
  return createHash('sha256')
    .update(`${seed} ${JSON.stringify(units)}`)
    .digest('hex')
    .slice(0, 20);
}

/**
 * New, changed and removed inputs make a run over again in part. A run that shares no input with the one that
 * stands there was meant for another folder.
 */
function refuseOtherInputs(out: string, drawn: Drawn): void {
  const before = readHead(out);
  if (before === null || before.inputs === 0 || before.hash === drawn.head.hash) return;
  const known = new Set([...readRows(inputsPath(out, before.hash))].map((row) => row.path));
  for (const { path } of readRows(drawn.inputs)) if (known.has(path)) return;
  throw otherRun(out, [
    `${drawn.head.inputs} other inputs, and none of the ${before.inputs} that it is made of`,
  ]);
}

/** Puts a plan into force. Its head comes last: until then the one before holds. */
function keep(out: string, { head, shards, inputs }: Drawn): void {
  if (readHead(out)?.hash !== head.hash) {
    placeFile(shards, shardsPath(out, head.hash));
    placeFile(inputs, inputsPath(out, head.hash));
    writeWholeFile(planPath(out), temporaryName(temporaryFolder(out), 'plan'), pretty(head));
  }
  for (const name of namesIn(workPath(out)))
    if (/^plan\..*\.jsonl$/.test(name) && !name.startsWith(`plan.${head.hash}.`)) remove(workPath(out, name));
}
