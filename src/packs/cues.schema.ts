import { z } from 'zod';
import { EXAMPLE } from './clause-example.schema.ts';
import type { Kind } from './kind.schema.ts';

/** Function words and adverbs that say how true a clause is: `not`, `allegedly`, `if`, `could`, `planned`. */
const CUE = z.strictObject({
  id: z.string(),
  why: z.string(),
  /** How the word stands to the clause. */
  as: z.enum(['negation', 'adverb', 'modal', 'mark', 'determiner', 'adjective', 'phrase', 'teller']),
  words: z.array(z.string()).min(1),
  polarity: z.enum(['negative']).optional(),
  status: z.enum(['planned', 'hypothetical', 'generic', 'ongoing', 'occurred']).optional(),
  certainty: z.enum(['probable', 'possible', 'underspecified']).optional(),
  source: z.enum(['claim', 'report', 'belief']).optional(),
  /** The clause's own past tense overrules the word (`until the rebels withdrew`). */
  unlessPast: z.boolean().default(false),
  yes: z.array(EXAMPLE).default([]),
  no: z.array(EXAMPLE).default([]),
});
export type Cue = z.infer<typeof CUE>;

export const CUES: Kind<Cue> = { name: 'cues', schema: CUE };
