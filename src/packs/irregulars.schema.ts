import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** Forms of a word that no rule of spelling leads back to its lemma. */
const IRREGULAR = z.strictObject({
  lemma: z.string(),
  pos: z.enum(['VERB', 'NOUN', 'ADJ', 'ADV', 'PRON', 'DET']),
  forms: z.array(z.string()).min(1),
});
export type Irregular = z.infer<typeof IRREGULAR>;

export const IRREGULARS: Kind<Irregular> = { name: 'irregulars', schema: IRREGULAR };
