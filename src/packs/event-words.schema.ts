import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** A class of nouns that guards of events name as `#class`. */
const EVENT_WORD = z.strictObject({
  class: z.string(),
  words: z.array(z.string()),
});
export type EventWordRow = z.infer<typeof EVENT_WORD>;

export const EVENT_WORDS: Kind<EventWordRow> = { name: 'event-words', schema: EVENT_WORD };
