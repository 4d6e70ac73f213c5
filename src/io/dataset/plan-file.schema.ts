import { z } from 'zod';
import { FORMATS } from '../inputs.ts';

/** Documents that stand together in one file: the file whole, or some rows of a `.jsonl`. */
export const UNIT = z.object({
  /** As given; `-` for what came on standard input. */
  path: z.string(),
  format: z.enum(FORMATS),
  gzip: z.boolean(),
  /** Bytes of the file as it lies on disk. */
  bytes: z.number(),
  /** Of the file, or of its rows in `rows`; null when they could not be read to their end. */
  sha256: z.string().nullable(),
  /** Bytes of the rows, in a .gz those of its content; null for a file that is taken whole. */
  rows: z.object({ start: z.number(), end: z.number(), before: z.number() }).nullable(),
  /** Documents in it. */
  documents: z.number(),
  /** Hash of a file that cannot be read beyond `rows`, such as a .gz that is cut off; null for a sound one. */
  broken: z.string().nullable(),
});
export type Unit = z.infer<typeof UNIT>;

/** A shard as a line of `plan.shards.jsonl`. */
export const SHARD = z.object({
  id: z.string(),
  documents: z.number(),
  bytes: z.number(),
  units: z.array(UNIT),
});
export type Shard = z.infer<typeof SHARD>;

const inputFile = z.object({ path: z.string(), bytes: z.number(), sha256: z.string().nullable() });
export type PlannedInput = z.infer<typeof inputFile>;

/** `plan.json`: what makes this run this run. */
export const PLAN_HEAD = z.object({
  /** Of configuration and shards. */
  hash: z.string(),
  pipeline: z.string(),
  definition: z.unknown(),
  configuration: z.record(z.string(), z.string()),
  /** The folder that relative paths start from. */
  base: z.string(),
  published: z.string().nullable(),
  limit: z.number().nullable(),
  shard_bytes: z.number(),
  shards: z.number(),
  documents: z.number(),
  bytes: z.number(),
  inputs: z.number(),
  inputs_hash: z.string(),
});
export type PlanHead = z.infer<typeof PLAN_HEAD>;

/** `shards/<id>.json`: a shard that is done. */
export const SHARD_RECORD = z.object({
  id: z.string(),
  /** Name of the file with its rows, which carries its content's hash. */
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** Where the index begins in the file. */
  index_at: z.number(),
  documents: z.number(),
  done: z.number(),
  quarantined: z.number(),
  configuration_hash: z.string(),
  notes: z.array(z.object({ code: z.string(), count: z.number(), examples: z.array(z.string()) })),
});
export type ShardRecord = z.infer<typeof SHARD_RECORD>;
