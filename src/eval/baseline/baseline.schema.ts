import { z } from 'zod';

const counts = z.tuple([z.number(), z.number(), z.number()]);

const document = z.strictObject({
  source_id: z.string(),
  /** Of the input's bytes, as gold gives it. */
  sha256: z.string(),
  doc_id: z.string(),
  part: z.enum(['dev', 'held']),
  slices: z.array(z.string()),
  /** Right, wrong, missed: by measure, then by slice of items; the empty slice is all of them. */
  counts: z.record(z.string(), z.record(z.string(), counts)),
  /** Gold items that were right: the number of the rule that found them. */
  rights: z.record(z.string(), z.int()),
  errors: z.array(z.string()),
});

/** What a run cost on one machine. */
export const PERFORMANCE = z.strictObject({
  /** Processor, cores and Node: only the same can be compared. */
  machine: z.string(),
  runs: z.int(),
  /** Processor time of one run over the gold documents, median. */
  cpu_seconds: z.number(),
  peak_memory_mb: z.number(),
});
export type Performance = z.infer<typeof PERFORMANCE>;

/** `corpus/baseline.json`: the accepted scores, document by document, so that a later run can be compared in pairs. */
export const BASELINE = z.strictObject({
  schema: z.literal(2),
  accepted: z.string(),
  reason: z.string(),
  signature: z.strictObject({
    gold: z.string(),
    offsets: z.literal('code points'),
    scorer: z.string(),
    pipeline: z.string(),
    code: z.string(),
    packs: z.record(z.string(), z.string()),
    models: z.string(),
    configuration: z.string(),
  }),
  /** Hash of the inputs and of the rows made from them: the same inputs and configuration must give the same rows. */
  inputs_hash: z.string(),
  sums_sha256: z.string(),
  /** Of all inputs of the run. */
  health: z.strictObject({ inputs: z.int(), quarantined: z.int(), empty: z.int() }),
  performance: PERFORMANCE.nullable(),
  /** Least F1 of each measure, in percent. Only `--ratchet` and `accept` raise them. */
  floors: z.record(z.string(), z.number()),
  /** The rules of each pack and a hash of each: a rule that is gone cannot explain the rows that name it. */
  pack_rules: z.record(z.string(), z.record(z.string(), z.string())),
  /** Names of the rules that `rights` counts. */
  rules: z.array(z.string()),
  documents: z.array(document),
});
export type Baseline = z.infer<typeof BASELINE>;
/** By pack, then by rule: a hash of what the rule says. */
export type PackRules = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type BaselineDocument = Baseline['documents'][number];
