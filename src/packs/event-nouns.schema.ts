import { z } from 'zod';
import { EXAMPLE } from './clause-example.schema.ts';
import type { Kind } from './kind.schema.ts';

const ROLE = z.enum(['subject', 'object', 'none']);

/** Nouns that name something happening, and which role the words around them play in it. */
const EVENT_NOUN = z.strictObject({
  id: z.string(),
  why: z.string(),
  lemmas: z.array(z.string()).min(1),
  /** `the killing of Y` (object), `the withdrawal of troops` (subject). */
  of: ROLE,
  /** `Russia's attack` (subject), `the president's assassination` (object). */
  possessor: ROLE,
  /** Names of actors before the noun: `Israeli airstrikes`, `Taliban attack`. */
  premodifier: ROLE.default('subject'),
  /** Prepositions of the target. */
  targets: z.array(z.string()).default([]),
  /** Prepositions of parties that stand side by side: `talks between A and B`. */
  parties: z.array(z.string()).default([]),
  /** A deed of words: rejecting it presupposes that it was done (`rejected the proposal`). */
  spoken: z.boolean().default(false),
  yes: z.array(EXAMPLE).default([]),
  no: z.array(EXAMPLE).default([]),
});
export type EventNoun = z.infer<typeof EVENT_NOUN>;

export const EVENT_NOUNS: Kind<EventNoun> = { name: 'event-nouns', schema: EVENT_NOUN };
