import { compare } from '../../core/compare.ts';
import type { EventFact } from '../bundle.ts';
import type { IncidentRow } from '../types/incidents.schema.ts';
import { absorb, type Happening, happeningOf, isCopied, isDay, isReport } from './happening.ts';
import { keysOfFact, keysOfHappening, keysOfReports } from './happening-keys.ts';
import { incidentRow } from './incident-row.ts';
import type { Known } from './known-entities.ts';
import { renameInFact } from './rename-entities.ts';
import type { Same } from './same-entity.ts';
import { isSameHappening } from './same-happening.ts';

/** A report and the article it stands in: that which a copy copies. */
export interface Report {
  readonly fact: EventFact;
  readonly article: string;
}

/** A happening and the articles that tell of it. */
export interface Told {
  readonly happening: Happening;
  readonly articles: Set<string>;
}

/*
 * Reports that name a day are of one happening only when it is the same day; all others only when the place is the
 * same. So a run of any size is gathered day by day first, then place by place, and is never held in memory.
 */

/** Reports under one key are gathered first; null for one that names no day. */
export function dayKey({ type, date_start: start, date_end: end }: EventFact): string | null {
  return isDay(start, end) ? `${type} ${start}` : null;
}

/** Then happenings and the vaguer reports under one key; null when it has no place that tells one from another. */
export function placeKey(type: string, place: string | null, known: Known): string | null {
  return place === null || known.isCountry(place) ? null : `${type} ${place}`;
}

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

/** Incidents of some documents, in memory. A run over many does the same on disk. */
export function incidentLedger(): IncidentLedger {
  const facts: EventFact[] = [];
  return {
    add(events) {
      for (const event of events) if (isReport(event)) facts.push(event);
    },
    find(originals, known, same) {
      const reports = facts.map((fact) => ({
        fact: renameInFact(fact, same),
        article: originals.get(fact.doc_id) ?? fact.doc_id,
      }));
      const told = gather(reports, known);
      const rows = told
        .map(({ happening }) => incidentRow(happening, known))
        .sort((a, b) => compare(a.incident_id, b.incident_id));
      const incidentOf = new Map<string, string>();
      for (const row of rows) for (const id of row.event_ids) incidentOf.set(id, row.incident_id);
      return { rows, incidentOf };
    },
  };
}

/** Happenings filed under one key at most: past that an article is a list, and its items stand alone. */
const MOST_FILED = 500;

/**
 * The precise found happenings; the vaguer join one of them, and stand alone when several fit.
 * @param begun happenings that more precise reports have founded
 */
export function gather(
  reports: readonly Report[],
  known: Known,
  begun: readonly Told[] = [],
): readonly Told[] {
  const index = new Map<string, Set<Told>>();
  const all = [...begun].sort((a, b) => byFirst(a, b));
  for (const told of all)
    for (const key of keysOfReports(told.happening, [...told.articles])) enter(index, key, told);
  for (const { fact, article } of [...reports].sort((a, b) => preciseFirst(a.fact, b.fact))) {
    const candidates = new Set(keysOfFact(fact, article).flatMap((key) => [...(index.get(key) ?? [])]));
    const fitting = [...candidates].filter(({ happening, articles }) =>
      isSameHappening(happening, fact, known, articles.has(article)),
    );
    const twins =
      fitting.length > 0
        ? []
        : [...candidates].filter(
            ({ happening, articles }) => articles.has(article) && isCopied(happening, fact),
          );
    const [only, ...more] = [...fitting, ...twins];
    const joins = only !== undefined && more.length === 0;
    const told = joins ? only : { happening: happeningOf(fact), articles: new Set<string>() };
    const before = contentOf(told.happening);
    if (joins) absorb(told.happening, fact, known);
    else all.push(told);
    told.articles.add(article);
    const stays = before === contentOf(told.happening);
    for (const key of keysOfHappening(told.happening, fact, stays ? [article] : [...told.articles]))
      enter(index, key, told);
  }
  return all;
}

/** What a happening is filed under, apart from its articles. */
function contentOf({ place, actors, recipients }: Happening): string {
  return [place, ...actors, '', ...recipients].join(' ');
}

function enter(index: Map<string, Set<Told>>, key: string, told: Told): void {
  const here = index.get(key);
  if (here === undefined) index.set(key, new Set([told]));
  else if (here.size < MOST_FILED) here.add(told);
}

function byFirst(a: Told, b: Told): number {
  const [x, y] = [a.happening.reports[0], b.happening.reports[0]];
  return x && y ? preciseFirst(x, y) : 0;
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
