import { SetupError } from '../../core/errors.ts';
import { readRecord } from '../../io/dataset/run-folder.ts';
import type { RunRecord } from '../../io/dataset/run-record.schema.ts';

/** What `run.json` says of a run as a whole. */
export interface RunFacts {
  readonly version: string;
  readonly schema_version: string;
  readonly pipeline: string;
  readonly configuration_hash: string;
  readonly documents: RunRecord['documents'];
  readonly seconds: number;
  readonly jobs: number;
  readonly documents_per_second: number | null;
  /** Of the process that put the dataset together; null when the run did not record it. */
  readonly peak_memory_mb: number | null;
}

/** @throws SetupError E_NO_RUN when the folder holds no finished run */
export function runRecord(out: string): RunRecord {
  const record = readRecord(out);
  if (record) return record;
  throw new SetupError('E_NO_RUN', 'there is no finished run here', {
    where: out,
    hint: 'give the folder that `dragoman run … -o` wrote',
  });
}

export function runFacts(record: RunRecord): RunFacts {
  const { done, duplicate, quarantined } = record.documents;
  const all = done + duplicate + quarantined;
  return {
    version: record.version,
    schema_version: record.schema_version,
    pipeline: record.pipeline,
    configuration_hash: record.configuration_hash,
    documents: record.documents,
    seconds: record.seconds,
    jobs: record.jobs,
    documents_per_second: record.seconds > 0 ? all / record.seconds : null,
    peak_memory_mb: record.peak_memory_mb,
  };
}

/** The parts of the configuration that are not the same: packs, stages, models, by name. */
export function configurationParts(a: RunRecord, b: RunRecord): readonly string[] {
  const parts = new Set([...Object.keys(a.configuration), ...Object.keys(b.configuration)]);
  return [...parts].filter((part) => a.configuration[part] !== b.configuration[part]).sort();
}
