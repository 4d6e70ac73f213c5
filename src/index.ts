/** The library: the same job as the command line, for programs. */
export { type Assembly, buildAssembly, readDefinition } from './assembly/build.ts';
export { type RunOptions, type RunResult, run } from './batch/run.ts';
export type { Doc, Layers } from './core/doc.ts';
export { RejectError, SetupError } from './core/errors.ts';
export type { Source, SourceMeta } from './core/layers/source.ts';
export type { Outcome, Pipeline } from './core/pipeline.ts';
export { readRows } from './io/dataset/read-rows.ts';
export { type Validation, validateDataset } from './io/dataset/validate.ts';
export { jsonSchema, RECORD_TYPES, SCHEMA_VERSION } from './records/types/record-types.schema.ts';
