import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A word of a number. `unit` 1-19, `tens` 20-90, `hundred`, `scale` from 1000, `fraction` below 1. */
const ROW = z.strictObject({
  words: z.array(z.string().min(1)).min(1),
  role: z.enum(['unit', 'tens', 'hundred', 'scale', 'fraction', 'ordinal', 'article', 'zero']),
  value: z.number(),
});
export type NumberRow = z.infer<typeof ROW>;

/** Number words; ordinals are listed because they are never quantities. */
export const NUMBERS: Kind<NumberRow> = { name: 'numbers', schema: ROW };
