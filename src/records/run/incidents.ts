import type { EventFact } from '../bundle.ts';
import { compare } from '../document-rows.ts';
import type { IncidentRow } from '../types/incidents.schema.ts';
import { absorb, type Happening, happeningOf, isReport, type Known } from './happening.ts';
import { keysOfFact, keysOfHappening } from './happening-keys.ts';
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

/** Happenings filed under one key at most: past that an article is a list, and its items stand alone. */
const MOST_FILED = 500;

/** The precise found happenings; the vaguer join one of them, and stand alone when several fit. */
function gather(
  facts: readonly EventFact[],
  originals: ReadonlyMap<string, string>,
  known: Known,
): readonly Happening[] {
  const index = new Map<string, Set<Happening>>();
  const articles = new Map<Happening, Set<string>>();
  const articleOf = (fact: EventFact): string => originals.get(fact.doc_id) ?? fact.doc_id;
  for (const fact of facts) {
    const article = articleOf(fact);
    const candidates = new Set(keysOfFact(fact, article).flatMap((key) => [...(index.get(key) ?? [])]));
    const fitting = [...candidates].filter((one) =>
      isSameHappening(one, fact, known, articles.get(one)?.has(article) === true),
    );
    const [only] = fitting;
    const happening = only && fitting.length === 1 ? only : happeningOf(fact);
    const before = contentOf(happening);
    if (happening === only) absorb(happening, fact, known);
    const told = articles.get(happening) ?? new Set();
    articles.set(happening, told.add(article));
    const stays = before === contentOf(happening);
    for (const key of keysOfHappening(happening, fact, stays ? [article] : [...told]))
      enter(index, key, happening);
  }
  return [...articles.keys()];
}

/** What a happening is filed under, apart from its articles. */
function contentOf({ place, actors, recipients }: Happening): string {
  return [place, ...actors, '', ...recipients].join(' ');
}

function enter(index: Map<string, Set<Happening>>, key: string, happening: Happening): void {
  const here = index.get(key);
  if (here === undefined) index.set(key, new Set([happening]));
  else if (here.size < MOST_FILED) here.add(happening);
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
