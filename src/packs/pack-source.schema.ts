import { z } from 'zod';

/** Where facts of a pack come from, and what was done with it. */
const STATED_SOURCE = z.strictObject({
  /** What the `source` of a row refers to. A row that names none has the first source that is `written`. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, figures and hyphens'),
  /** As a reader would look it up: data set with its edition, book, report; or that it is what the writers knew. */
  name: z.string().min(3),
  /** `written`: rows were written from it. `copied`: values are its own. `checked`: `pack check` holds values against it. */
  use: z.enum(['written', 'copied', 'checked']),
  /** Columns of the rows; none says all of them. */
  of: z.array(z.string()).default([]),
  /** The facts are as they stood then. */
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2025, 2025-06 or 2025-06-30')
    .nullable()
    .default(null),
  licence: z.string().nullable().default(null),
});
export type StatedSource = z.infer<typeof STATED_SOURCE>;

/** A plain sentence does for a small pack. */
export const PACK_SOURCE = z.union([z.string(), STATED_SOURCE]);
export type PackSource = z.infer<typeof PACK_SOURCE>;
