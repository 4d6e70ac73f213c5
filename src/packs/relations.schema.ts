import { z } from 'zod';
import { ENTITY_TYPES, RELATION_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

const types = z.array(z.enum(ENTITY_TYPES)).default([]);

/**
 * Words that state a standing fact. A row has one kind of trigger:
 * - `verbs`, `copulas`: a predicate; `subject` and `object` name its slots (`subject` is any doer; a preposition).
 * - `nouns`: a noun that relates its holder to its anchor: holder beside it (apposition, title, copula), anchor as
 *   possessor, adjective, or after one of `prepositions` (`leader of X`, `X's leader`, `the X leader`).
 * - `between`: the words between two mentions that stand next to each other, without a closing article.
 * - `hyphens`: a word tied to a name by a hyphen (`based`: Goma-based rebels; `anti`: anti-Houthi forces).
 */
const RELATION = z.strictObject({
  id: z.string(),
  why: z.string(),
  type: z.enum(RELATION_TYPES),
  verbs: z.array(z.string()).default([]),
  copulas: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  hyphens: z.array(z.string()).default([]),
  between: z.array(z.string()).default([]),
  subject: z.array(z.string()).default(['subject']),
  object: z.array(z.string()).default(['object']),
  prepositions: z.array(z.string()).default(['of']),
  /** The noun needs an anchor before it (possessor, adjective) to count; `of` and its kin always count. */
  premodified: z.boolean().default(true),
  /** Words before the noun that make it another: `deputy` leader. */
  without: z.array(z.string()).default([]),
  /** Words in the phrase that make a head one of many: `senior` leader. */
  lesser: z.array(z.string()).default([]),
  /** The noun says what its holder is, where the type's nouns name what one has: `X, a militia in Y`. */
  describes: z.boolean().default(false),
  /** The holder of the noun, or the noun after the hyphen, is the relation's object, the anchor its subject. */
  swap: z.boolean().default(false),
  /** Types the relation's subject and object may have; empty for any. */
  from: types,
  to: types,
  /** Subtypes of entities, one of which the subject must be known to have (`armed_group`); empty for any. */
  kinds: z.array(z.string()).default([]),
  /** The same of the object. */
  toKinds: z.array(z.string()).default([]),
  /** Classes of nouns (`event-words`) of which none may stand in the sentence: `defeat` in a match is no war. */
  unless: z.array(z.string()).default([]),
  /** The noun ties two: those after `between`, or its owner and what follows another of its prepositions. */
  pairs: z.boolean().default(false),
  /** The verb or noun ends what the row states: done, it held before; not done, feared or planned, it still holds. */
  ends: z.boolean().default(false),
  yes: z.array(z.string()),
  no: z.array(z.string()).default([]),
});
export type RelationRow = z.infer<typeof RELATION>;

export const RELATIONS: Kind<RelationRow> = { name: 'relations', schema: RELATION };
