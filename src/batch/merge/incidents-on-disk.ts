import { type Keyed, sorter } from '../../io/dataset/sorter.ts';
import type { EventFact } from '../../records/bundle.ts';
import { type Happening, happeningOf, isReport } from '../../records/run/happening.ts';
import { incidentRow } from '../../records/run/incident-row.ts';
import { dayKey, gather, placeKey, type Report, type Told } from '../../records/run/incidents.ts';
import type { Known } from '../../records/run/known-entities.ts';
import { renameInFact } from '../../records/run/rename-entities.ts';
import type { Same } from '../../records/run/same-entity.ts';
import { sortable } from './merging.ts';

/** A report that knows the place of its document in the roster. */
type Placed = EventFact & { readonly place: number };

/** The incidents of a run of any size. */
export interface IncidentsOnDisk {
  add(place: number, events: readonly EventFact[]): void;
  finish(run: WholeRun): FoundIncidents;
}

/** What must be known of the whole run. */
export interface WholeRun {
  readonly same: Same;
  readonly known: Known;
  /** For each place in the roster the place of the document it copies, or -1. */
  readonly originals: Int32Array;
  breathe(): Promise<void>;
}

export interface FoundIncidents {
  /** Lines of the table, sorted. */
  rows(): Promise<Generator<Keyed>>;
  /** `event_id incident_id` under the place of their document, sorted by it. */
  pairs(): Generator<Keyed>;
}

/** Comes after all keys that begin with the type of an event. */
const VAGUE = '~';

export function incidentsOnDisk(folder: string): IncidentsOnDisk {
  const days = sorter(folder, 'days');
  /** Where vaguer reports are: happenings elsewhere are finished with their day. */
  const vague = new Set<string>();
  return {
    add(place, events) {
      for (const event of events)
        if (isReport(event)) {
          const key = dayKey(event);
          if (key === null) vague.add(`${event.type} ${event.location_id}`);
          days.add(key ?? VAGUE, JSON.stringify({ ...event, place } satisfies Placed));
        }
    },
    finish: (run) => found(folder, days.sorted(), vague, run),
  };
}

function found(
  folder: string,
  sorted: Iterable<Keyed>,
  vague: ReadonlySet<string>,
  run: WholeRun,
): FoundIncidents {
  const places = sorter(folder, 'places');
  const rows = sorter(folder, 'incidents');
  const pairs = sorter(folder, 'pairs');
  const finish = ({ happening }: Told): void => {
    const row = incidentRow(happening);
    rows.add(row.incident_id, JSON.stringify(row));
    for (const { event_id, place } of happening.reports as unknown as readonly Placed[])
      pairs.add(sortable(place), `${event_id} ${row.incident_id}`);
  };
  const later = renamed(vague, run.same);
  const gathering = async (): Promise<void> => {
    for (const { key, values } of groups(sorted, (one) => one === VAGUE)) {
      await run.breathe();
      const reports = values.map((value) => reportOf(value, run));
      if (key === VAGUE) for (const report of reports) putAside(report, run, places.add, finish);
      else
        for (const told of gather(reports, run.known)) {
          const type = told.happening.reports[0]?.type ?? '';
          const where = placeKey(type, told.happening.place, run.known);
          if (where !== null && later.has(where)) places.add(where, write(told));
          else finish(told);
        }
    }
    for (const { values } of groups(places.sorted(), () => false)) {
      await run.breathe();
      const items = values.map((value) => JSON.parse(value) as Aside);
      const told = items.flatMap(({ told: one }) =>
        one ? [{ ...one, articles: new Set(one.articles) }] : [],
      );
      const reports = items.flatMap(({ report }) => report ?? []);
      for (const one of gather(reports, run.known, told)) finish(one);
    }
  };
  return {
    async rows() {
      await gathering();
      return rows.sorted();
    },
    pairs: () => pairs.sorted(),
  };
}

interface Aside {
  readonly report?: Report;
  readonly told?: { readonly happening: Happening; readonly articles: readonly string[] };
}

function write({ happening, articles }: Told): string {
  return JSON.stringify({ told: { happening, articles: [...articles] } } satisfies Aside);
}

/** A report that names no day waits for the others of its place; without a place it stands alone. */
function putAside(
  report: Report,
  { known }: WholeRun,
  add: (key: string, value: string) => void,
  finish: (told: Told) => void,
): void {
  const { fact, article } = report;
  const where = placeKey(fact.type, fact.location_id, known);
  if (where === null) finish({ happening: happeningOf(fact), articles: new Set([article]) });
  else add(where, JSON.stringify({ report } satisfies Aside));
}

function reportOf(value: string, { same, originals }: WholeRun): Report {
  const fact = JSON.parse(value) as Placed;
  const original = originals[fact.place] ?? -1;
  return { fact: renameInFact(fact, same), article: String(original < 0 ? fact.place : original) };
}

function renamed(keys: ReadonlySet<string>, same: Same): ReadonlySet<string> {
  return new Set(
    [...keys].map((key) => {
      const space = key.indexOf(' ');
      const place = key.slice(space + 1);
      return `${key.slice(0, space)} ${same.get(place) ?? place}`;
    }),
  );
}

/** Lines of one key together; those that stand alone one by one. */
function* groups(
  sorted: Iterable<Keyed>,
  standsAlone: (key: string) => boolean,
): Generator<{ readonly key: string; readonly values: readonly string[] }> {
  let open: { readonly key: string; readonly values: string[] } | undefined;
  for (const { key, value } of sorted)
    if (open?.key === key && !standsAlone(key)) open.values.push(value);
    else {
      if (open) yield open;
      open = { key, values: [value] };
    }
  if (open) yield open;
}
