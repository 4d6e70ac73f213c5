import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A line that belongs to the page, not to the article: imprint, disclaimer, button, credit. The pattern covers the whole block. */
const FURNITURE_ROW = z.strictObject({
  id: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
  why: z.string(),
  kind: z.enum(['byline', 'date', 'imprint', 'furniture', 'caption']),
  /** Regular expression over the whole block; a group named `value` holds what `field` is filled with. */
  pattern: z.string(),
  /** No block of this kind is longer, in letters: longer ones need not be tried. */
  longest: z.number().int().min(1).max(700).default(700),
  field: z.enum(['title', 'authors', 'publisher', 'published']).nullable().default(null),
  /** The value stands in the next block, as after a label on a line of its own. */
  next: z.boolean().default(false),
  /** Where it is taken out: everywhere, only at the head or foot of a page, or never (only marked). */
  remove: z.enum(['anywhere', 'edges', 'never']),
  /** Speaks for a title page or a colophon; an address stands in many texts. */
  speaks: z.boolean().default(true),
  /** What stands under it belongs to it: the titles of other articles, or what readers wrote. */
  leads: z.enum(['titles', 'comments']).nullable().default(null),
  yes: z.array(z.string()).min(1),
  no: z.array(z.string()).min(1),
});
export type FurnitureRow = z.infer<typeof FURNITURE_ROW>;

export const FURNITURE: Kind<FurnitureRow> = { name: 'furniture', schema: FURNITURE_ROW };
