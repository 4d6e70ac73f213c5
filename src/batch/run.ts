import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyLanguage } from '../assembly/any-language.ts';
import { readDefinition } from '../assembly/build.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import { closeFolder, inspectFolder, openFolder } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { openSpool } from '../io/dataset/spool.ts';
import { pretty, WORK, writeDataset } from '../io/dataset/write-dataset.ts';
import { READ_DEFAULTS } from '../io/incoming.ts';
import { findInputs, type InputFile } from '../io/inputs.ts';
import { hashFiles, type ReadFile, readSources } from '../io/read-sources.ts';
import { runLedger } from '../records/run/run-tables.ts';
import { SCHEMA_VERSION } from '../records/types/record-types.schema.ts';
import { executorFor, jobsFor } from './choose-executor.ts';
import type { Executor } from './executor.ts';
import { type Configuration, configurationOf, hashConfiguration, VERSION } from './fingerprint.ts';
import { noteBook } from './note-book.ts';
import { hashInputs, refuseOther } from './other-run.ts';
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
  /** Let texts of any language pass; default: English only. */
  readonly anyLanguage?: boolean;
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
  const given = readDefinition(options.pipeline);
  const definition = options.anyLanguage ? anyLanguage(given) : given;
  const files = findInputs(options.inputs, options.out);
  const configuration = configurationOf(definition, options);
  const state = inspectFolder(options.out);
  if (state.kind === 'finished' && !options.fresh) {
    await refuseOther(state.record, configuration, files, options.out);
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
  const whole = new Set(read.map(({ path }) => path));
  read.push(...(await hashFiles(job.files.filter(({ path }) => !whole.has(path)))));
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
    inputs: [...read].sort((a, b) => (a.path < b.path ? -1 : 1)),
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

function readOptions(options: RunOptions) {
  return { ...READ_DEFAULTS, published: options.published };
}
