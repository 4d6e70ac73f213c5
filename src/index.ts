/**
 * dragoman as a library: what the command line does, for programs. Node 22.18 or newer.
 *
 * ```ts
 * import { buildAssembly, exportDataset, readDefinition, readRows, run, sourceOf, validateDataset } from 'dragoman';
 *
 * // Articles in, one dataset folder out; the same call again does only what is new or changed.
 * await run({ inputs: ['articles'], out: 'out' });
 * for (const event of readRows('out/data/events.jsonl')) console.log(event.type, event.evidence);
 * console.log(validateDataset('out').problems);
 * exportDataset({ out: 'out', to: 'parquet' }); // into out/export/parquet
 *
 * // One text, in this process, nothing written. Build once: it takes seconds; each text then takes milliseconds.
 * const { pipeline } = buildAssembly(readDefinition('conflict-news'));
 * const outcome = pipeline.run(sourceOf('Rebels took Sake on Monday.', { published: '2024-05-08' }));
 * if (outcome.kind === 'done') console.log(outcome.doc.events);
 * ```
 *
 * Spans in memory count UTF-16 units of `doc.cleaned.view.text`; rows count Unicode code points.
 */

export { type Assembly, buildAssembly, readDefinition } from './assembly/build.ts';
export type { Definition } from './assembly/definition.schema.ts';
export { type Progress, type RunRequest, type RunResult, run } from './batch/run.ts';
export type { Doc, Layers } from './core/doc.ts';
export { IncompleteError, RejectError, SetupError } from './core/errors.ts';
export type { Source, SourceMeta } from './core/layers/source.ts';
export type { Outcome, Pipeline } from './core/pipeline.ts';
export { type KnownOfText, sourceOf } from './core/source-of.ts';
export { type Exported, type ExportRequest, exportDataset } from './export/export-dataset.ts';
export { type Row, readRows } from './io/dataset/read-rows.ts';
export type { RunRecord } from './io/dataset/run-record.schema.ts';
export { type Validation, validateDataset } from './io/dataset/validate.ts';
export type { RecordType } from './records/types/record-type.schema.ts';
export { jsonSchema, RECORD_TYPES, SCHEMA_VERSION } from './records/types/record-types.schema.ts';
