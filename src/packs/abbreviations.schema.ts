import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/**
 * A shortened word that is written with a full stop.
 * `title` stands before a name, `number` before a number, `inner` before more of the sentence: none of them ends one.
 * `open` may end a sentence or not: what follows decides.
 */
const ABBREVIATION = z.strictObject({
  form: z.string().regex(/^\S+\.$/),
  use: z.enum(['title', 'number', 'inner', 'open']),
});
export type Abbreviation = z.infer<typeof ABBREVIATION>;

export const ABBREVIATIONS: Kind<Abbreviation> = { name: 'abbreviations', schema: ABBREVIATION };
