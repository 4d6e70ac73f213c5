import { z } from 'zod';

/** The building blocks of every record type: unknown is null, never an empty text, 0 or "NA". */
export const text = z.string().min(1);
export const textOrNull = text.nullable();
export const list = z.array(text);
export const offset = z.int().nonnegative();
export const offsetOrNull = offset.nullable();
export const count = z.int().nonnegative();
export const number = z.number().nullable();
export const score = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('How sure the rule or model is, 0 to 1; null when not calibrated.');
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
export const rule = text.describe('The rule or model that made the finding.');

/** An id: a letter prefix, an underscore, and lower-case base32 of a content hash or a pack's slug. */
export const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[a-z0-9][a-z0-9_-]*$`));
export const docId = id('doc').describe('The document it stands in.');
export const entityRef = id('ent').nullable();
export const sentence = offset.describe('Number of the sentence in the document, from 0.');

/** Code points into `documents.text` (cleaned), end exclusive. */
export const clean = {
  start: offset.describe('Code points into documents.text.'),
  end: offset.describe('End exclusive.'),
};

/** Code points into `documents.raw_text` (as it arrived), end exclusive. */
export const raw = {
  raw_start: offset.describe('Code points into documents.raw_text.'),
  raw_end: offset.describe('End exclusive.'),
};
