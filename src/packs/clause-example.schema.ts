import { z } from 'zod';

/**
 * A sentence and what one of its clauses must (or must not) be: `withdraw polarity=negative subject=army`.
 * Keys: kind, polarity, status, certainty, source, by, subject, agent, object, link, mark, tense.
 */
export const EXAMPLE = z.tuple([z.string(), z.string()]);
export type ClauseExample = z.infer<typeof EXAMPLE>;
