import { z } from 'zod';

const side = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  label: z.string().nullable(),
  value: z.string().nullable(),
});

const decision = z.object({
  error_id: z.string(),
  source_id: z.string(),
  layer: z.string(),
  class: z.string(),
  /** accept: the program is right and gold is mended; reject: gold is right. */
  verdict: z.enum(['accept', 'reject']),
  note: z.string(),
  gold: side.nullable(),
  predicted: side.nullable(),
});
export type Decision = z.infer<typeof decision>;

/** What the page of errors exports: a reader's verdicts. */
export const GOLD_PATCH = z.object({
  schema: z.literal(1),
  kind: z.literal('gold-patch'),
  signature: z.string(),
  decisions: z.array(decision),
});
export type GoldPatch = z.infer<typeof GOLD_PATCH>;
