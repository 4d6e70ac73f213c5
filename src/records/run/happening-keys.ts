import type { EventFact } from '../bundle.ts';
import { contentOf, type Happening, isDay } from './happening.ts';

/*
 * Reports are one happening only when a day and a place, a party or the dead, or a place and a party, are the same
 * (see same-happening.ts): so these are what happenings are filed under, and no report is compared with all others.
 */

interface Filed {
  readonly type: string;
  readonly place: string | null;
  readonly parties: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly articles: readonly string[];
}

/** Where happenings that fit a report are found. */
export function keysOfFact(fact: EventFact, article: string): readonly string[] {
  const { type, location_id: place, date_start: start, date_end: end } = fact;
  const parties = [...fact.actor_ids, ...fact.recipient_ids];
  return [
    ...keysOf({ type, place, parties, start, end, articles: [article] }),
    ...monthKeys(fact),
    ...tollKeys(fact),
    copyKey(fact, article),
  ];
}

/** Under what a happening is filed after its latest report. */
export function keysOfHappening(
  happening: Happening,
  latest: EventFact,
  articles: readonly string[],
): readonly string[] {
  const { place, start, end, actors, recipients } = happening;
  const parties = [...actors, ...recipients];
  return [
    ...keysOf({ type: latest.type, place, parties, start, end, articles }),
    ...monthKeys(latest),
    ...tollKeys(latest),
    ...articles.map((article) => copyKey(latest, article)),
  ];
}

/** Under what a report is found from a copy of its article. */
function copyKey(fact: EventFact, article: string): string {
  return `${contentOf(fact)} in ${article}`;
}

/** Under what a happening is filed when it is taken up again with all its reports. */
export function keysOfReports(happening: Happening, articles: readonly string[]): readonly string[] {
  const { reports } = happening;
  const [first] = reports;
  if (first === undefined) return [];
  return [
    ...new Set([
      ...keysOfHappening(happening, first, articles),
      ...reports.flatMap(monthKeys),
      ...reports.flatMap(tollKeys),
    ]),
  ];
}

function keysOf({ type, place, parties, start, end, articles }: Filed): readonly string[] {
  const keys: string[] = [];
  if (place !== null)
    for (const article of articles)
      for (const party of parties) keys.push(`${type} by ${party} at ${place} in ${article}`);
  if (!isDay(start, end)) return keys;
  for (const party of parties) keys.push(`${type} by ${party} on ${start}`);
  if (place !== null) keys.push(`${type} at ${place} on ${start}`);
  return keys;
}

/** A province and a town are compared only where the day and the exact number of dead agree. */
function tollKeys({
  type,
  location_id: place,
  date_start: start,
  date_end: end,
  ...toll
}: EventFact): string[] {
  const { killed_low: low, killed_high: high } = toll;
  if (place === null || !isDay(start, end) || low === null || low === 0 || low !== high) return [];
  return [`${type} killing ${low} on ${start}`];
}

function monthKeys({ type, location_id: place, date_start: start, date_end: end }: EventFact): string[] {
  if (place === null) return [];
  const months = new Set([start, end].flatMap((day) => day?.slice(0, 7) ?? []));
  return [...months].map((month) => `${type} at ${place} in ${month}`);
}
