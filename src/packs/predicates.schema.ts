import { z } from 'zod';
import { EXAMPLE } from './clause-example.schema.ts';
import type { Kind } from './kind.schema.ts';

/**
 * Words that take a content (`say that`, `accuse of`, `fail to`, `plan to`, `the risk of`) and what they say about it.
 * One row is one group of words that behave alike.
 */
const PREDICATE = z.strictObject({
  id: z.string(),
  why: z.string(),
  pos: z.enum(['verb', 'noun', 'adjective']),
  lemmas: z.array(z.string()).min(1),
  /** Who stands for the content: the doer of the predicate, in this capacity. */
  source: z.enum(['claim', 'report', 'belief', 'denial']).optional(),
  /** `same`: the content holds as the predicate holds; `reverse`: it fails where the predicate holds. */
  infer: z.enum(['same', 'reverse']).optional(),
  /** Status of contents without a tense of their own. */
  status: z.enum(['planned', 'hypothetical', 'occurred', 'ongoing']).optional(),
  /** The status holds for contents with a tense too (`fears that`, `doubts that`). */
  always: z.boolean().default(false),
  certainty: z.enum(['probable', 'possible', 'underspecified']).optional(),
  /** Who does the content: the predicate's doer, its object, or the phrase behind this preposition (`call on X to`). */
  control: z.string().optional(),
  /** Denying it leaves the content standing (`denied responsibility for the raid`). */
  stands: z.boolean().default(false),
  /** Shapes of content the row speaks of: a finite clause, an infinitive, an -ing form, an event noun. */
  forms: z.array(z.enum(['that', 'to', 'ing', 'noun'])).default(['that', 'to', 'ing', 'noun']),
  yes: z.array(EXAMPLE).default([]),
  no: z.array(EXAMPLE).default([]),
});
export type Predicate = z.infer<typeof PREDICATE>;

export const PREDICATES: Kind<Predicate> = { name: 'predicates', schema: PREDICATE };
