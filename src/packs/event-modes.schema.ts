import { z } from 'zod';
import { EVENT_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/** Words near a trigger that give an event its mode: weapon, means, kind of people. */
const EVENT_MODE = z.strictObject({
  id: z.string(),
  why: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string(),
  words: z.array(z.string()),
  /** The words are a means: they become the event's weapon. */
  weapon: z.boolean().default(false),
});
export type EventModeRow = z.infer<typeof EVENT_MODE>;

export const EVENT_MODES: Kind<EventModeRow> = { name: 'event-modes', schema: EVENT_MODE };
