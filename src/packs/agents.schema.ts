import { z } from 'zod';
import { ENTITY_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/** People and forces that act without a name: gunmen, civilians, the army. Coded as actors of a sector. */
const AGENT_ROW = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  name: z.string(),
  type: z.enum(ENTITY_TYPES),
  subtype: z.string().nullable(),
  sector: z.string(),
  /** Plural or collective nouns, lower case; they count with or without a determiner. */
  plural: z.array(z.string()).default([]),
  /** Singular nouns: count only with a determiner or adjective before them. */
  singular: z.array(z.string()).default([]),
  /** State body (`organs`) that the noun means when the document names one of a single country. */
  organ: z.string().nullable().default(null),
});
export type AgentRow = z.infer<typeof AGENT_ROW>;

/** `agents.yaml`: actors without names. */
export const AGENTS: Kind<AgentRow> = { name: 'agents', schema: AGENT_ROW };
