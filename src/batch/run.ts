import { renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readDefinition } from '../assembly/build.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import { SetupError } from '../core/errors.ts';
import type { Note } from '../core/stage.ts';
import { closeFolder, inspectFolder, openFolder } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { openSpool } from '../io/dataset/spool.ts';
import { pretty, WORK, writeDataset } from '../io/dataset/write-dataset.ts';
import { READ_DEFAULTS } from '../io/incoming.ts';
import { findInputs, type InputFile } from '../io/inputs.ts';
import { type ReadFile, readSources } from '../io/read-sources.ts';
import { runLedger } from '../records/run/run-tables.ts';
import { SCHEMA_VERSION } from '../records/types/record-types.schema.ts';
import { type Executor, localExecutor } from './executor.ts';
import {
  type Configuration,
  configurationOf,
  differences,
  hash,
  hashConfiguration,
  VERSION,
} from './fingerprint.ts';
import { type Progress, runBatch } from './run-batch.ts';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Name or path of the pipeline. */
  readonly pipeline: string;
  /** Worker threads; null lets the size of the input decide. */
  readonly jobs: number | null;
  readonly fresh: boolean;
  readonly limit: number | null;
  readonly published: string | null;
  /** Milliseconds; null for no limit. */
  readonly maxDocTime: number | null;
  onProgress(progress: Progress): void;
}

export type RunResult =
  | { readonly kind: 'written'; readonly record: RunRecord }
  | { readonly kind: 'nothing-to-do'; readonly record: RunRecord };

/** The main job: articles in, one dataset folder out. */
export async function run(options: RunOptions): Promise<RunResult> {
  const started = new Date();
  const definition = readDefinition(options.pipeline);
  const files = findInputs(options.inputs);
  const configuration = configurationOf(definition, options);
  const state = inspectFolder(options.out);
  if (state.kind === 'finished' && !options.fresh) {
    await refuseOther(state.record, configuration, files, options);
    return { kind: 'nothing-to-do', record: state.record };
  }
  const jobs = options.jobs ?? jobsFor(files);
  const executor = await executorFor(definition, jobs, options.maxDocTime);
  try {
    openFolder(options.out);
    const record = await work(options, { definition, files, configuration, executor, started, jobs });
    return { kind: 'written', record };
  } finally {
    await executor.close();
  }
}

/** What a run would do, without doing it. */
export interface RunPlan {
  readonly files: readonly InputFile[];
  readonly pipeline: string;
  readonly jobs: number;
  readonly state: string;
}

export function planRun(options: RunOptions): RunPlan {
  const files = findInputs(options.inputs);
  const { kind } = inspectFolder(options.out);
  const states = { free: 'new', unfinished: 'unfinished, starts again', finished: 'finished' };
  const { name } = readDefinition(options.pipeline);
  return { files, pipeline: name, jobs: options.jobs ?? jobsFor(files), state: states[kind] };
}

interface Job {
  readonly definition: Definition;
  readonly files: readonly InputFile[];
  readonly configuration: Configuration;
  readonly executor: Executor;
  readonly started: Date;
  readonly jobs: number;
}

async function work(options: RunOptions, job: Job): Promise<RunRecord> {
  const spool = openSpool(join(options.out, WORK, 'spool'));
  const ledger = runLedger();
  const read: ReadFile[] = [];
  const notes = noteBook();
  const inputs = readSources(job.files, readOptions(options), (file) => read.push(file));
  const { executor } = job;
  const documents = await runBatch(inputs, {
    executor,
    spool,
    ledger,
    limit: options.limit,
    onProgress: options.onProgress,
    onNote: notes.add,
  });
  const written = writeDataset(options.out, spool, ledger.tables());
  spool.close();
  const rows = Object.fromEntries(
    written.filter(({ path }) => path.startsWith('data/')).map(({ path, rows }) => [path.slice(5, -6), rows]),
  );
  const sums = written.find(({ path }) => path === 'SHA256SUMS')?.sha256 ?? '';
  const record = { ...recordOf(job, read), documents, rows, notes: notes.list(), sums_sha256: sums };
  commit(options.out, record);
  return record;
}

function recordOf(
  job: Job,
  read: readonly ReadFile[],
): Omit<RunRecord, 'documents' | 'rows' | 'notes' | 'sums_sha256'> {
  const { definition, configuration } = job;
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
    inputs: [...read],
    inputs_hash: hashInputs(read),
    started: job.started.toISOString(),
    seconds: (Date.now() - job.started.getTime()) / 1000,
    jobs: job.jobs,
  };
}

/** `run.json` comes last and by rename: where it stands, the dataset is whole. */
function commit(out: string, record: RunRecord): void {
  const path = join(out, WORK, 'run.json');
  writeFileSync(path, pretty(record), { flush: true });
  renameSync(path, join(out, 'run.json'));
  closeFolder(out);
}

function hashInputs(files: readonly ReadFile[]): string {
  return hash(files.map((file) => `${file.sha256} ${file.path}\n`).join(''));
}

function readOptions(options: RunOptions) {
  return { ...READ_DEFAULTS, published: options.published };
}

/** Starting workers takes about a second each: small inputs are done sooner without. */
const SMALL = 512 * 1024;

function jobsFor(files: readonly InputFile[]): number {
  const bytes = files.reduce((sum, file) => sum + file.bytes * (file.gzip ? 4 : 1), 0);
  return bytes < SMALL ? 1 : Math.min(8, availableParallelism());
}

async function executorFor(
  definition: Definition,
  jobs: number,
  maxDocTime: number | null,
): Promise<Executor> {
  if (jobs === 1 && maxDocTime === null) return localExecutor(definition);
  const { poolExecutor } = await import('./pool-executor.ts');
  return poolExecutor(definition, { jobs, maxDocTime });
}

/** @throws SetupError E_OTHER_RUN when the folder holds the result of another configuration or other inputs */
async function refuseOther(
  record: RunRecord,
  now: Configuration,
  files: readonly InputFile[],
  options: RunOptions,
): Promise<void> {
  const changes = [...differences(record.configuration, now)];
  const read: ReadFile[] = [];
  if (changes.length === 0 && !files.some((file) => file.path === '-')) {
    for await (const _ of readSources(files, readOptions(options), (file) => read.push(file)));
    if (hashInputs(read) === record.inputs_hash) return;
    changes.push(...inputChanges(record, read));
  }
  throw new SetupError('E_OTHER_RUN', `this folder holds another run: ${changes.join('; ')}`, {
    where: options.out,
    hint: 'add --fresh to replace it, or give another folder after -o',
  });
}

function inputChanges(record: RunRecord, read: readonly ReadFile[]): readonly string[] {
  const before = new Map(record.inputs.map((file) => [file.path, file.sha256]));
  const now = new Map(read.map((file) => [file.path, file.sha256]));
  const added = [...now.keys()].filter((path) => !before.has(path));
  const gone = [...before.keys()].filter((path) => !now.has(path));
  const changed = [...now].filter(([path, sum]) => before.has(path) && before.get(path) !== sum);
  const lists = [
    ['new', added],
    ['gone', gone],
    ['changed', changed.map(([path]) => path)],
  ] as const;
  return lists
    .filter(([, paths]) => paths.length > 0)
    .map(([word, paths]) => `${paths.length} input${paths.length === 1 ? '' : 's'} ${word} (${paths[0]} …)`);
}

function noteBook() {
  const notes = new Map<string, { code: string; count: number; examples: string[] }>();
  return {
    add(sourceId: string, note: Note): void {
      const code = `${note.stage}/${note.code}`;
      const entry = notes.get(code) ?? { code, count: 0, examples: [] };
      notes.set(code, entry);
      entry.count++;
      if (entry.examples.length < 5) entry.examples.push(`${sourceId}: ${note.message}`);
    },
    list: () => [...notes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
