import { z } from 'zod';

const textOrNull = z.string().nullable();

const side = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  label: textOrNull,
  value: textOrNull,
  entity: textOrNull,
  id: z.string().optional(),
  rule: z.string().optional(),
});

/** A row of `errors.jsonl`, as `eval --out` writes it. */
export const ERROR_ROW = z.object({
  error_id: z.string(),
  source_id: z.string(),
  part: z.string(),
  layer: z.string(),
  class: z.string(),
  measures: z.array(z.string()).readonly(),
  slices: z.array(z.string()).readonly(),
  gold: side.nullable(),
  predicted: side.nullable(),
  message: z.string(),
  raw_start: z.int().nonnegative(),
  raw_end: z.int().nonnegative(),
  context: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() }),
  baseline: z
    .object({ outcome: z.enum(['right', 'same-error', 'other']), rule: z.string().optional() })
    .nullable(),
  new: z.boolean().nullable(),
});
export type ErrorRow = z.infer<typeof ERROR_ROW>;
