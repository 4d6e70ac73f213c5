import { z } from 'zod';
import { QUANTITY_KINDS } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

const words = z.array(z.string().min(1)).min(1);
const kind = z.enum(QUANTITY_KINDS);

const ROW = z.discriminatedUnion('is', [
  /** Words before a number: `low` it is the least, `high` the most, `below` short of it, `about` near it. */
  z.strictObject({ is: z.literal('degree'), words, bound: z.enum(['low', 'high', 'below', 'about']) }),
  /** A number that is not told: what it is taken to mean, and why so. */
  z.strictObject({
    is: z.literal('vague'),
    words,
    low: z.number(),
    high: z.number().nullable(),
    why: z.string(),
  }),
  /** A part of a whole, in percent. */
  z.strictObject({ is: z.literal('part'), words, percent: z.number() }),
  /** What is counted. `person`: a harm verb beside it counts victims. `arms`: personnel where the words about them say they bear arms. */
  z.strictObject({
    is: z.literal('counted'),
    words,
    kind,
    person: z.boolean().default(false),
    unit: z.string().nullable().default(null),
    arms: z.boolean().default(false),
  }),
  /** What holds people or things, before `of` and a number: `a crew of 22`. */
  z.strictObject({ is: z.literal('holder'), words, kind, unit: z.string().nullable().default(null) }),
  /**
   * Every form of the verbs that kill, wound or drive away; `role` says where the victim stands (`noun`: after `of`;
   * `fighter`: the subject, if it bears arms). `sure`: it happens to living things alone, even unknown ones.
   */
  z.strictObject({
    is: z.literal('harm'),
    words,
    kind,
    role: z.enum(['object', 'subject', 'fighter', 'noun']),
    sure: z.boolean().default(false),
  }),
  /** Words that stand for a toll: `death toll`, `number of dead`. */
  z.strictObject({ is: z.literal('toll'), words, kind }),
  z.strictObject({ is: z.literal('measure'), words, unit: z.string(), kind }),
  z.strictObject({ is: z.literal('currency'), words, unit: z.string() }),
  /** Words that make the number after them a name, not a count. */
  z.strictObject({ is: z.literal('blocker'), words }),
  z.strictObject({ is: z.literal('cue'), cue: z.string(), words }),
  /** A rule with its examples: a text, and `low..high kind unit` for each quantity in it. */
  z.strictObject({
    is: z.literal('rule'),
    id: z.string().regex(/^quantities\/[a-z0-9-]+$/),
    why: z.string(),
    yes: z.array(z.tuple([z.string(), z.array(z.string())])).min(1),
    no: z.array(z.string()),
  }),
]);
export type QuantityRow = z.infer<typeof ROW>;

/** What numbers count, and the words that bound them. */
export const QUANTITIES: Kind<QuantityRow> = { name: 'quantities', schema: ROW as z.ZodType<QuantityRow> };
