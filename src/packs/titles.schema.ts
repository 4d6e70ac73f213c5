import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A word that stands before a person's name. */
const TITLE_ROW = z.strictObject({
  id: z.string(),
  titles: z.array(z.string()).min(1),
  /** `office` and `rank` are recorded as TITLE; an `honorific` (Mr) and an `occupation` (journalist) only show a name. */
  kind: z.enum(['office', 'rank', 'honorific', 'occupation']),
  sector: z.string().nullable(),
});
export type TitleRow = z.infer<typeof TITLE_ROW>;

/** `titles.yaml`: offices, ranks, honorifics. */
export const TITLES: Kind<TitleRow> = { name: 'titles', schema: TITLE_ROW };
