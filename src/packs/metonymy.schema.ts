import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** Words beside a capital's name that show whether its government is meant or the town. */
const METONYMY_ROW = z.strictObject({
  id: z.string(),
  /** `verb`: what a government does. `noun`: what a government has. `object`: verbs whose object is a government. `with`: prepositions before partners and opponents. `in`: prepositions of place. */
  kind: z.enum(['verb', 'noun', 'object', 'with', 'in']),
  words: z.array(z.string()).min(1),
});
export type MetonymyRow = z.infer<typeof METONYMY_ROW>;

/** `metonymy.yaml`: when a capital acts. */
export const METONYMY: Kind<MetonymyRow> = { name: 'metonymy', schema: METONYMY_ROW };
