import { z } from 'zod';
import { ENTITY_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/** A set of pronoun forms and what they can refer to. */
const PRONOUN_ROW = z.strictObject({
  id: z.string(),
  words: z.array(z.string()).min(1),
  types: z.array(z.enum(ENTITY_TYPES)).min(1),
  plural: z.boolean(),
});
export type PronounRow = z.infer<typeof PRONOUN_ROW>;

/** `pronouns.yaml`: words that refer back and name nothing. */
export const PRONOUNS: Kind<PronounRow> = { name: 'pronouns', schema: PRONOUN_ROW };
