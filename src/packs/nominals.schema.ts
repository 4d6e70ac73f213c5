import { z } from 'zod';
import { ENTITY_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/** A common noun that takes a name up again: `the group`, `the two countries`, `the minister`. */
const NOMINAL_ROW = z.strictObject({
  id: z.string(),
  words: z.array(z.string()).min(1),
  types: z.array(z.enum(ENTITY_TYPES)).min(1),
  /** Subtypes of the antecedent; empty allows any of the types. */
  subtypes: z.array(z.string()),
  plural: z.boolean(),
  /** Words that may stand between `the` and the noun: `the militant group`. */
  modifiers: z.array(z.string()).default([]),
  /** Whether the only one that the text has named is meant, however many sentences before. */
  far: z.boolean().default(false),
});
export type NominalRow = z.infer<typeof NOMINAL_ROW>;

/** `nominals.yaml`: nouns that refer back. */
export const NOMINALS: Kind<NominalRow> = { name: 'nominals', schema: NOMINAL_ROW };
