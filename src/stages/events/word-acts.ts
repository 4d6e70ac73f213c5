import type { EventType } from '../../core/vocabulary.ts';

/** Acts of words, which have a content. */
export const SPEECH: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'AGREE', 'REJECT']);
/** What one does for another; planned, it is only promised. */
export const GOODWILL: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
]);
