import { z } from 'zod';
import { ABBREVIATIONS } from './abbreviations.schema.ts';
import { AGENTS } from './agents.schema.ts';
import { COUNTRIES } from './countries.schema.ts';
import { CUES } from './cues.schema.ts';
import { DATES } from './dates.schema.ts';
import { ENTITIES } from './entities.schema.ts';
import { EVENT_MODES } from './event-modes.schema.ts';
import { EVENT_NOUNS } from './event-nouns.schema.ts';
import { EVENT_WORDS } from './event-words.schema.ts';
import { EVENTS } from './events.schema.ts';
import { FURNITURE } from './furniture.schema.ts';
import { IRREGULARS } from './irregulars.schema.ts';
import type { Kind } from './kind.schema.ts';
import { LEXICONS } from './lexicons.schema.ts';
import { LIGHT_VERBS } from './light-verbs.schema.ts';
import { METONYMY } from './metonymy.schema.ts';
import { NAME_HEADS } from './name-heads.schema.ts';
import { NOMINALS } from './nominals.schema.ts';
import { NUMBERS } from './numbers.schema.ts';
import { ORGANS } from './organs.schema.ts';
import { PACK_SOURCE } from './pack-source.schema.ts';
import { PREDICATES } from './predicates.schema.ts';
import { PRONOUNS } from './pronouns.schema.ts';
import { QUANTITIES } from './quantities.schema.ts';
import { RELATIONS } from './relations.schema.ts';
import { REPAIRS } from './repairs.schema.ts';
import { STANDING } from './standing.schema.ts';
import { TITLES } from './titles.schema.ts';

/** `pack.yaml`: what a pack is, and where its facts come from. */
export const PACK_CARD = z.strictObject({
  name: z.string(),
  about: z.string(),
  licence: z.string(),
  sources: z.array(PACK_SOURCE).min(1),
});
export type PackCard = z.infer<typeof PACK_CARD>;

/** Every kind, one line each. Its schema stands in a file of its own beside this one. */
export const KINDS: readonly Kind<unknown>[] = [
  ABBREVIATIONS,
  AGENTS,
  COUNTRIES,
  DATES,
  ENTITIES,
  EVENT_MODES,
  EVENT_WORDS,
  EVENTS,
  FURNITURE,
  IRREGULARS,
  LEXICONS,
  METONYMY,
  NAME_HEADS,
  NOMINALS,
  NUMBERS,
  QUANTITIES,
  ORGANS,
  RELATIONS,
  REPAIRS,
  STANDING,
  PRONOUNS,
  TITLES,
  CUES,
  EVENT_NOUNS,
  LIGHT_VERBS,
  PREDICATES,
];
