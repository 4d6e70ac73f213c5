import { z } from 'zod';
import { ENTITY_TYPES, EVENT_TYPES, FACTUALITIES, RELATION_TYPES, TIMEX_TYPES } from '../core/vocabulary.ts';

const SPAN = { start: z.int().min(0), end: z.int().min(1), text: z.string().min(1) };

/** `corpus/gold/*.json`: stand-off gold in code points of the raw text. See corpus/README.md. */
export const GOLD = z.strictObject({
  schema: z.literal(1),
  source_id: z.string(),
  source: z.string(),
  /** Only some of what is in the text is annotated: what is found beyond it is no error. */
  partial: z.boolean(),
  /** Of the file's bytes, or of the UTF-8 bytes of a JSONL row's `text`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  entities: z.array(z.strictObject({ ...SPAN, type: z.enum(ENTITY_TYPES), entity: z.string() })),
  dates: z.array(z.strictObject({ ...SPAN, type: z.enum(TIMEX_TYPES), value: z.string() })),
  relations: z.array(
    z.strictObject({
      type: z.enum(RELATION_TYPES),
      subject: z.string().nullable(),
      object: z.string().nullable(),
      value: z.string().nullable(),
    }),
  ),
  events: z.array(
    z.strictObject({
      type: z.enum(EVENT_TYPES),
      mode: z.string().nullable(),
      trigger: z.strictObject(SPAN),
      actor: z.array(z.string()),
      recipient: z.array(z.string()),
      location: z.string().nullable(),
      date: z.string().nullable(),
      factuality: z.enum(FACTUALITIES),
      source: z.string().nullable(),
      killed: z.tuple([z.number().nullable(), z.number().nullable()]).nullable(),
      optional: z.boolean(),
    }),
  ),
  absent: z.array(z.strictObject({ ...SPAN, type: z.enum(EVENT_TYPES) })),
});
export type Gold = z.infer<typeof GOLD>;
