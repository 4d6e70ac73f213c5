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
  const later = renamed(vague, run.same);
  const copied = new Set([...run.originals].filter((original) => original >= 0));
  const gathering: Gathering = {
    run,
    putAside: (where, aside) => places.add(where, JSON.stringify(aside)),
    isAwaited: (where): where is string => where !== null && later.has(where),
    isCopied: (article) => copied.has(Number(article)),
    finish({ happening }) {
      const row = incidentRow(happening, run.known);
      rows.add(row.incident_id, JSON.stringify(row));
      for (const { event_id, place } of happening.reports as unknown as readonly Placed[])
        pairs.add(sortable(place), `${event_id} ${row.incident_id}`);
    },
  };
  return {
    async rows() {
      await gatherDays(sorted, gathering);
      await gatherPlaces(places.sorted(), gathering);
      return rows.sorted();
    },
    pairs: () => pairs.sorted(),
  };
}

interface Gathering {
  readonly run: WholeRun;
  /** Keeps what has to wait for the others of its place. */
  putAside(where: string, aside: Aside): void;
  /** Whether vaguer reports will come to this place. */
  isAwaited(where: string | null): where is string;
  /** Whether an article has copies, which tell the same. */
  isCopied(article: string): boolean;
  finish(told: Told): void;
}

async function gatherDays(sorted: Iterable<Keyed>, gathering: Gathering): Promise<void> {
  const { run } = gathering;
  for (const { key, values } of groups(sorted, (one) => one === VAGUE)) {
    await run.breathe();
    const reports = values.map((value) => reportOf(value, run));
    if (key === VAGUE) for (const report of reports) awaitPlace(report, gathering);
    else for (const told of gather(reports, run.known)) finishOrWait(told, gathering);
  }
}

/** What happened on a day is finished, unless vaguer reports of its place are to come. */
function finishOrWait(told: Told, { run, isAwaited, putAside, finish }: Gathering): void {
  const { happening, articles } = told;
  const where = placeKey(happening.reports[0]?.type ?? '', happening.place, run.known);
  if (isAwaited(where)) putAside(where, { told: { happening, articles: [...articles] } });
  else finish(told);
}

/** A report that names no day waits for the others of its place, or of its copies; without them it stands alone. */
function awaitPlace(report: Report, { run, putAside, isCopied, finish }: Gathering): void {
  const { fact, article } = report;
  const where =
    placeKey(fact.type, fact.location_id, run.known) ?? (isCopied(article) ? `~ ${article}` : null);
  if (where === null) finish({ happening: happeningOf(fact), articles: new Set([article]) });
  else putAside(where, { report });
}

async function gatherPlaces(sorted: Iterable<Keyed>, { run, finish }: Gathering): Promise<void> {
  for (const { values } of groups(sorted, () => false)) {
    await run.breathe();
    const aside = values.map((value) => JSON.parse(value) as Aside);
    const begun = aside.flatMap(({ told }) => (told ? [{ ...told, articles: new Set(told.articles) }] : []));
    const reports = aside.flatMap(({ report }) => report ?? []);
    for (const told of gather(reports, run.known, begun)) finish(told);
  }
}

interface Aside {
  readonly report?: Report;
  readonly told?: { readonly happening: Happening; readonly articles: readonly string[] };
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
