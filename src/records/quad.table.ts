import type { EventType } from '../core/vocabulary.ts';

/** PLOVER's quad classes: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict. */
export const QUAD: Readonly<Record<EventType, 1 | 2 | 3 | 4>> = {
  ASSAULT: 4,
  THREATEN: 3,
  ACCUSE: 3,
  REQUEST: 3,
  REJECT: 3,
  CONSULT: 1,
  AGREE: 1,
  SUPPORT: 1,
  AID: 2,
  COOPERATE: 2,
  RETREAT: 2,
  COERCE: 4,
  MOBILIZE: 4,
  SANCTION: 4,
  PROTEST: 4,
  CONCEDE: 1,
};
