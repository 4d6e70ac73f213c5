import type { Factuality } from '../core/layers/factuality.ts';
import type { EventType, FactualityName, Polarity } from '../core/vocabulary.ts';

/** What the content of a speech act is, whatever else is said about it. */
const CONTENT_OF: ReadonlyMap<EventType, FactualityName> = new Map([
  ['THREATEN', 'threatened'],
  ['AGREE', 'promised'],
  ['REQUEST', 'requested'],
]);
const HEARSAY: ReadonlySet<string> = new Set(['report', 'claim', 'quote', 'belief', 'unattributed_passive']);

/** The derived column: the first line that fits decides. `outer` is the type of the event it is the content of. */
export function deriveFactuality(said: Factuality, outer: EventType | null): FactualityName {
  const content = outer === null || isTakenForGranted(said) ? undefined : CONTENT_OF.get(outer);
  if (content) return content;
  if (said.sourceKind === 'denial') return 'denied';
  if (said.polarity === 'negative') return 'negated';
  if (said.status === 'hypothetical') return 'hypothetical';
  if (said.status === 'generic') return 'generic';
  if (isIntended(said)) return 'hypothetical';
  if (HEARSAY.has(said.sourceKind) || outer === 'ACCUSE') return 'claimed';
  return 'asserted';
}

/** `called for an inquiry into the attack`: what has happened is not what is called for. */
function isTakenForGranted({ status, certainty, polarity, sourceKind }: Factuality): boolean {
  return (
    status === 'occurred' && certainty === 'certain' && polarity === 'positive' && sourceKind !== 'denial'
  );
}

/** Polarity is told as the source sees it: who denies something says that it did not happen. */
export function polarityOf({ polarity, sourceKind }: Factuality): Polarity {
  return sourceKind === 'denial' ? 'negative' : polarity;
}

/** What somebody intends, prepares or expects may never come; what is fixed for a day, or announced, is told as it stands. */
function isIntended({ status, certainty, sourceKind }: Factuality): boolean {
  return (
    status === 'planned' && certainty !== 'certain' && (sourceKind === 'author' || sourceKind === 'belief')
  );
}
