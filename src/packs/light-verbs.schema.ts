import { z } from 'zod';
import { EXAMPLE } from './clause-example.schema.ts';
import type { Kind } from './kind.schema.ts';

/** Verbs that only carry an event noun: `carried out an attack`, `came under fire`, `talks were held`. */
const LIGHT_VERB = z.strictObject({
  id: z.string(),
  why: z.string(),
  /** Verbs, with a particle where one belongs to them: `carry out`. */
  verbs: z.array(z.string()).min(1),
  /** Where the noun stands: the verb's object, its subject (`an attack took place`), or after this preposition. */
  noun: z.string(),
  /** The verb's doer is this in what the noun names; `none` where the noun is itself the subject. */
  gives: z.enum(['subject', 'object', 'none']),
  /**
   * Whether the noun happened when the verb holds (`reverse`: foiled, averted) or this is left open (`planned`); `open`:
   * it happened unless the verb itself is only thought of (`had the raid succeeded`).
   */
  infer: z.enum(['same', 'reverse', 'planned', 'occurred', 'open']).default('same'),
  yes: z.array(EXAMPLE).default([]),
  no: z.array(EXAMPLE).default([]),
});
export type LightVerb = z.infer<typeof LIGHT_VERB>;

export const LIGHT_VERBS: Kind<LightVerb> = { name: 'light-verbs', schema: LIGHT_VERB };
