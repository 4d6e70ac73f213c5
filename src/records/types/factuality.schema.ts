import { z } from 'zod';
import { CERTAINTIES, FACTUALITIES, POLARITIES, SOURCE_KINDS, STATUSES } from '../../core/vocabulary.ts';
import { entityRef } from './columns.schema.ts';

/** How true something is said to be, and by whom: the same columns on relations and events. */
export const factualityColumns = {
  polarity: z
    .enum(POLARITIES)
    .describe('As the source sees it: what is denied is negative, as is what is said not to have happened.'),
  status: z
    .enum(STATUSES)
    .describe(
      'Whether it has occurred, goes on, is planned, is supposed (hypothetical) or told of in general (generic).',
    ),
  certainty: z.enum(CERTAINTIES).describe('How sure whoever says it is.'),
  source_kind: z
    .enum(SOURCE_KINDS)
    .describe(
      'Who says it, and how: the author, a report, a claim, a quotation, a belief, a denial, nobody named.',
    ),
  source_id: entityRef.describe('Who says so; null for the author and for sources that are not named.'),
};

export const factuality = z
  .enum(FACTUALITIES)
  .describe('Derived by a documented first-match rule; asserted is the safe subset.');
