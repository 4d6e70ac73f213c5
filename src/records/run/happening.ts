import { compare } from '../../core/compare.ts';
import type { EventFact } from '../bundle.ts';
import type { Known } from './known-entities.ts';

/** One happening while its reports are gathered: the most precise that any of them says. */
export interface Happening {
  readonly reports: EventFact[];
  mode: string | null;
  actors: readonly string[];
  recipients: readonly string[];
  place: string | null;
  start: string | null;
  end: string | null;
}

/** What was threatened, promised, imagined or denied has not happened, and is no report of what has. */
export function isReport(fact: EventFact): boolean {
  const real = fact.factuality === 'asserted' || fact.factuality === 'claimed';
  return real && (fact.status === 'occurred' || fact.status === 'ongoing');
}

/** A copy of an article tells what its original tells, in the same words: its reports are the same in all they say. */
export function isCopied({ reports }: Happening, fact: EventFact): boolean {
  const said = contentOf(fact);
  return (
    reports.every(({ doc_id: doc }) => doc !== fact.doc_id) && reports.some((one) => contentOf(one) === said)
  );
}

/** All that a report says, apart from where it stands. */
export function contentOf(fact: EventFact): string {
  return JSON.stringify([
    fact.type,
    fact.mode,
    fact.actor_ids,
    fact.recipient_ids,
    fact.location_id,
    fact.date_start,
    fact.date_end,
    fact.killed_low,
    fact.killed_high,
    fact.source_id,
    fact.status,
    fact.factuality,
  ]);
}

export function happeningOf(fact: EventFact): Happening {
  return {
    reports: [fact],
    mode: fact.mode,
    actors: fact.actor_ids,
    recipients: fact.recipient_ids,
    place: fact.location_id,
    start: fact.date_start,
    end: fact.date_end,
  };
}

/** Adds a report; what it leaves open stays as it is. */
export function absorb(happening: Happening, fact: EventFact, known: Known): void {
  happening.reports.push(fact);
  happening.mode ??= fact.mode;
  happening.actors = union(happening.actors, fact.actor_ids, known);
  happening.recipients = union(happening.recipients, fact.recipient_ids, known);
  const { place } = happening;
  const finer = fact.location_id ?? place;
  if (place === null || finer === null || known.isCountry(place) || known.mayHold(place, finer))
    happening.place = finer;
  if (!isDay(happening.start, happening.end) && fact.date_start !== null) {
    happening.start = fact.date_start;
    happening.end = fact.date_end;
  }
}

export function isDay(start: string | null, end: string | null): boolean {
  return start !== null && start === end;
}

/** All that are named; "rebels" only while nobody has a name. */
function union(a: readonly string[], b: readonly string[], known: Known): readonly string[] {
  const all = [...new Set([...a, ...b])].sort(compare);
  const names = all.filter(known.isNamed);
  return names.length > 0 ? names : all;
}
