import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A body that every state has: `Sudanese army`, `Kenya's foreign ministry`, `government of Chad`. */
const ORGAN_ROW = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  /** Words after a country's name or adjective, lower case; the plural of people stands for the body. */
  heads: z.array(z.string().min(3)).min(1),
  /** The canonical name; `{country}` and `{adjective}` are filled in. */
  name: z.string(),
  subtype: z.string(),
  sector: z.string(),
  why: z.string(),
});
export type OrganRow = z.infer<typeof ORGAN_ROW>;

/** `organs.yaml`: state bodies by pattern. */
export const ORGANS: Kind<OrganRow> = { name: 'organs', schema: ORGAN_ROW };
