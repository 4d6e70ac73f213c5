import type { EventFact } from '../bundle.ts';
import { compare } from '../document-rows.ts';
import type { IncidentRow } from '../types/incidents.schema.ts';
import { absorb, type Happening, happeningOf, isDay, isReport, type Known } from './happening.ts';
import { incidentRow } from './incident-row.ts';
import { renameInFact } from './rename-entities.ts';
import type { Same } from './same-entity.ts';
import { isSameHappening } from './same-happening.ts';

interface Incidents {
  readonly rows: readonly IncidentRow[];
  /** event_id → incident_id. */
  readonly incidentOf: ReadonlyMap<string, string>;
}

export interface IncidentLedger {
  add(events: readonly EventFact[]): void;
  /** `originals` maps copied articles to the article they copy. */
  find(originals: ReadonlyMap<string, string>, known: Known, same: Same): Incidents;
}

export function incidentLedger(): IncidentLedger {
  const facts: EventFact[] = [];
  return {
    add(events) {
      for (const event of events) if (isReport(event)) facts.push(event);
    },
    find(originals, known, same) {
      const renamed = same.size === 0 ? facts : facts.map((fact) => renameInFact(fact, same));
      const happenings = gather(renamed.sort(preciseFirst), originals, known);
      const rows = happenings.map(incidentRow).sort((a, b) => compare(a.incident_id, b.incident_id));
      const incidentOf = new Map<string, string>();
      for (const row of rows) for (const id of row.event_ids) incidentOf.set(id, row.incident_id);
      return { rows, incidentOf };
    },
  };
}

/** The precise found happenings; the vaguer join one of them, and stand alone when several fit. */
function gather(
  facts: readonly EventFact[],
  originals: ReadonlyMap<string, string>,
  known: Known,
): readonly Happening[] {
  const index = new Map<string, Happening[]>();
  const happenings: Happening[] = [];
  for (const fact of facts) {
    const keys = keysOf(fact, originals);
    const candidates = new Set(keys.flatMap((key) => index.get(key) ?? []));
    const article = articleOf(fact, originals);
    const fitting = [...candidates].filter((one) =>
      isSameHappening(
        one,
        fact,
        known,
        one.reports.some((report) => articleOf(report, originals) === article),
      ),
    );
    const [only] = fitting;
    const happening = only && fitting.length === 1 ? only : happeningOf(fact);
    if (happening === only) absorb(happening, fact, known);
    else happenings.push(happening);
    for (const key of keys) enter(index, key, happening);
  }
  return happenings;
}

function enter(index: Map<string, Happening[]>, key: string, happening: Happening): void {
  const here = index.get(key);
  if (here === undefined) index.set(key, [happening]);
  else if (!here.includes(happening)) here.push(happening);
}

function articleOf(fact: EventFact, originals: ReadonlyMap<string, string>): string {
  return originals.get(fact.doc_id) ?? fact.doc_id;
}

/** Where a fitting happening can be found: on its day, in its article, at its place in its months. */
function keysOf(fact: EventFact, originals: ReadonlyMap<string, string>): readonly string[] {
  const { type, date_start: start, date_end: end, location_id: place } = fact;
  const keys = [`${type} in ${articleOf(fact, originals)}`];
  if (isDay(start, end)) keys.push(`${type} on ${start}`);
  if (place !== null)
    for (const month of new Set([start, end].map((day) => day?.slice(0, 7) ?? null)))
      if (month !== null) keys.push(`${type} at ${place} in ${month}`);
  return keys;
}

/** Days before months before unknown dates; then what says more; then by id, never by arrival. */
function preciseFirst(a: EventFact, b: EventFact): number {
  return spread(a) - spread(b) || fullness(b) - fullness(a) || compare(a.event_id, b.event_id);
}

function spread({ date_start: start, date_end: end }: EventFact): number {
  if (start === null || end === null) return Number.MAX_SAFE_INTEGER;
  return Date.parse(end) - Date.parse(start);
}

function fullness(fact: EventFact): number {
  const place = fact.location_id === null ? 0 : 1;
  return (
    place +
    Math.min(2, fact.actor_ids.length) +
    Math.min(2, fact.recipient_ids.length) +
    (fact.mode === null ? 0 : 1)
  );
}
