import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A named list of words. Repairs count them as evidence; a list may be told in several packs and is then their union. */
const LEXICON = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a lexicon is named in capitals: PAKISTAN'),
  why: z.string(),
  words: z.array(z.string().min(1)).min(1),
  /** Words are regular expressions (for head nouns with variants), not plain words. */
  patterns: z.boolean().default(false),
});
export type Lexicon = z.infer<typeof LEXICON>;

export const LEXICONS: Kind<Lexicon> = { name: 'lexicons', schema: LEXICON };
