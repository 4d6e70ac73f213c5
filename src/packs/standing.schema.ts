import { z } from 'zod';
import { CERTAINTIES, POLARITIES, SOURCE_KINDS, STATUSES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/** Words before a noun that say whether what the noun states still holds, or is only said to: `former`, `alleged`. */
const STANDING_ROW = z.strictObject({
  id: z.string(),
  why: z.string(),
  words: z.array(z.string()).min(1),
  /** They stand right before the whole phrase, not inside it: `not a member`, `once the leader`. */
  leads: z.boolean().default(false),
  polarity: z.enum(POLARITIES).optional(),
  status: z.enum(STATUSES).optional(),
  certainty: z.enum(CERTAINTIES).optional(),
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  /** Sentences in which a relation has this standing, and in which none has. */
  yes: z.array(z.string()).min(1),
  no: z.array(z.string()).min(1),
});
export type StandingRow = z.infer<typeof STANDING_ROW>;

export const STANDING: Kind<StandingRow> = { name: 'standing', schema: STANDING_ROW };
