import { z } from 'zod';
import { EVENT_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/**
 * A frame: words that stand for an event, who fills which role, and what must or must not stand beside them.
 * Slots: `subject` (any doer, by-phrases too), `object`, `doer` (who did what the object names), `indirect`, `possessor`, `modifier`, a preposition, `any`,
 * `aux` (auxiliaries of the trigger), `content` (what is said, asked, promised), `content.subject`, `content.aux`, `content.aux.not` (where it is denied), `content.polarity`,
 * `content.status` (`occurred`, `planned` …), `self` (adjectives and numbers of the trigger itself), `parent` (the verb above it), `below` (event nouns and verbs under it),
 * `known` (an object with `the`, `this` or `that`), `trailing` (a bare -ing form behind a comma).
 * Tests: a lemma (`tie`, or `diplomatic tie`: a modifier and its head), `#class` of event-words, an entity type
 * (`GPE`), `#company` (a company by its class or by the packs), `#irregular` (an armed group or gang), `#quantity` (counted), `#name` (a proper noun that no pack and no model knows), `*` for anything.
 */
const FRAME = z.strictObject({
  id: z.string(),
  why: z.string(),
  /** NONE: these words are no event here, whatever other rows say. */
  type: z.enum([...EVENT_TYPES, 'NONE']),
  mode: z.string().nullable().default(null),
  /** `lemma` or `lemma particle`. */
  verbs: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  /** Predicates of `be`: adjectives, nouns. */
  copulas: z.array(z.string()).default([]),
  /**
   * Slots that fill a role, the first that is filled wins. Default: actor from subject, recipient from object. Weapons are
   * found by their words; where `weapon` is given without `object`, the object is what is hit, a drone or a missile too.
   */
  roles: z.record(z.string(), z.array(z.string())).default({}),
  /** Every slot must pass one of its tests. */
  when: z.record(z.string(), z.array(z.string())).default({}),
  /** No slot may pass any of its tests. */
  unless: z.record(z.string(), z.array(z.string())).default({}),
  /** One of these roles must be somebody or some place; `known`: or the trigger has `the`, `this` or `that`; `carrier`: or a light verb carries it; `nobody`: or nothing at all. */
  needs: z.array(z.string()).default(['actor', 'recipient']),
  /** Which slot names the act where the verb only carries it (`fighting resumed`, `lodged a complaint`): its head is the trigger; `content.aux`: the auxiliary of what is said (`must leave`). */
  named: z.enum(['subject', 'object', 'content.aux']).nullable().default(null),
  /** All parties are actors. */
  symmetric: z.boolean().default(false),
  /** Counts only when what it asks for is an event or a matter of war and state (`#stakes`). */
  contentful: z.boolean().default(false),
  /** What harm came of it: joins the attack that it tells the outcome of. */
  outcome: z.boolean().default(false),
  /** What it does to its recipient, when that is one person. */
  harm: z.enum(['killed', 'injured']).nullable().default(null),
  yes: z.array(z.string()),
  no: z.array(z.string()).default([]),
});
export type FrameRow = z.infer<typeof FRAME>;

export const EVENTS: Kind<FrameRow> = { name: 'events', schema: FRAME };
