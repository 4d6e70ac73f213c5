import { z } from 'zod';

const inputFile = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });

/** `run.json`: who made the dataset, from what, when. The only file that knows the clock. */
export const RUN_RECORD = z.object({
  program: z.literal('dragoman'),
  version: z.string(),
  schema_version: z.string(),
  node: z.string(),
  pipeline: z.string(),
  packs: z.array(z.string()),
  stages: z.array(z.string()),
  /** Part by part, so that a difference can be named. */
  configuration: z.record(z.string(), z.string()),
  configuration_hash: z.string(),
  inputs: z.array(inputFile),
  inputs_hash: z.string(),
  /** Of the plan it is made from: inputs and configuration, shard by shard. */
  plan_hash: z.string().default(''),
  documents: z.object({ done: z.number(), duplicate: z.number(), quarantined: z.number() }),
  rows: z.record(z.string(), z.number()),
  notes: z.array(z.object({ code: z.string(), count: z.number(), examples: z.array(z.string()) })),
  sums_sha256: z.string(),
  started: z.string(),
  seconds: z.number(),
  jobs: z.number(),
  /** Of the process that put the dataset together; worker processes come on top. null in older runs. */
  peak_memory_mb: z.number().nullable().default(null),
});
export type RunRecord = z.infer<typeof RUN_RECORD>;
